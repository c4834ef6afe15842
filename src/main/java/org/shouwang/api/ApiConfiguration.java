package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.document.AttachmentId;
import org.shouwang.household.LivingConditions;
import org.shouwang.household.MemberConditions;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** How the interface reads, answers and describes itself. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Shouwang", version = "1", license = @License(name = "Apache-2.0")),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "session")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic", description = "User name, password")
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token that POST /api/v1/session answers; much cheaper than a password on every request.")
class ApiConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(JsonNode.class, Object.class)
                .replaceWithClass(ObjectNode.class, Object.class)
                .replaceWithClass(AttachmentId.class, UUID.class)
                .replaceWithClass(AreaCode.class, String.class)
                .replaceWithClass(Reason.class, ToldReason.class);
    }

    private final Wording wording;

    ApiConfiguration(Wording wording) {
        this.wording = wording;
    }

    /** Types that read old stored facts leniently are strict where a caller sends them. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    private interface Strict {}

    /** A misspelt property is told to the caller instead of being dropped silently. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (var converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter json) {
                ObjectMapper strict = json.getObjectMapper()
                        .copy()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
                strict.addMixIn(LivingConditions.class, Strict.class).addMixIn(MemberConditions.class, Strict.class);
                strict.registerModule(ToldReason.module(wording));
                json.setObjectMapper(strict);
            }
        }
    }

    /** Stands before the views, which would answer any address with a page. */
    @Bean
    SimpleUrlHandlerMapping unknownApiAddress() throws NoSuchMethodException {
        var mapping = new SimpleUrlHandlerMapping(Map.of("/api/**", new HandlerMethod(new UnknownAddress(), "answer")));
        mapping.setOrder(1);
        return mapping;
    }

    /** A method of a handler, because only such get their refusals answered as problems. */
    static class UnknownAddress {
        /** Always refuses. */
        @ResponseBody
        public Problem answer() {
            throw Refusal.notFound(Reason.of("request.unknown-address"));
        }
    }
}
