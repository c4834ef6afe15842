package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyWordingTest {

    private final Properties zh = bundle("zh");
    private final Properties en = bundle("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(zh.keySet()).isEqualTo(en.keySet());
    }

    @Test
    void every_value_unit_group_and_choice_has_a_label() {
        Set<String> keys = new TreeSet<>();
        for (ProfileField field : ProfileField.values()) {
            keys.add("profile.value." + field.key());
            keys.add("profile.group." + field.group());
            field.choices().forEach(choice -> keys.add("profile.choice." + choice));
            if (field.unit() != null) {
                keys.add("profile.unit." + field.unit());
            }
        }
        for (Profile profile : PolicyResources.profiles()) {
            for (ProfileField field : ProfileField.values()) {
                JsonNode value = profile.node(field.key());
                if (field.shape() == ProfileField.Shape.LIST) {
                    value.forEach(choice -> keys.add("profile.choice." + choice.asText()));
                }
            }
        }

        assertThat(zh.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void every_reason_the_room_gives_has_a_sentence() throws IOException {
        Pattern given = Pattern.compile("\"(policy\\.[a-z-]+)\"");
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/shouwang/policy"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                given.matcher(Files.readString(source)).results().forEach(found -> ids.add("reason." + found.group(1)));
            }
        }

        assertThat(ids).hasSizeGreaterThan(20);
        assertThat(zh.stringPropertyNames()).containsAll(ids);
    }

    private static Properties bundle(String language) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                PolicyWordingTest.class.getResourceAsStream("/i18n/policy_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
