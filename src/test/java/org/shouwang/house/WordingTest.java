package org.shouwang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything; Chinese sentences are Chinese. */
class WordingTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    /** Words that people write in Latin letters in Chinese texts as well: formats, units, abbreviations of the trade. */
    private static final Set<String> LATIN_IN_CHINESE = Set.of(
            "PDF", "Excel", "JPEG", "JPG", "PNG", "App", "A3", "A4", "MB", "GB", "BPMN", "REST", "API", "CSV", "XLSX",
            "JSON", "EXE", "ID", "SHA", "English");

    private static final Pattern LITERAL = Pattern.compile("[\"']([^\"'\\n]*)[\"']");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");

    private static final Pattern REASON = Pattern.compile("Reason\\s*\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void each_bundle_has_the_same_keys_in_both_languages() {
        for (String room : rooms()) {
            assertThat(bundle(room, "en").keySet())
                    .as(room)
                    .containsExactlyInAnyOrderElementsOf(bundle(room, "zh").keySet());
        }
    }

    @Test
    void no_key_is_explained_in_two_rooms() {
        var homes = new TreeMap<String, List<String>>();
        for (String room : rooms()) {
            bundle(room, "zh").keySet().forEach(key -> homes.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(room));
        }

        assertThat(homes.entrySet().stream().filter(e -> e.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void every_reason_in_the_code_has_its_sentence_in_both_languages() throws IOException {
        var ids = new TreeSet<String>();
        for (Path file : sources()) {
            var reasons = REASON.matcher(Files.readString(file));
            while (reasons.find()) {
                ids.add("reason." + reasons.group(1));
            }
        }

        assertThat(missing(ids, "zh")).as("in Chinese").isEmpty();
        assertThat(missing(ids, "en")).as("in English").isEmpty();
    }

    @Test
    void chinese_wording_has_no_foreign_words() {
        var foreign = new ArrayList<String>();
        var wording = all("zh");
        wording.keySet().removeIf(key -> key.endsWith("-pattern"));
        wording.forEach((key, sentence) -> {
            // Figures in braces are filled in at run time; quoted names of files and settings are names.
            String words = sentence.replaceAll("\\{[^}]*\\}", " ");
            Arrays.stream(words.split("[^A-Za-z0-9]+"))
                    .filter(word -> word.matches("[A-Za-z]\\w+"))
                    .filter(word -> !LATIN_IN_CHINESE.contains(word))
                    .forEach(word -> foreign.add(key + ": " + word));
        });

        assertThat(foreign).isEmpty();
    }

    @Test
    void every_sentence_is_a_pattern_that_takes_the_same_figures_in_both_languages() {
        var english = all("en");
        all("zh").forEach((key, sentence) -> assertThat(figures(sentence))
                .as("%s: %s", key, english.get(key))
                .isEqualTo(figures(english.get(key))));
    }

    /**
     * Held against every word of the product, so that what is put together from parts counts as asked for. Elements of
     * diagrams keep theirs: a case that runs on an earlier drawing still shows it.
     */
    @Test
    void no_wording_is_left_that_nobody_asks_for() throws IOException {
        var literals = new HashSet<String>();
        var words = new HashSet<String>();
        for (Path root : List.of(
                Path.of("src/main/java"), Path.of("src/main/resources"), Path.of("frontend"), Path.of("processes"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(WordingTest::speaks).toList()) {
                    words.addAll(words(file.getFileName().toString()));
                    String text = Files.readString(file);
                    words.addAll(words(text));
                    LITERAL.matcher(text).results().forEach(literal -> literals.add(literal.group(1)));
                }
            }
        }

        assertThat(all("zh").keySet().stream()
                        .filter(key -> !key.startsWith("diagram."))
                        .map(key -> key.replaceFirst("^reason\\.", ""))
                        .filter(key -> !asked(key, literals, words)))
                .isEmpty();
    }

    private static boolean speaks(Path file) {
        return file.toString().matches(".*\\.(java|json|bpmn|js|ts|csv|sql|yaml|html)")
                && !file.toString().contains("generated");
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).collect(Collectors.toSet());
    }

    /** As a whole, or its beginning as it is written and the rest of words that occur. */
    private static boolean asked(String key, Set<String> literals, Set<String> words) {
        return literals.contains(key)
                || IntStream.range(1, key.length())
                        .filter(end -> ".-".indexOf(key.charAt(end - 1)) >= 0)
                        .filter(end -> literals.contains(key.substring(0, end))
                                || literals.contains(key.substring(0, end - 1)))
                        .anyMatch(end -> Arrays.stream(key.substring(end).split("\\."))
                                .allMatch(part -> words.contains(part) || part.matches("\\d+")));
    }

    private static Set<String> missing(Set<String> keys, String language) {
        var missing = new TreeSet<>(keys);
        missing.removeAll(all(language).keySet());
        return missing;
    }

    private static Set<Integer> figures(String sentence) {
        new MessageFormat(sentence);
        var found = new TreeSet<Integer>();
        var figure = Pattern.compile("\\{(\\d+)").matcher(sentence);
        while (figure.find()) {
            found.add(Integer.valueOf(figure.group(1)));
        }
        return found;
    }

    private static List<String> rooms() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.replace("_zh.properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundle(String room, String language) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                BUNDLES.resolve(room + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }

    private static Map<String, String> all(String language) {
        var sentences = new HashMap<String, String>();
        rooms().forEach(room -> sentences.putAll(bundle(room, language)));
        return sentences;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
