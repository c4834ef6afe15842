package org.shouwang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the text of the sources. */
class SourcesTest {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|enum|interface|@interface) (\\w+)");

    @Test
    void every_public_type_says_what_it_is_for() throws IOException {
        var silent = new ArrayList<String>();
        for (Path file : files("src/main/java", ".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                var type = PUBLIC_TYPE.matcher(lines.get(i));
                if (type.find() && !isDocumented(lines, i)) {
                    silent.add(file + ": " + type.group(1));
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void no_test_is_switched_off() throws IOException {
        var offending = new ArrayList<String>();
        var ways = Pattern.compile(
                "@" + "Disabled|\\bassume(?:That|True|False|Thatcode)?\\(|Assumptions\\.|@" + "Ignore\\b");
        for (Path file : files("src/test/java", ".java")) {
            if (!file.endsWith("SourcesTest.java")
                    && ways.matcher(Files.readString(file)).find()) {
                offending.add(file.toString());
            }
        }

        assertThat(offending).isEmpty();
    }

    @Test
    void a_room_says_in_one_sentence_what_it_is_for() throws IOException {
        for (Path file : files("src/main/java", "package-info.java")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .startsWith("/**")
                    .contains("package org.shouwang");
        }
    }

    @Test
    void every_decision_names_the_test_that_keeps_it() throws IOException {
        for (Path file : files("docs/decisions", ".md")) {
            var keeper = Pattern.compile("Kept by: `(\\w+)`").matcher(Files.readString(file));

            assertThat(keeper.find()).as("%s names its test", file).isTrue();
            String test = keeper.group(1) + ".java";
            assertThat(files("src/test/java", test))
                    .as("%s names %s", file, test)
                    .isNotEmpty();
        }
    }

    private static boolean isDocumented(List<String> lines, int declaration) {
        for (int i = declaration - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return true;
            }
            // Annotations, also those over several lines, stand between the comment and the declaration.
            if (line.isEmpty() || line.endsWith(";")) {
                return false;
            }
        }
        return false;
    }

    private static List<Path> files(String directory, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(directory))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
