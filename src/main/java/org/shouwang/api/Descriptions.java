package org.shouwang.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Describes what has no description of its own: parameters that mean the same wherever they occur, by their name and the
 * part of the address before them, and types whose Javadoc was passed by because their properties stand in another type.
 */
@Component
@Order(3)
class Descriptions implements OpenApiCustomizer {

    private final SchemaNames names;
    private final JavadocProvider javadoc;
    private final Properties parameters;

    Descriptions(SchemaNames names, JavadocProvider javadoc) throws IOException {
        this.names = names;
        this.javadoc = javadoc;
        this.parameters = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("openapi/parameters.properties"), "UTF-8"));
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> parameters(path, operation)));
        api.getComponents().getSchemas().forEach((name, schema) -> names.type(name)
                .ifPresent(type -> schema(schema, type)));
    }

    private void parameters(String path, Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (blank(parameter.getDescription())) {
                parameter.setDescription(common(path, parameter.getName()));
            }
        }
    }

    /** The nearest part of the address under which the name is described, else what it means everywhere. */
    private String common(String path, String name) {
        int end = path.indexOf("{" + name + "}");
        String[] parts = (end < 0 ? path : path.substring(0, end)).split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            String described = parameters.getProperty(parts[i] + "." + name);
            if (described != null) {
                return described;
            }
        }
        return parameters.getProperty(name);
    }

    private void schema(Schema<?> schema, Class<?> type) {
        if (blank(schema.getDescription())) {
            schema.setDescription(javadoc.getClassJavadoc(type));
        }
        if (schema.getProperties() != null && type.isRecord()) {
            Map<String, String> components = javadoc.getRecordClassParamJavadoc(type);
            schema.getProperties().forEach((name, property) -> {
                if (blank(property.getDescription())) {
                    property.setDescription(components.getOrDefault(name, reckoned(type, name)));
                }
            });
        }
    }

    /** What the method says that reckons a property. */
    private String reckoned(Class<?> type, String name) {
        Method method = ReflectionUtils.findMethod(type, name);
        return method == null ? null : javadoc.getMethodJavadocDescription(method);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
