package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.journal.Journal;
import org.shouwang.journal.JournalEntry;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseDeadlines;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseFilter;
import org.shouwang.procedure.CaseLists;
import org.shouwang.procedure.CaseRow;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.EarlierCase;
import org.shouwang.procedure.EarlierCases;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.Wait;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases", description = "A monitoring episode of a household each, with all that happened in it")
class CasesController {

    /**
     * The law that a case is pinned to; its values are at /profiles/{id}.
     *
     * @param id id of the version, to be read by GET /profiles/{id}
     * @param key key of the profile
     * @param version version of the profile
     * @param name what pages call it
     * @param area area whose rules they are
     * @param totalLimitGround where the total limit is written
     */
    @Schema(name = "PinnedProfile")
    record Pinned(long id, String key, String version, Text name, AreaCode area, LegalReference totalLimitGround) {}

    /**
     * Work that a run waits for.
     *
     * @param taskId the task, to be read by GET /tasks/{id}
     * @param duty word of the duty
     * @param dutyLabel what the duty is called
     * @param element element id in the diagram
     * @param roles keys of the roles that may do it ({@code GET /roles})
     * @param party key of the department, where several do the duty side by side, else null
     * @param receivedOn legal date of arrival
     * @param dueOn until when, or null
     * @param provisional whether the date rests on a calendar not yet published
     * @param claimedBy user name of whoever is at it, or null
     */
    record Waiting(
            String taskId,
            String duty,
            Text dutyLabel,
            String element,
            List<String> roles,
            String party,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean provisional,
            String claimedBy) {}

    /**
     * One passage through a procedure: where it is, the elements and flows of its diagram that it took, and how
     * many days each place kept it waiting.
     *
     * @param number its number
     * @param processKey the procedure: {@code identification}, {@code riskElimination}, {@code safetyNetFlag} …;
     *     GET /cases/{number}/startable lists those that a person may start
     * @param diagramVersion version of the diagram it is pinned to
     * @param startedOn when it started
     * @param endedOn when it ended, or null while it runs
     * @param active element ids where it waits
     * @param visited element ids it has passed
     * @param flows ids of the sequence flows it took
     * @param waits how long each place kept it waiting
     * @param waitsFor the open work, with who may do it; empty while it waits for a date
     * @param deadlines its deadlines with their derivation
     * @param submissions what was handed in, oldest first
     */
    record Run(
            String number,
            String processKey,
            int diagramVersion,
            LocalDate startedOn,
            LocalDate endedOn,
            List<String> active,
            List<String> visited,
            List<String> flows,
            List<Wait> waits,
            List<Waiting> waitsFor,
            List<Filed.Deadline> deadlines,
            List<Filed.Handed> submissions) {}

    /**
     * A case with all that happened in it.
     *
     * @param number its number
     * @param householdId id of the household
     * @param headName head of the household
     * @param area code of the village where it lives
     * @param areaName the village by name, from the province on
     * @param leadNumber the lead it comes from; null where the case was taken over
     * @param leadFoundOn day the lead was found, or of the identification where the case was taken over
     * @param channel how the lead came, key of the list LEAD_CHANNEL; null where the case was taken over
     * @param declared whether the household declared itself
     * @param openedOn when it was opened
     * @param closedOn when it was closed, or null
     * @param atRisk whether it waits for its decision and can hardly get it within the total limit
     * @param comparisonConflict whether it is approved and a department found something since that is not cleared
     *     up
     * @param profile the law it is pinned to
     * @param events what happened, oldest first
     * @param runs its runs, oldest first
     */
    @Schema(name = "Case")
    record Detail(
            String number,
            long householdId,
            String headName,
            AreaCode area,
            String areaName,
            String leadNumber,
            LocalDate leadFoundOn,
            String channel,
            boolean declared,
            LocalDate openedOn,
            LocalDate closedOn,
            boolean atRisk,
            boolean comparisonConflict,
            Pinned profile,
            List<CaseEvent> events,
            List<Run> runs) {}

    /**
     * Why a procedure is stopped.
     *
     * @param reason {@code WITHDRAWAL}, {@code DEATH} (of the only member) or {@code MISTAKEN_LEAD}
     * @param doneOn the legal date, not after today
     * @param explanation why, in words
     */
    record Stop(String reason, LocalDate doneOn, String explanation) {}

    /**
     * Days added to a limit.
     *
     * @param days how many, in the unit of the limit; most as the profile has it (extension)
     * @param reason why, in words
     * @param ground the rule or decision it rests on
     */
    @Schema(name = "DeadlineExtension")
    record Extended(Integer days, String reason, String ground) {}

    /**
     * Days left out of a limit.
     *
     * @param from first day that does not count
     * @param to last day that does not count
     * @param reason why, in words
     * @param ground the rule or decision it rests on
     */
    @Schema(name = "DeadlinePause")
    record Paused(LocalDate from, LocalDate to, String reason, String ground) {}

    /**
     * When something owed was done.
     *
     * @param doneOn the legal date, not after today
     */
    @Schema(name = "DeadlineFulfilment")
    record Fulfilled(LocalDate doneOn) {}

    private final Cases cases;
    private final CaseLists lists;
    private final EarlierCases earlier;
    private final CaseDeadlines deadlines;
    private final Journal journal;
    private final Filed filed;

    CasesController(
            Cases cases, CaseLists lists, EarlierCases earlier, CaseDeadlines deadlines, Journal journal, Filed filed) {
        this.cases = cases;
        this.lists = lists;
        this.earlier = earlier;
        this.deadlines = deadlines;
        this.journal = journal;
        this.filed = filed;
    }

    @GetMapping
    @Operation(summary = "The cases of my area, the newest first")
    Items<CaseRow> list(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) Long householdId,
            @RequestParam(required = false) Boolean open,
            @Parameter(description = "Key of a procedure that is under way in the case") @RequestParam(required = false)
                    String procedure,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new CaseFilter(area, text, duty, householdId, open, procedure);
        return Items.of(lists.search(filter, cursor, Items.within(limit)));
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "A case: the law it is pinned to, its diagram's version, where it waits, deadlines, submissions",
            description = "Each deadline says how it was reckoned.")
    Detail read(@PathVariable String number) {
        CaseFile file = cases.require(number);
        Profile profile = file.profile();
        return new Detail(
                file.number(),
                file.householdId(),
                file.headName(),
                file.area(),
                file.areaName(),
                file.leadNumber(),
                file.leadFoundOn(),
                file.channel(),
                file.declared(),
                file.openedOn(),
                file.closedOn(),
                file.atRisk(),
                file.approvedInConflict(),
                new Pinned(
                        profile.id(),
                        profile.key(),
                        profile.version(),
                        profile.name(),
                        profile.area(),
                        profile.ground("totalLimit")),
                file.events(),
                file.runs().stream().map(this::run).toList());
    }

    @GetMapping("/{number}/earlier")
    @Operation(
            summary = "The cases that the household had before, the latest first",
            description = "Shown for comparison; nothing of them is copied into this case.")
    Items<EarlierCase> earlier(@PathVariable String number) {
        return Items.all(earlier.of(number));
    }

    @GetMapping("/{number}/journal")
    @Operation(summary = "Who did what in a case, when and on what ground, in the order of events")
    Items<JournalEntry> journal(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        cases.require(number);
        return Items.of(journal.ofCase(number, cursor, Items.within(limit)));
    }

    @GetMapping(path = "/{number}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The diagram to which a run of the case is pinned, the latest run where none is named")
    String diagram(@PathVariable String number, @RequestParam(required = false) String run) {
        CaseFile file = cases.require(number);
        return cases.diagram(file, run == null ? latest(file) : run);
    }

    @PostMapping("/{number}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Stop the running procedure: withdrawal, death or a mistaken lead",
            description = "The reason is WITHDRAWAL, DEATH or MISTAKEN_LEAD.")
    void stop(@PathVariable String number, @RequestBody Stop stop) {
        cases.stop(number, stop.reason(), stop.doneOn(), stop.explanation());
    }

    @PostMapping("/{number}/deadlines/{id}/extensions")
    @Operation(
            summary = "Add days to a running limit",
            description = "By the county, where the profile of the case permits it (extension). The timer follows.")
    Filed.Deadline extend(@PathVariable String number, @PathVariable long id, @RequestBody Extended extended) {
        return filed.deadline(deadlines.extend(number, id, extended.days(), extended.reason(), extended.ground()));
    }

    @PostMapping("/{number}/deadlines/{id}/pauses")
    @Operation(
            summary = "Leave days out of a running limit",
            description = "By the county, where the profile of the case knows pauses of it. The timer follows.")
    Filed.Deadline pause(@PathVariable String number, @PathVariable long id, @RequestBody Paused paused) {
        return filed.deadline(
                deadlines.pause(number, id, paused.from(), paused.to(), paused.reason(), paused.ground()));
    }

    @PostMapping("/{number}/deadlines/{id}/fulfilment")
    @Operation(summary = "Record when something was done that is owed after the procedure, such as the plan")
    Filed.Deadline fulfil(@PathVariable String number, @PathVariable long id, @RequestBody Fulfilled fulfilled) {
        return filed.deadline(deadlines.fulfil(number, id, fulfilled.doneOn()));
    }

    private static String latest(CaseFile file) {
        return file.runs().stream()
                .reduce((earlier, later) -> later)
                .map(CaseFile.RunFile::run)
                .map(RunView::number)
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
    }

    private Run run(CaseFile.RunFile file) {
        RunView run = file.run();
        return new Run(
                run.number(),
                run.processKey(),
                file.diagramVersion(),
                run.startedOn(),
                run.endedOn(),
                file.active(),
                file.visited(),
                file.flows(),
                file.waits(),
                file.open().stream()
                        .map(entry -> new Waiting(
                                entry.taskId(),
                                entry.duty(),
                                filed.duty(entry.duty()),
                                entry.element(),
                                List.copyOf(entry.roles()),
                                entry.party(),
                                entry.receivedOn(),
                                entry.dueOn(),
                                entry.provisional(),
                                entry.claimedBy()))
                        .toList(),
                filed.deadlines(file.deadlines()),
                filed.submissions(file.submissions()));
    }
}
