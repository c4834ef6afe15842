package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.process.Diagrams.Drawn;
import org.shouwang.shared.Wording;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DiagramWordsTest {

    private static final Pattern TAG = Pattern.compile("<bpmn:(?!message)\\w+ [^>]*>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private DiagramWords words;

    @Autowired
    private Wording wording;

    @Test
    void what_is_drawn_in_chinese_is_what_chinese_readers_see() {
        for (Drawn drawn : diagrams.drawn()) {
            assertThat(words.in(Locale.SIMPLIFIED_CHINESE, drawn.xml())).isEqualTo(drawn.xml());
            names(drawn.xml()).forEach((id, name) -> assertThat(
                            wording.get(Locale.SIMPLIFIED_CHINESE, "diagram." + drawn.key() + "." + id))
                    .as(id)
                    .satisfies(word -> {
                        // In another province the same step has another number, sometimes another body that does it.
                        if (drawn.file().equals("identification")) {
                            assertThat(word).isEqualTo(name.replace("&#10;", ""));
                        }
                    }));
        }
    }

    @Test
    void no_name_stays_chinese_for_english_readers_and_the_drawing_stays_the_same() {
        for (Drawn drawn : diagrams.drawn()) {
            String english = words.in(Locale.ENGLISH, drawn.xml());

            assertThat(names(english)).hasSameSizeAs(names(drawn.xml()));
            assertThat(names(english).values())
                    .noneMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
            assertThat(count(english, "<bpmndi:BPMNShape")).isEqualTo(count(drawn.xml(), "<bpmndi:BPMNShape"));
        }
    }

    private static Map<String, String> names(String xml) {
        Map<String, String> names = new TreeMap<>();
        TAG.matcher(xml).results().map(MatchResult::group).forEach(tag -> {
            var id = ID.matcher(tag);
            var name = NAME.matcher(tag);
            if (id.find() && name.find()) {
                names.put(id.group(1), name.group(1));
            }
        });
        return names;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length;
    }
}
