package org.shouwang.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.process.DiagramAssignments.Entry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Area;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The diagrams of the procedures: several of one procedure, each serving its areas from a day on. A run takes the one that
 * serves its village on the day it starts and keeps it.
 */
@Component
public class Diagrams {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final DiagramAssignments assignments;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Diagrams(
            RepositoryService repository,
            RuntimeService runtime,
            DiagramAssignments assignments,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.runtime = runtime;
        this.assignments = assignments;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A diagram that the product ships.
     *
     * @param file name of its file without the ending
     * @param key key of its process
     * @param name what the procedure is called
     * @param xml BPMN 2.0 with its layout
     */
    public record Drawn(String file, String key, String name, String xml) {}

    /**
     * A version of a diagram.
     *
     * @param definition its id
     * @param key key of its process
     * @param name what the procedure is called
     * @param file name of the file it was drawn in, without the ending
     * @param version its number among all diagrams of the procedure
     * @param running number of runs that are on it now
     * @param assignments which areas it serves or has served, by date
     */
    public record Version(
            String definition,
            String key,
            String name,
            String file,
            int version,
            long running,
            List<Assignment> assignments) {}

    /**
     * That a diagram serves an area.
     *
     * @param area code of the area, or null for everywhere
     * @param areaName its name, or null for everywhere
     * @param validFrom first day, for runs that start
     * @param inForce whether a run that starts in the area today takes it
     * @param source the text that has the steps in this order, or null
     * @param assignedBy account that assigned it, or null where it came with the product
     */
    public record Assignment(
            String area, String areaName, LocalDate validFrom, boolean inForce, String source, String assignedBy) {}

    /**
     * What is asked to assign a diagram.
     *
     * @param area code of the area
     * @param definition id of the version
     * @param validFrom first day, not before today
     */
    public record NewAssignment(String area, String definition, LocalDate validFrom) {}

    /** The diagrams that the product ships, by the name of their files. */
    public List<Drawn> drawn() {
        return Shipped.all().stream()
                .map(diagram -> {
                    var process = diagram.process();
                    return new Drawn(diagram.file(), process.getId(), process.getName(), diagram.xml());
                })
                .toList();
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
        return assignments.inForce(processKey, area, on);
    }

    /**
     * The shipped diagram that serves an area.
     *
     * @param processKey the procedure
     * @param area the area
     * @param on the day
     * @return the diagram; none where a version that the product no longer ships serves there
     */
    @Transactional(readOnly = true)
    public Optional<Drawn> serving(String processKey, AreaCode area, LocalDate on) {
        String file = Shipped.stripped(
                repository.getProcessDefinition(forNewRun(processKey, area, on)).getResourceName());
        return drawn().stream().filter(diagram -> diagram.file().equals(file)).findFirst();
    }

    /**
     * All versions of all diagrams with the areas they serve, the newest of each procedure first.
     *
     * @throws Refusal {@code process.diagrams-not-mine} (403) for others than designers and administrators
     */
    @Transactional(readOnly = true)
    public List<Version> versions() {
        requireDesigner();
        List<Entry> all = assignments.all();
        return repository.createProcessDefinitionQuery().list().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getKey)
                        .thenComparing(ProcessDefinition::getVersion, Comparator.reverseOrder()))
                .map(definition -> version(definition, all))
                .toList();
    }

    private Version version(ProcessDefinition definition, List<Entry> all) {
        return new Version(
                definition.getId(),
                definition.getKey(),
                definition.getName(),
                Shipped.stripped(definition.getResourceName()),
                definition.getVersion(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .active()
                        .count(),
                all.stream()
                        .filter(entry -> entry.definitionId().equals(definition.getId()))
                        .sorted(Comparator.comparing(Entry::validFrom))
                        .map(entry -> new Assignment(
                                entry.area(),
                                entry.area() == null ? null : name(AreaCode.of(entry.area())),
                                entry.validFrom(),
                                entry.equals(inForce(entry, all)),
                                entry.source(),
                                entry.assignedBy()))
                        .toList());
    }

    private String name(AreaCode area) {
        return territory.find(area).map(Area::name).orElse(area.value());
    }

    /** The entry for the same area and procedure that counts today. */
    private Entry inForce(Entry entry, List<Entry> all) {
        return all.stream()
                .filter(other -> other.processKey().equals(entry.processKey())
                        && java.util.Objects.equals(other.area(), entry.area())
                        && !other.validFrom().isAfter(clock.today()))
                .reduce((one, other) -> other.validFrom().isBefore(one.validFrom()) ? one : other)
                .orElse(null);
    }

    /**
     * Assigns a diagram to an area from a day on, for the runs that start from then; running ones stay on theirs.
     *
     * @param given what, where and from when
     * @throws Refusal 422 with every reason, at {@code area}, {@code definition}, {@code validFrom};
     *     {@code process.diagrams-not-mine} (403) for others than designers and administrators of the area
     */
    @Transactional
    public void assign(NewAssignment given) {
        Actor actor = requireDesigner();
        Reasons reasons = new Reasons();
        Area area = area(given, reasons);
        ProcessDefinition definition = given.definition() == null
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(given.definition())
                        .singleResult();
        reasons.addIf(
                definition == null,
                Reason.of("process.diagram-unknown", given.definition()).at("definition"));
        reasons.addIf(
                given.validFrom() == null,
                Reason.of("process.assignment-undated").at("validFrom"));
        reasons.addIf(
                given.validFrom() != null && given.validFrom().isBefore(clock.today()),
                Reason.of("process.assignment-in-past", given.validFrom(), clock.today())
                        .at("validFrom"));
        reasons.refuseIfAny();
        if (!may(actor, area.code())) {
            throw Refusal.forbidden(Reason.of("process.diagrams-not-mine").at("area"));
        }
        assignments.add(new Entry(
                area.code().value(),
                definition.getKey(),
                definition.getId(),
                given.validFrom(),
                null,
                actor.username()));
        events.publishEvent(new Journalled(
                "diagram.assigned",
                "diagram",
                definition.getId(),
                null,
                area.code(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("diagram", Shipped.stripped(definition.getResourceName()))
                        .put("version", definition.getVersion())
                        .put("validFrom", given.validFrom().toString()),
                null));
    }

    private Area area(NewAssignment given, Reasons reasons) {
        Area area = given.area() == null || !given.area().matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
                ? null
                : territory.find(AreaCode.of(given.area())).orElse(null);
        reasons.addIf(
                area == null,
                Reason.of("process.assignment-area-unknown", given.area()).at("area"));
        return area;
    }

    private Actor requireDesigner() {
        Actor actor = currentActor.require();
        if (!actor.holds(Role.ADMINISTRATOR) && !actor.holds(Role.DESIGNER)) {
            throw Refusal.forbidden(Reason.of("process.diagrams-not-mine"));
        }
        return actor;
    }

    private static boolean may(Actor actor, AreaCode area) {
        return actor.may(Role.ADMINISTRATOR, area) || actor.may(Role.DESIGNER, area);
    }
}
