package org.shouwang.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives examples to the requests that say little by their schema. */
@Component
@Order(2)
class RequestExamples implements OpenApiCustomizer {

    private final JsonNode examples;

    RequestExamples(ObjectMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("openapi/examples.json").getInputStream()) {
            this.examples = json.readTree(file);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        for (Map.Entry<String, JsonNode> given : examples.properties()) {
            String[] address = given.getKey().split(" ");
            Operation operation = api.getPaths()
                    .get("/api/v1" + address[1])
                    .readOperationsMap()
                    .get(HttpMethod.valueOf(address[0]));
            given.getValue().properties().forEach(one -> operation
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(media -> media.addExamples(
                            one.getKey(),
                            new Example()
                                    .summary(one.getValue().path("summary").asText())
                                    .value(one.getValue().path("value")))));
        }
    }
}
