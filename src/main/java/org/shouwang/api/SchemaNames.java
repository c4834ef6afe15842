package org.shouwang.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.shouwang.Shouwang;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/**
 * What types are called in the description of the interface: a nested one after the type around it as well. Two types of
 * one name would silently end as one schema, which is noted; {@code @Schema(name)} tells them apart.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();
    private final Set<String> shared = new ConcurrentSkipListSet<>();

    /** Puts these names in the place of the usual ones. */
    @Configuration(proxyBeanMethods = false)
    static class Usage {

        @Bean
        SchemaNames schemaNames() {
            return new SchemaNames();
        }

        /** First of all converters, so that it is the last to be asked. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ModelResolver namedSchemas(ObjectMapperProvider mappers, SchemaNames names) {
            return new ModelResolver(mappers.jsonMapper(), names).openapi31(mappers.isOpenapi31());
        }

        /** An operation is called after its controller and method, whatever comes beside it later. */
        @Bean
        OperationCustomizer namedOperations() {
            return (operation, handler) -> operation.operationId(StringUtils.uncapitalize(
                            handler.getBeanType().getSimpleName().replaceFirst("Controller$", ""))
                    + StringUtils.capitalize(handler.getMethod().getName()));
        }
    }

    /** Names that two types have; there should be none. */
    Set<String> shared() {
        return Set.copyOf(shared);
    }

    /** The type behind the name of a schema; none for lists of something. */
    Optional<Class<?>> type(String schema) {
        return Optional.ofNullable(types.get(schema));
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        if (type.getName().startsWith(Shouwang.class.getPackageName()) && !options.contains(Options.SKIP_API_MODEL)) {
            Class<?> other = types.putIfAbsent(name, type);
            if (other != null && other != type) {
                shared.add("%s: %s and %s".formatted(name, other.getName(), type.getName()));
            }
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getSimpleName();
        if (type.getEnclosingClass() == null) {
            return name;
        }
        String around = getNameOfClass(type.getEnclosingClass()).replaceFirst("Controller$", "");
        return name.startsWith(around) ? name : around + name;
    }
}
