package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.shouwang.elimination.Assessment;
import org.shouwang.elimination.EliminationAssessments;
import org.shouwang.elimination.EliminationSheets;
import org.shouwang.elimination.MonitoringDecisions;
import org.shouwang.household.Households;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.StartAnswer;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Eliminations",
        description = "Whether a risk may be marked eliminated, and the procedures of a monitored case")
class EliminationsController {

    /**
     * The procedure to be started.
     *
     * @param procedure its key, one of those that GET /cases/{number}/startable lists, such as
     *     {@code riskElimination}
     */
    @Schema(name = "NewCaseRun")
    record Wanted(String procedure) {}

    /**
     * Why monitoring goes on.
     *
     * @param reason why, in words
     */
    @Schema(name = "MonitoringDecision")
    record Kept(String reason) {}

    /**
     * The run that was started.
     *
     * @param number number of the run
     * @param processKey the procedure
     * @param caseNumber the case
     */
    @Schema(name = "StartedRun")
    record Started(String number, String processKey, String caseNumber) {}

    /**
     * Whether a procedure may start, and what speaks against it.
     *
     * @param procedure its key
     * @param label what it is called
     * @param startable whether nothing speaks against it
     * @param against everything that speaks against it, none where it may start
     */
    @Schema(name = "StartAnswer")
    record Answer(String procedure, Text label, boolean startable, List<Reason> against) {}

    private final EliminationAssessments assessments;
    private final EliminationSheets sheets;
    private final MonitoringDecisions decisions;
    private final RunStarts starts;
    private final Households households;
    private final Wording wording;

    EliminationsController(
            EliminationAssessments assessments,
            EliminationSheets sheets,
            MonitoringDecisions decisions,
            RunStarts starts,
            Households households,
            Wording wording) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.decisions = decisions;
        this.starts = starts;
        this.households = households;
        this.wording = wording;
    }

    @GetMapping("/households/{number}/elimination-assessment")
    @Operation(
            summary = "Every criterion of elimination at once, each with its reason and where it is written",
            description = "What is on record counts; what only a visit can find out is UNKNOWN.")
    Assessment assessment(
            @PathVariable String number,
            @Parameter(description = "ASSISTED or NATURAL") @RequestParam(required = false) String mode) {
        return assessments.of(number, mode);
    }

    @GetMapping("/eliminations/worklist")
    @Operation(
            summary = "The monitored households of an area with their assessments",
            description = "which is MUST_ASSESS (measures in effect for long enough, not yet eliminated), TRACKED (all"
                    + " else holds, the months of measures are missing), BARRED, SAFETY_NET (no-labour safety-net"
                    + " households: flag due, proposed or confirmed), or left out for all.")
    Items<Assessment> worklist(
            @RequestParam(required = false) AreaCode area, @RequestParam(required = false) String which) {
        return Items.all(assessments.worklist(area, which));
    }

    @GetMapping("/cases/{number}/startable")
    @Operation(
            summary = "Which procedures may start in a case now, and of the others everything that speaks against it",
            description =
                    "The same rule that POST /cases/{number}/runs, pages and lists go by. identification begins with a"
                            + " lead (POST /leads) and opens a case of its own.")
    Items<Answer> startable(@PathVariable String number) {
        return answers(starts.answers(number));
    }

    @GetMapping("/households/{number}/startable")
    @Operation(
            summary = "The same for a household, by its latest case",
            description = "A household that never had a case can only be identified.")
    Items<Answer> startableFor(@PathVariable String number) {
        return answers(starts.ofHousehold(households.require(number).id().value()));
    }

    private Items<Answer> answers(List<StartAnswer> answers) {
        return Items.all(answers.stream()
                .map(answer -> new Answer(
                        answer.procedure(),
                        wording.both("process." + answer.procedure()),
                        answer.startable(),
                        answer.against()))
                .toList());
    }

    @GetMapping(path = "/eliminations/worklist/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The worklist as an Excel file",
            description = "At most 10,000 rows; that it was made stands in the journal.")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) AreaCode area, @RequestParam(required = false) String which) {
        return sheet(area, which, "xlsx");
    }

    @GetMapping(path = "/eliminations/worklist", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String which,
            @RequestParam String format) {
        return Items.file("eliminations", sheets.excel(area, which, LocaleContextHolder.getLocale()));
    }

    @PostMapping("/households/{number}/monitoring-decisions")
    @Operation(
            summary = "Record that monitoring goes on, where a household was assessed and is not nominated",
            description = "409 while its elimination is under way or where it is not monitored.")
    ResponseEntity<Void> keep(@PathVariable String number, @RequestBody Kept kept) {
        decisions.keep(number, kept.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/cases/{number}/runs")
    @Operation(
            summary = "Start a procedure in a case",
            description = "riskElimination, safetyNetFlag, lookBack, rollback or removal, and what else GET"
                    + " /cases/{number}/startable names. 409 with every reason why it may not start now.")
    ResponseEntity<Started> start(@PathVariable String number, @RequestBody Wanted wanted) {
        RunView run = starts.start(number, wanted.procedure());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number))
                .body(new Started(run.number(), run.processKey(), run.caseNumber()));
    }
}
