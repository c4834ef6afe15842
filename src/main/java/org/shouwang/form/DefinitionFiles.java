package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions on the class path; a file whose name is not its key and version stops the start. */
class DefinitionFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String OPTIONS_FROM = "optionsFrom";

    private static final Pattern NAME = Pattern.compile("([a-z][A-Za-z]*)\\.v(\\d+)\\.json");

    private final Map<String, NavigableMap<Integer, FormDefinition>> byKey = new TreeMap<>();

    static DefinitionFiles read() {
        var files = new DefinitionFiles();
        var pointing = new LinkedHashMap<Resource, JsonNode>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.json")) {
                var text = JSON.readTree(resource.getContentAsByteArray());
                if (text.findValue(OPTIONS_FROM) == null) {
                    files.add(resource, text);
                } else {
                    pointing.put(resource, text);
                }
            }
            for (var later : pointing.entrySet()) {
                later.getValue().findParents(OPTIONS_FROM).forEach(field -> files.offerFields((ObjectNode) field));
                files.add(later.getKey(), later.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A choice among what other forms ask, as their newest versions do; a key that several ask is offered once. */
    private void offerFields(ObjectNode choice) {
        var options = new LinkedHashMap<String, ObjectNode>();
        for (var key : choice.remove(OPTIONS_FROM)) {
            for (var field : latest(key.asText()).fields()) {
                options.computeIfAbsent(field.key(), k -> {
                    var option = JSON.createObjectNode().put("key", k);
                    option.putObject("label")
                            .put("zh", field.label().zh())
                            .put("en", field.label().en());
                    return option;
                });
            }
        }
        choice.putArray("options").addAll(options.values());
    }

    private void add(Resource resource, JsonNode text) throws IOException {
        var definition = JSON.treeToValue(text, FormDefinition.class);
        var name = NAME.matcher(String.valueOf(resource.getFilename()));
        if (!name.matches()
                || !name.group(1).equals(definition.key())
                || Integer.parseInt(name.group(2)) != definition.version()) {
            throw new IllegalStateException("The form definition " + resource + " says it is " + definition.key()
                    + " version " + definition.version());
        }
        byKey.computeIfAbsent(definition.key(), k -> new TreeMap<>()).put(definition.version(), definition);
    }

    List<FormDefinition> latest() {
        return byKey.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    FormDefinition latest(String key) {
        return Optional.ofNullable(byKey.get(key))
                .map(versions -> versions.lastEntry().getValue())
                .orElseThrow(() -> Refusal.notFound(Reason.of("form.unknown", key)));
    }

    FormDefinition require(String key, int version) {
        return Optional.ofNullable(byKey.get(key))
                .map(versions -> versions.get(version))
                .orElseThrow(() -> Refusal.notFound(Reason.of("form.unknown", key + " v" + version)));
    }
}
