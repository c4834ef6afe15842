package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.procedure.CalendarProposal;
import org.shouwang.procedure.CalendarProposals;
import org.shouwang.procedure.ProposedDate;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar/proposals")
@Tag(name = "Calendar", description = "Days off and make-up workdays by the State Council's yearly notices")
class CalendarProposalsController {

    /** A date before and after, with how the new one comes about. */
    @Schema(name = "ProposedDateRow")
    record Row(@com.fasterxml.jackson.annotation.JsonUnwrapped ProposedDate date, Text label, Text explanation) {}

    private final CalendarProposals proposals;
    private final Wording wording;

    CalendarProposalsController(CalendarProposals proposals, Wording wording) {
        this.proposals = proposals;
        this.wording = wording;
    }

    @GetMapping
    @Operation(
            summary = "What changes of the calendar mean for open deadlines of my areas, the newest first",
            description = "For administrators; nothing moves before it is approved.")
    Items<CalendarProposal> list() {
        return Items.all(proposals.list());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them with its counts")
    CalendarProposal read(@PathVariable long id) {
        return proposals.require(id);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "Each deadline before and after")
    Items<Row> rows(
            @PathVariable long id,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        proposals.require(id);
        return Items.of(proposals
                .rows(id, cursor, Items.within(limit))
                .map(date -> new Row(
                        date,
                        wording.both("deadline." + date.element()),
                        date.derivation().sentence())));
    }

    @PostMapping("/{id}/approval")
    @Operation(
            summary = "Approve all that waits in my areas",
            description = "What was done meanwhile keeps its date. Old dates stay on record; the timers follow.")
    CalendarProposal approve(@PathVariable long id) {
        return proposals.approve(id);
    }
}
