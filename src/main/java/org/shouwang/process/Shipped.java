package org.shouwang.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A diagram as it comes with the product.
 *
 * @param file name of its file, without the ending
 * @param xml BPMN 2.0 with its layout
 */
record Shipped(String file, String xml) {

    static final String ENDING = ".bpmn";

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    /**
     * Which area a shipped diagram serves.
     *
     * @param area code of the area, or null for everywhere
     * @param diagram name of the file
     * @param validFrom first day
     * @param source the text that has the steps in this order
     */
    record For(
            @JsonProperty("area") String area,
            @JsonProperty("diagram") String diagram,
            @JsonProperty("validFrom") LocalDate validFrom,
            @JsonProperty("source") String source) {}

    /** All diagrams, by the name of their files. */
    static List<Shipped> all() {
        return Arrays.stream(found("classpath*:processes/*" + ENDING))
                .sorted(Comparator.comparing(Resource::getFilename))
                .map(resource -> new Shipped(stripped(resource.getFilename()), text(resource)))
                .toList();
    }

    /** Which areas they serve. */
    static List<For> assignments() {
        try {
            return List.of(MAPPER.readValue(text(found("classpath:processes/assignments.json")[0]), For[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BpmnModelInstance model() {
        return ProcessContract.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    Process process() {
        return process(model());
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    static String stripped(String fileName) {
        return fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
    }

    private static Resource[] found(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
