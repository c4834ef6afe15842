package org.shouwang.form;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static final Pattern NAME = Pattern.compile("([a-z][A-Za-z]*)\\.v(\\d+)\\.json");

    private final Map<String, NavigableMap<Integer, FormDefinition>> byKey = new TreeMap<>();

    static DefinitionFiles read() {
        var files = new DefinitionFiles();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.json")) {
                files.add(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void add(Resource resource) throws IOException {
        var definition = new JsonMapper().readValue(resource.getContentAsByteArray(), FormDefinition.class);
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
