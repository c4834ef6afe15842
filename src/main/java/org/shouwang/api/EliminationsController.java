package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.shouwang.elimination.Assessment;
import org.shouwang.elimination.EliminationAssessments;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.AreaCode;
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

    /** The procedure to be started. */
    @Schema(name = "NewCaseRun")
    record Wanted(String procedure) {}

    /** The run that was started. */
    @Schema(name = "StartedRun")
    record Started(String number, String processKey, String caseNumber) {}

    private final EliminationAssessments assessments;
    private final RunStarts starts;

    EliminationsController(EliminationAssessments assessments, RunStarts starts) {
        this.assessments = assessments;
        this.starts = starts;
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
                    + " else holds, the months of measures are missing), BARRED, or left out for all.")
    Items<Assessment> worklist(
            @RequestParam(required = false) AreaCode area, @RequestParam(required = false) String which) {
        return Items.all(assessments.worklist(area, which));
    }

    @PostMapping("/cases/{number}/runs")
    @Operation(
            summary = "Start a procedure in a case",
            description = "riskElimination or safetyNetFlag. 409 with every reason why it may not start now.")
    ResponseEntity<Started> start(@PathVariable String number, @RequestBody Wanted wanted) {
        RunView run = starts.start(number, wanted.procedure());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number))
                .body(new Started(run.number(), run.processKey(), run.caseNumber()));
    }
}
