package org.shouwang.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The diagrams that the product ships, and which of them a new run takes. Deployment only ever adds: a diagram that
 * changed becomes a new definition, the old one stays for the runs pinned to it.
 */
@Component
public class Diagrams {

    private static final Logger LOG = LoggerFactory.getLogger(Diagrams.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final WorkClock clock;
    private final ObjectProvider<Conduct> conduct;

    Diagrams(
            RepositoryService repository,
            RuntimeService runtime,
            JdbcClient jdbc,
            WorkClock clock,
            ObjectProvider<Conduct> conduct) {
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
        this.conduct = conduct;
    }

    /**
     * A diagram that the product ships.
     *
     * @param key key of its process
     * @param name what the procedure is called
     * @param xml BPMN 2.0 with its layout
     */
    public record Drawn(String key, String name, String xml) {}

    /** The diagrams that the product ships, by the name of their files. */
    public List<Drawn> drawn() {
        return shipped().stream().map(Diagrams::bytes).map(Diagrams::drawn).toList();
    }

    private static Drawn drawn(byte[] xml) {
        Process process = ProcessContract.read(xml).getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .findFirst()
                .orElseThrow();
        return new Drawn(process.getId(), process.getName(), new String(xml, java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * The diagram that a run starting now takes: the county's, else the prefecture's, the province's, the common one.
     *
     * @param processKey the procedure
     * @param area where the household lives
     * @param on the day the run starts
     * @return id of the definition, to be pinned by the run
     */
    @Transactional(readOnly = true)
    public String forNewRun(String processKey, AreaCode area, LocalDate on) {
        return jdbc.sql(
                        """
                        select definition_id from diagram_assignment
                        where process_key = :key and valid_from <= :on
                          and (area_code is null or :area like area_code || '%')
                        order by length(coalesce(area_code, '')) desc, valid_from desc, id desc
                        limit 1
                        """)
                .param("key", processKey)
                .param("on", on)
                .param("area", area.value())
                .query(String.class)
                .single();
    }

    /**
     * Puts the shipped diagrams into the engine where they are new or changed, after holding them against the contract;
     * and checks every older version that still has running cases.
     *
     * @throws IllegalStateException where a diagram breaks the contract: the product does not start with it
     */
    @Transactional
    public void deployShipped() {
        Map<String, ProcessVocabulary> vocabularies = conduct.getObject().vocabularies().stream()
                .collect(Collectors.toMap(ProcessVocabulary::processKey, v -> v));
        List<String> breaches = new ArrayList<>();
        Map<String, List<BpmnModelInstance>> drawn = new java.util.HashMap<>();
        for (Resource resource : shipped()) {
            byte[] xml = bytes(resource);
            BpmnModelInstance model = ProcessContract.read(xml);
            String key = processKey(model);
            ProcessVocabulary vocabulary = vocabularies.get(key);
            if (vocabulary == null) {
                breaches.add(resource.getFilename() + ": no procedure is coded for " + key);
                continue;
            }
            drawn.computeIfAbsent(key, k -> new ArrayList<>()).add(model);
            ProcessContract.check(model, vocabulary)
                    .forEach(b -> breaches.add(resource.getFilename() + ": " + b.element() + " " + b.rule()));
        }
        vocabularies.values().forEach(v -> ProcessContract.unused(drawn.getOrDefault(v.processKey(), List.of()), v)
                .forEach(b -> breaches.add(v.processKey() + ": " + b.element() + " " + b.rule())));
        breaches.addAll(runningBreaches(vocabularies));
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("diagrams break the contract:\n" + String.join("\n", breaches));
        }
        shipped().forEach(this::deploy);
    }

    private List<String> runningBreaches(Map<String, ProcessVocabulary> vocabularies) {
        List<String> breaches = new ArrayList<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().list()) {
            boolean running = runtime.createProcessInstanceQuery()
                            .processDefinitionId(definition.getId())
                            .count()
                    > 0;
            ProcessVocabulary vocabulary = vocabularies.get(definition.getKey());
            if (running && vocabulary == null) {
                breaches.add(definition.getId() + ": runs, but no procedure is coded for it any more");
            } else if (running) {
                ProcessContract.check(repository.getBpmnModelInstance(definition.getId()), vocabulary)
                        .forEach(b -> breaches.add(definition.getId() + ": " + b.element() + " " + b.rule()));
            }
        }
        return breaches;
    }

    private void deploy(Resource resource) {
        var deployment = repository
                .createDeployment()
                .name(resource.getFilename())
                .source("shipped")
                .enableDuplicateFiltering(true)
                .addString(resource.getFilename(), new String(bytes(resource), java.nio.charset.StandardCharsets.UTF_8))
                .deployWithResult();
        List<ProcessDefinition> definitions = deployment.getDeployedProcessDefinitions();
        if (definitions == null) {
            return;
        }
        for (ProcessDefinition definition : definitions) {
            boolean first = jdbc.sql("select count(*) from diagram_assignment where process_key = :key")
                            .param("key", definition.getKey())
                            .query(Integer.class)
                            .single()
                    == 0;
            jdbc.sql(
                            """
                            insert into diagram_assignment (process_key, definition_id, valid_from, assigned_at)
                            values (:key, :definition, :from, :at)
                            """)
                    .param("key", definition.getKey())
                    .param("definition", definition.getId())
                    .param("from", first ? LocalDate.of(1900, 1, 1) : clock.today())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            LOG.info("diagram {} version {} is in use", definition.getKey(), definition.getVersion());
        }
    }

    private static String processKey(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(Process::getId)
                .findFirst()
                .orElse("");
    }

    private static List<Resource> shipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
