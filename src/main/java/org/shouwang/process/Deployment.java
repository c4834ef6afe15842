package org.shouwang.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.shouwang.process.DiagramAssignments.Entry;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped diagrams into the engine. It only ever adds: a diagram that changed becomes a new definition and
 * serves new runs from today on, the old one stays for the runs pinned to it; doing it again adds nothing.
 */
@Component
class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    /** The first day of a diagram that nobody gave a day. */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final DiagramAssignments assignments;
    private final WorkClock clock;
    private final ObjectProvider<Conduct> conduct;

    Deployment(
            RepositoryService repository,
            RuntimeService runtime,
            DiagramAssignments assignments,
            WorkClock clock,
            ObjectProvider<Conduct> conduct) {
        this.repository = repository;
        this.runtime = runtime;
        this.assignments = assignments;
        this.clock = clock;
        this.conduct = conduct;
    }

    /**
     * Puts the shipped diagrams into the engine where they are new or changed, after holding them against the contract,
     * and assigns them to their areas; checks every older version that still has running cases.
     *
     * @throws IllegalStateException where a diagram breaks the contract: the product does not start with it
     */
    @Transactional
    public void bringShipped() {
        List<Shipped> shipped = Shipped.all();
        refuseBreaches(shipped);
        boolean first = assignments.all().isEmpty();
        Map<String, ProcessDefinition> newest = new HashMap<>();
        shipped.forEach(diagram -> newest.put(diagram.file(), deploy(diagram)));
        newest.forEach(this::supersede);
        List<Shipped.For> wanted = Shipped.assignments();
        wanted.forEach(served -> assign(served, newest.get(served.diagram()), first));
        newest.keySet().stream()
                .filter(file ->
                        wanted.stream().noneMatch(served -> served.diagram().equals(file)))
                .forEach(file -> assign(new Shipped.For(null, file, EVER, null), newest.get(file), true));
    }

    private ProcessDefinition deploy(Shipped diagram) {
        String name = diagram.file() + Shipped.ENDING;
        repository
                .createDeployment()
                .name(name)
                .source("shipped")
                .enableDuplicateFiltering(true)
                .addString(name, diagram.xml())
                .deploy();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceName(name)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .get(0);
    }

    /** Wherever an older version of the same diagram is or will be in force, the newer one takes its place. */
    private void supersede(String file, ProcessDefinition newest) {
        Map<String, List<Entry>> byArea = assignments.all().stream()
                .filter(entry -> entry.processKey().equals(newest.getKey()))
                .collect(Collectors.groupingBy(entry -> Objects.toString(entry.area(), "")));
        byArea.values().forEach(entries -> {
            Entry now = null;
            Map<LocalDate, Entry> later = new HashMap<>();
            for (Entry entry : entries) {
                if (entry.validFrom().isAfter(clock.today())) {
                    later.put(entry.validFrom(), entry);
                } else if (now == null || !entry.validFrom().isBefore(now.validFrom())) {
                    now = entry;
                }
            }
            List<Entry> standing = new ArrayList<>(later.values());
            if (now != null) {
                standing.add(now);
            }
            standing.stream()
                    .filter(entry -> !entry.definitionId().equals(newest.getId()) && file.equals(file(entry)))
                    .forEach(entry -> assignments.add(new Entry(
                            entry.area(),
                            entry.processKey(),
                            newest.getId(),
                            entry.validFrom().isAfter(clock.today()) ? entry.validFrom() : clock.today(),
                            entry.source(),
                            null)));
        });
    }

    private String file(Entry entry) {
        return Shipped.stripped(
                repository.getProcessDefinition(entry.definitionId()).getResourceName());
    }

    /** An area that has had a diagram of its own is left to those who gave it. */
    private void assign(Shipped.For wanted, ProcessDefinition definition, boolean first) {
        boolean served = assignments.all().stream()
                .anyMatch(entry ->
                        entry.processKey().equals(definition.getKey()) && Objects.equals(entry.area(), wanted.area()));
        if (!served) {
            assignments.add(new Entry(
                    wanted.area(),
                    definition.getKey(),
                    definition.getId(),
                    first || wanted.validFrom().isAfter(clock.today()) ? wanted.validFrom() : clock.today(),
                    wanted.source(),
                    null));
            LOG.info("diagram {} serves {}", wanted.diagram(), wanted.area() == null ? "everywhere" : wanted.area());
        }
    }

    private void refuseBreaches(List<Shipped> shipped) {
        Map<String, ProcessVocabulary> vocabularies = conduct.getObject().vocabularies().stream()
                .collect(Collectors.toMap(ProcessVocabulary::processKey, v -> v));
        List<String> breaches = new ArrayList<>();
        Map<String, List<BpmnModelInstance>> drawn = new HashMap<>();
        for (Shipped diagram : shipped) {
            BpmnModelInstance model = diagram.model();
            String key = Shipped.process(model).getId();
            ProcessVocabulary vocabulary = vocabularies.get(key);
            if (vocabulary == null) {
                breaches.add(diagram.file() + ": no procedure is coded for " + key);
                continue;
            }
            drawn.computeIfAbsent(key, k -> new ArrayList<>()).add(model);
            ProcessContract.check(model, vocabulary)
                    .forEach(b -> breaches.add(diagram.file() + ": " + b.element() + " " + b.rule()));
        }
        vocabularies.values().forEach(v -> ProcessContract.unused(drawn.getOrDefault(v.processKey(), List.of()), v)
                .forEach(b -> breaches.add(v.processKey() + ": " + b.element() + " " + b.rule())));
        breaches.addAll(runningBreaches(vocabularies));
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("diagrams break the contract:\n" + String.join("\n", breaches));
        }
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
}
