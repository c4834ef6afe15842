package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.escalation.EscalationRow;
import org.shouwang.escalation.Escalations;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalations")
@Tag(name = "Escalations", description = "Who was reminded of which date, and to whom lateness was taken")
class EscalationsController {

    /** The kinds of a line. */
    enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION
    }

    /**
     * A line of the log of reminders and escalations.
     *
     * @param line of the log
     * @param dutyLabel what the duty is called
     */
    record Item(@com.fasterxml.jackson.annotation.JsonUnwrapped EscalationRow line, Text dutyLabel) {}

    private final Escalations escalations;
    private final Filed filed;

    EscalationsController(Escalations escalations, Filed filed) {
        this.escalations = escalations;
        this.filed = filed;
    }

    @GetMapping
    @Operation(
            summary = "The log of reminders and escalations of my area, the latest first",
            description = "Each line carries the calendar version it was reckoned with and whose work it is.")
    Items<Item> list(
            @RequestParam(required = false) Kind kind,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String caseNumber,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(escalations
                .search(
                        new Escalations.Wanted(kind == null ? null : kind.name(), area, caseNumber),
                        cursor,
                        Items.within(limit))
                .map(line -> new Item(line, filed.duty(line.duty()))));
    }
}
