package org.shouwang.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Descriptions taken from Javadoc as plain text: no line breaks of the source, no tags, no marks of a link. */
@Component
@Order(4)
class PlainText implements OpenApiCustomizer {

    private static final Pattern LINK = Pattern.compile("\\{@\\w+\\s+(\\S+?)(?:\\s+([^}]*))?}");
    private static final Pattern MARK = Pattern.compile("</?(?:code|b|i|em|strong|a)(?:\\s[^>]*)?>");
    private static final Pattern BREAK = Pattern.compile("</?(?:p|ul|ol|li|br|pre)(?:\\s[^>]*)?/?>");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().forEach(path -> path.readOperations().forEach(PlainText::operation));
        all(api.getComponents().getSchemas().values());
    }

    private static void operation(Operation operation) {
        operation.setSummary(of(operation.getSummary()));
        operation.setDescription(of(operation.getDescription()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                parameter.setDescription(of(parameter.getDescription()));
                schema(parameter.getSchema());
            });
        }
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .setDescription(of(operation.getRequestBody().getDescription()));
            content(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> {
            response.setDescription(of(response.getDescription()));
            content(response.getContent());
        });
    }

    private static void content(Content content) {
        if (content != null) {
            content.values().forEach(media -> schema(media.getSchema()));
        }
    }

    private static void schema(Schema<?> schema) {
        if (schema == null) {
            return;
        }
        schema.setDescription(of(schema.getDescription()));
        schema(schema.getItems());
        all(schema.getProperties() == null ? List.of() : schema.getProperties().values());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema(values);
        }
    }

    @SuppressWarnings("rawtypes")
    private static void all(Collection<Schema> schemas) {
        schemas.forEach(PlainText::schema);
    }

    /** A text of Javadoc in one line of plain words. */
    static String of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String linked = LINK.matcher(text)
                .replaceAll(
                        link -> Matcher.quoteReplacement(link.group(2) == null ? last(link.group(1)) : link.group(2)));
        String marked = BREAK.matcher(MARK.matcher(linked).replaceAll("")).replaceAll(" ");
        return HtmlUtils.htmlUnescape(marked).replaceAll("\\s+", " ").trim();
    }

    private static String last(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('#')) + 1);
    }
}
