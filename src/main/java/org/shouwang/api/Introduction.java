package org.shouwang.api;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.process.Conduct;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Wording;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What stands in front of the description: the way of a case, and the words that tasks and completions are written in. */
@Component
@Order(2)
class Introduction implements OpenApiCustomizer {

    private final String text;
    private final Conduct conduct;
    private final Wording wording;

    Introduction(Conduct conduct, Wording wording) throws IOException {
        this.text = new ClassPathResource("openapi/introduction.md").getContentAsString(StandardCharsets.UTF_8);
        this.conduct = conduct;
        this.wording = wording;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getInfo().setDescription(text + words());
    }

    private String words() {
        return conduct.vocabularies().stream()
                .sorted(Comparator.comparing(ProcessVocabulary::processKey))
                .map(this::words)
                .collect(Collectors.joining("\n"));
    }

    private String words(ProcessVocabulary procedure) {
        return procedure.duties().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(duty -> row(procedure.processKey(), duty.getKey(), duty.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String row(String procedure, String duty, List<String> verdicts) {
        return "| %s | %s | %s | %s |"
                .formatted(procedure, duty, wording.get(Locale.ENGLISH, "duty." + duty), String.join(", ", verdicts));
    }
}
