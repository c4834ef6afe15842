package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.process.DiagramWords;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.process.Runs;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What helps to fill in a task before it is handed in: what its figures come to, what was recorded before, what each way
 * to end it leads to. Nothing here changes anything.
 */
@Component
public class Preparations {

    /**
     * What a verdict leads to.
     *
     * @param verdict its name, as a completion sends it
     * @param duties words of the duties that may come next, in the order drawn
     * @param ends whether the procedure may end with it
     * @param endings how it ends then, by the names in the product's drawing; none where they are not known
     */
    public record WayOn(String verdict, List<String> duties, boolean ends, List<Text> endings) {}

    private final Tasks tasks;
    private final Procedures procedures;
    private final Handing handing;
    private final Runs engine;
    private final DiagramWords drawn;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    Preparations(
            Tasks tasks,
            Procedures procedures,
            Handing handing,
            Runs engine,
            DiagramWords drawn,
            CurrentActor currentActor,
            WorkClock clock) {
        this.tasks = tasks;
        this.procedures = procedures;
        this.handing = handing;
        this.engine = engine;
        this.drawn = drawn;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the values come to, by the rules that the completion will be held to.
     *
     * @param taskId the task
     * @param values as filled in so far; not kept
     * @param doneOn the legal date they would carry, null for today
     * @return nothing where the duty reckons nothing
     * @throws Refusal {@code task.unknown} (404) outside my posts, {@code task.already-completed} (409) where it is done
     */
    @Transactional(readOnly = true)
    public Optional<Outlook> outlook(String taskId, ObjectNode values, LocalDate doneOn) {
        InboxEntry entry = tasks.reach(taskId);
        return outlook(entry, entry.element(), entry.duty(), values, doneOn);
    }

    /**
     * As {@link #outlook(String, ObjectNode, LocalDate)} for the duty that is done together with a task.
     *
     * @param taskId the task
     * @param duty word of the duty behind it
     * @param values as filled in so far; not kept
     * @param doneOn the legal date they would carry, null for today
     * @return nothing where the duty reckons nothing
     * @throws Refusal as there
     */
    @Transactional(readOnly = true)
    public Optional<Outlook> outlookBehind(String taskId, String duty, ObjectNode values, LocalDate doneOn) {
        return outlook(tasks.reach(taskId), duty, duty, values, doneOn);
    }

    private Optional<Outlook> outlook(
            InboxEntry entry, String element, String duty, ObjectNode values, LocalDate doneOn) {
        DutyContext context = context(entry, element);
        return procedures
                .conduct(entry.processKey(), duty)
                .flatMap(conduct -> conduct.outlook(context, values, doneOn == null ? clock.today() : doneOn));
    }

    /**
     * What was recorded before of that which a task asks.
     *
     * @param taskId the task
     * @return the records, the one to prefer first
     * @throws Refusal {@code task.unknown} (404) outside my posts, {@code task.already-completed} (409) where it is done
     */
    @Transactional(readOnly = true)
    public List<KnownBefore> knownBefore(String taskId) {
        InboxEntry entry = tasks.reach(taskId);
        return knownBehind(entry, entry.element(), entry.duty());
    }

    /**
     * As {@link #knownBefore} for the duty that is done together with a task.
     *
     * @param taskId the task
     * @param duty word of the duty behind it
     * @return the records
     * @throws Refusal as there
     */
    @Transactional(readOnly = true)
    public List<KnownBefore> knownBehind(String taskId, String duty) {
        return knownBehind(tasks.reach(taskId), duty, duty);
    }

    private List<KnownBefore> knownBehind(InboxEntry entry, String element, String duty) {
        return procedures
                .conduct(entry.processKey(), duty)
                .map(conduct -> conduct.knownBefore(context(entry, element)))
                .orElse(List.of());
    }

    /**
     * What each way to end a task leads to, read off the diagram that its run is pinned to.
     *
     * @param taskId the task
     * @return one for each verdict that is offered, in their order
     * @throws Refusal {@code task.unknown} (404) outside my posts, {@code task.already-completed} (409) where it is done
     */
    @Transactional(readOnly = true)
    public List<WayOn> waysOn(String taskId) {
        InboxEntry entry = tasks.reach(taskId);
        DutyContext context = context(entry, entry.element());
        ProcessVocabulary words = procedures.procedure(entry.processKey()).vocabulary();
        return handing.offered(entry, context).stream()
                .map(verdict -> {
                    List<String> next = engine.waysOn(context.run().definitionId(), entry.element(), verdict);
                    List<String> duties = next.stream()
                            .map(ProcessVocabulary::word)
                            .filter(words.duties()::containsKey)
                            .distinct()
                            .toList();
                    List<String> ends = next.stream()
                            .filter(id -> !words.duties().containsKey(ProcessVocabulary.word(id)))
                            .toList();
                    List<Text> endings = ends.stream()
                            .map(id -> drawn.name(entry.processKey(), id))
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList();
                    return new WayOn(verdict, duties, !ends.isEmpty(), endings);
                })
                .toList();
    }

    private DutyContext context(InboxEntry entry, String element) {
        Actor actor = currentActor.require();
        return procedures.context(procedures.require(entry.runNumber()), element, entry.party(), actor);
    }
}
