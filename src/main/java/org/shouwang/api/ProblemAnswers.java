package org.shouwang.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Says once what refusals look like, and at each operation which of them to expect. */
@Component
@Order(1)
class ProblemAnswers implements OpenApiCustomizer {

    private static final String MULTIPART = org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

    /** The usual refusals: status, name and when it is answered. */
    private enum Usual {
        MALFORMED(
                "400", "The request can't be read: no JSON, an unknown or misspelt property, a value of another type."),
        NOT_LOGGED_IN("401", "Nobody is logged in, the session has ended, or name and password don't fit."),
        NOT_PERMITTED("403", "None of the posts that the caller holds today may do this."),
        NOT_FOUND("404", "There is no such thing, or it lies outside the areas of the caller, which looks the same."),
        CONFLICT("409", "It does not fit how things stand: done already, changed meanwhile, taken by somebody else."),
        TOO_LARGE("413", "The file is larger than is taken."),
        RULES_BROKEN("422", "What was sent breaks rules; every one of them is among the reasons. Nothing has changed.");

        private final String code;
        private final String sentence;

        Usual(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        boolean at(HttpMethod method, String path, Operation operation) {
            boolean body = operation.getRequestBody() != null;
            return switch (this) {
                case MALFORMED -> body || operation.getParameters() != null;
                case NOT_LOGGED_IN -> operation.getSecurity() == null || path.endsWith("/session");
                case NOT_PERMITTED -> method != HttpMethod.GET && operation.getSecurity() == null;
                case NOT_FOUND -> path.contains("{");
                case CONFLICT -> method != HttpMethod.GET && path.contains("{");
                case TOO_LARGE -> body
                        && operation.getRequestBody().getContent().containsKey(MULTIPART);
                case RULES_BROKEN -> method != HttpMethod.GET && body;
            };
        }
    }

    private final JsonNode example;
    private final boolean openapi31;

    ProblemAnswers(ObjectMapper json, ObjectMapperProvider mappers) throws IOException {
        this.openapi31 = mappers.isOpenapi31();
        try (InputStream file = new ClassPathResource("openapi/problem.json").getInputStream()) {
            this.example = json.readTree(file);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        ModelConverters.getInstance(openapi31)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach((name, schema) -> components.getSchemas().putIfAbsent(name, schema));
        answers().forEach(components::addResponses);
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            for (Usual usual : Usual.values()) {
                if (usual.at(method, path, operation)
                        && !operation.getResponses().containsKey(usual.code)) {
                    operation.getResponses().addApiResponse(usual.code, reference(usual.name()));
                }
            }
            operation.getResponses().addApiResponse(ApiResponses.DEFAULT, reference("REFUSED"));
        }));
    }

    private Map<String, ApiResponse> answers() {
        Map<String, ApiResponse> answers = new LinkedHashMap<>();
        for (Usual usual : Usual.values()) {
            answers.put(usual.name(), answer(usual.sentence));
        }
        answers.put("REFUSED", answer("Any refusal; the reasons say why, field by field, and by which rule."));
        return answers;
    }

    private ApiResponse answer(String sentence) {
        var problem = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                .example(example);
        return new ApiResponse()
                .description(sentence)
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }
}
