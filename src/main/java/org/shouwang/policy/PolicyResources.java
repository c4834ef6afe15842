package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The calendar years and profile versions that the product ships, read from its resource files. */
final class PolicyResources {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PolicyResources() {}

    static List<CalendarYear> calendarYears() {
        return files("policy/calendar/cn-*.json").stream()
                .map(file -> read(file, CalendarYear.class))
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .toList();
    }

    /** All shipped versions; what a file does not say is taken from the defaults, which the county has to confirm. */
    static List<Profile> profiles() {
        JsonNode defaults = files("policy/profiles/defaults.json").stream()
                .findFirst()
                .map(file -> read(file, JsonNode.class))
                .orElseThrow();
        return files("policy/profiles/*.json").stream()
                .filter(file -> !Objects.equals(file.getFilename(), "defaults.json"))
                .map(file -> profile(read(file, JsonNode.class), defaults))
                .sorted(Comparator.comparing(Profile::key).thenComparing(Profile::validFrom))
                .toList();
    }

    private static Profile profile(JsonNode file, JsonNode defaults) {
        LocalDate validFrom = LocalDate.parse(file.path("validFrom").asText());
        Map<String, ProfileValue> values = new LinkedHashMap<>();
        for (ProfileField field : ProfileField.values()) {
            JsonNode own = file.path("values").path(field.key());
            JsonNode entry = own.isMissingNode() ? defaults.path("values").path(field.key()) : own;
            if (!entry.isMissingNode()) {
                values.put(field.key(), value(field, entry, validFrom, own.isMissingNode() ? defaults : file));
            }
        }
        file.path("values").fieldNames().forEachRemaining(key -> ProfileField.of(key)
                .orElseThrow());
        return new Profile(
                0,
                file.path("key").asText(),
                file.path("version").asText(),
                new Text(
                        file.path("name").path("zh").asText(),
                        file.path("name").path("en").asText()),
                AreaCode.of(file.path("area").asText()),
                validFrom,
                file.hasNonNull("validTo")
                        ? LocalDate.parse(file.path("validTo").asText())
                        : null,
                values);
    }

    private static ProfileValue value(ProfileField field, JsonNode entry, LocalDate validFrom, JsonNode file) {
        boolean toConfirm = entry.path("toConfirm").asBoolean(false);
        String source = entry.path("source").asText(null);
        if (source != null) {
            String title = file.path("sources").path(source).asText(null);
            source = Objects.requireNonNull(title, () -> "no source named in the file for " + field.key());
        } else if (!toConfirm) {
            throw new IllegalStateException("value without source or mark: " + field.key());
        }
        return new ProfileValue(
                entry.path("value"),
                field.unit(),
                entry.hasNonNull("validFrom")
                        ? LocalDate.parse(entry.path("validFrom").asText())
                        : validFrom,
                new LegalReference(source, entry.path("place").asText(null), toConfirm));
    }

    static Map<String, ProfileValue> valuesFrom(JsonNode stored) {
        Map<String, ProfileValue> values = new LinkedHashMap<>();
        stored.properties()
                .forEach(entry -> values.put(entry.getKey(), JSON.convertValue(entry.getValue(), ProfileValue.class)));
        return values;
    }

    static ObjectNode toJson(Map<String, ProfileValue> values) {
        return JSON.valueToTree(values);
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (InputStream content = file.getInputStream()) {
            return JSON.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFilename(), e);
        }
    }
}
