package org.shouwang.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads law cases: every .yaml or .yml file under a directory, several cases in a file being parted by {@code ---}. */
final class LawCaseFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LawCaseFiles() {}

    static List<Path> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("law.cases is no directory: " + directory.toAbsolutePath());
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<LawCase> read(Path file) {
        try (MappingIterator<LawCase> documents = YAML.readerFor(LawCase.class).readValues(file.toFile())) {
            List<LawCase> cases = new ArrayList<>();
            while (documents.hasNextValue()) {
                LawCase lawCase = documents.nextValue();
                if (lawCase != null) {
                    cases.add(lawCase);
                }
            }
            return cases;
        } catch (JsonProcessingException e) {
            throw unreadable(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException unreadable(Path file, JsonProcessingException e) {
        return new IllegalArgumentException(
                file.getFileName() + " cannot be read: " + e.getOriginalMessage()
                        + (e.getLocation() == null
                                ? ""
                                : " (line " + e.getLocation().getLineNr() + ")"),
                e);
    }
}
