package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where the lists of my area are at hand, and the duties of their households are done. */
@Component
class ListDesk {

    private final ListTable table;
    private final Tasks tasks;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    ListDesk(
            ListTable table,
            Tasks tasks,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /** The areas whose lists I may read. */
    Scope scope() {
        return currentActor.require().scope("COUNTY_CLERK", "COUNTY_LEADER", "PREFECTURE", "PROVINCE", "SUPERVISOR");
    }

    /** A list of my area; another does not exist for me. */
    CountyList reach(String number) {
        return table.find(number)
                .filter(list -> scope().covers(list.county()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("rollback.list-unknown")));
    }

    /** Does the duty of a household for which its case waits. */
    void handIn(String number, String caseNumber, String duty, String verdict, LocalDate doneOn, ObjectNode form) {
        if (caseNumber == null || caseNumber.isBlank()) {
            throw Refusal.invalid(Reason.of("rollback.case-missing").at("caseNumber"));
        }
        TaskRow task =
                tasks
                        .search(new TaskFilter(duty, null, null, TaskFilter.Bucket.ALL, caseNumber), null, 1)
                        .rows()
                        .stream()
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.conflict(Reason.of("rollback.not-waiting", caseNumber, "@duty." + duty)));
        tasks.claim(task.id());
        tasks.complete(task.id(), new Completion(verdict, doneOn == null ? clock.today() : doneOn, form), number);
    }

    void journal(String verb, String number, AreaCode area, ObjectNode after) {
        events.publishEvent(new Journalled(verb, "list", number, null, area, null, after, null));
    }

    static ObjectNode form() {
        return JsonNodeFactory.instance.objectNode();
    }
}
