package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouwang.rollback.CountyList;
import org.shouwang.rollback.ExecutionWindow;
import org.shouwang.rollback.ExecutionWindows;
import org.shouwang.rollback.ListDecisions;
import org.shouwang.rollback.ListExports;
import org.shouwang.rollback.RollbackLists;
import org.shouwang.rollback.RollbackLists.ListFile;
import org.shouwang.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lists")
@Tag(
        name = "Lists",
        description =
                "County lists for rollback and removal: gathered and sent by the county's clerk, decided and executed"
                        + " per household by the authority that the profile names (rollbackAuthority)")
class ListsController {

    /**
     * A list to be opened.
     *
     * @param county the county, 6 figures; mine where left out
     * @param caseNumbers cases to be put on it at once; none where left out
     * @param doneOn the legal date of that; today where left out
     */
    @Schema(name = "NewCountyList")
    record NewList(AreaCode county, List<String> caseNumbers, LocalDate doneOn) {}

    /**
     * A household to be put on a list.
     *
     * @param caseNumber its case
     * @param doneOn the legal date; today where left out
     */
    @Schema(name = "ListedCase")
    record Listed(String caseNumber, LocalDate doneOn) {}

    /**
     * Why a household is taken off a list.
     *
     * @param doneOn the legal date; today where left out
     * @param reason why; needed
     */
    @Schema(name = "TakenOffList")
    record TakenOff(LocalDate doneOn, String reason) {}

    /**
     * A list to be sent.
     *
     * @param doneOn the legal date; today where left out
     * @param late true where it is knowingly sent after the day of the profile (rollbackListDue)
     * @param lateReason why it is late; needed where it is
     */
    @Schema(name = "ListSending")
    record Sending(LocalDate doneOn, Boolean late, String lateReason) {}

    /**
     * Why a late list is accepted.
     *
     * @param reason why; needed
     */
    @Schema(name = "LateAcceptance")
    record Acceptance(String reason) {}

    /**
     * What the authority decides on a household.
     *
     * @param verdict APPROVE, REFUSE or MORE_EVIDENCE
     * @param doneOn the legal date; today where left out
     * @param reason why; needed where it is refused or more evidence is wanted
     */
    @Schema(name = "ListDecision")
    record Decision(String verdict, LocalDate doneOn, String reason) {}

    /**
     * When something was executed.
     *
     * @param doneOn the legal date, inside a window; today where left out
     */
    @Schema(name = "ListExecution")
    record Executed(LocalDate doneOn) {}

    /**
     * Days of a window.
     *
     * @param area code of a county or more, within my own
     * @param from first day
     * @param until last day
     */
    @Schema(name = "NewExecutionWindow")
    record NewWindow(AreaCode area, LocalDate from, LocalDate until) {}

    private final RollbackLists lists;
    private final ListDecisions decisions;
    private final ExecutionWindows windows;
    private final ListExports exports;

    ListsController(RollbackLists lists, ListDecisions decisions, ExecutionWindows windows, ListExports exports) {
        this.lists = lists;
        this.decisions = decisions;
        this.windows = windows;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "The lists of my area, the newest first")
    Items<CountyList> search(
            @RequestParam(required = false) AreaCode area,
            @Parameter(description = "whether it has been sent") @RequestParam(required = false) Boolean sent,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(lists.search(area, sent, cursor, Items.within(limit)));
    }

    @PostMapping
    @Operation(
            summary = "Open the list that a county gathers next",
            description =
                    "A county gathers one list for its authority at a time; where there is one that is not sent, that"
                            + " one comes back. caseNumbers are put on it at once.")
    ResponseEntity<ListFile> open(@RequestBody NewList wanted) {
        String number = lists.open(
                wanted.county(), wanted.caseNumbers() == null ? List.of() : wanted.caseNumbers(), wanted.doneOn());
        return ResponseEntity.created(URI.create("/api/v1/lists/" + number)).body(lists.require(number));
    }

    @GetMapping("/{number}")
    @Operation(summary = "A list with its households, their people, decisions and the windows of its county")
    ListFile list(@PathVariable String number) {
        return lists.require(number);
    }

    @GetMapping(path = "/{number}/excel", produces = org.shouwang.shared.Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The list person by person as an Excel file; the export is journalled")
    ResponseEntity<byte[]> excel(@PathVariable String number, Locale locale) {
        return Items.file(number, exports.excel(number, locale));
    }

    @PostMapping("/{number}/households")
    @Operation(
            summary = "Put a household on a list that is not sent",
            description = "The case has to wait for the duty countyListing of its rollback or removal.")
    ListFile add(@PathVariable String number, @RequestBody Listed listed) {
        lists.add(number, listed.caseNumber(), listed.doneOn());
        return lists.require(number);
    }

    @PostMapping("/{number}/households/{caseNumber}/removal")
    @Operation(summary = "Take a household off a list that is not sent", description = "reason is needed.")
    ListFile takeOff(@PathVariable String number, @PathVariable String caseNumber, @RequestBody TakenOff taken) {
        lists.takeOff(number, caseNumber, taken.doneOn(), taken.reason());
        return lists.require(number);
    }

    @PostMapping("/{number}/send")
    @Operation(
            summary = "Send a list to the authority",
            description = "After the day of the profile (rollbackListDue) it is accepted only with late: true and a"
                    + " lateReason, and the authority has to accept it before it can decide.")
    ListFile send(@PathVariable String number, @RequestBody Sending sending) {
        lists.send(number, sending.doneOn(), Boolean.TRUE.equals(sending.late()), sending.lateReason());
        return lists.require(number);
    }

    @PostMapping("/{number}/late-acceptance")
    @Operation(summary = "The authority accepts a list that was sent late")
    ListFile accept(@PathVariable String number, @RequestBody Acceptance acceptance) {
        decisions.acceptLate(number, acceptance.reason());
        return lists.require(number);
    }

    @PostMapping("/{number}/households/{caseNumber}/decision")
    @Operation(
            summary = "The authority decides on a household",
            description = "verdict is APPROVE, REFUSE or MORE_EVIDENCE; only the role of the authority may.")
    ListFile decide(@PathVariable String number, @PathVariable String caseNumber, @RequestBody Decision decision) {
        decisions.decide(number, caseNumber, decision.verdict(), decision.doneOn(), decision.reason());
        return lists.require(number);
    }

    @PostMapping("/{number}/households/{caseNumber}/execution")
    @Operation(
            summary = "The authority executes what it approved",
            description = "Only the role of the authority may, and only inside a window that it has opened.")
    ListFile execute(@PathVariable String number, @PathVariable String caseNumber, @RequestBody Executed executed) {
        decisions.execute(number, caseNumber, executed.doneOn());
        return lists.require(number);
    }

    @GetMapping("/windows")
    @Operation(summary = "The windows for executions that concern an area, the newest first")
    Items<ExecutionWindow> windows(@RequestParam(required = false) AreaCode area) {
        return Items.all(windows.of(area));
    }

    @PostMapping("/windows")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "The authority opens a window for executions",
            description = "area is a county or more, from and until are days inclusive.")
    void openWindow(@RequestBody NewWindow window) {
        windows.open(window.area(), window.from(), window.until());
    }
}
