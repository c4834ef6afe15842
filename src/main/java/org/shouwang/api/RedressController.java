package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouwang.comparison.ComparisonAnswer;
import org.shouwang.redress.LateResults;
import org.shouwang.redress.RefusalReviews;
import org.shouwang.redress.WatchList;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "After a decision", description = "Reviews of refusals, the watch list, results that come after approval")
class RedressController {

    /**
     * The run in which something is answered; null where nothing has to be.
     *
     * @param run number of the run, or null
     */
    @Schema(name = "OpenedRun")
    record Started(String run) {}

    /**
     * Why a household was not included.
     *
     * @param judgement why the household was not included, in words
     * @param evidence ids of attachments ({@code POST /attachments}), or none
     */
    @Schema(name = "WatchJudgement")
    record Judgement(String judgement, List<UUID> evidence) {}

    /**
     * Why a household is taken off the watch list.
     *
     * @param on the legal date, not after today
     * @param reason why, in words
     */
    @Schema(name = "WatchEnd")
    record End(LocalDate on, String reason) {}

    private final RefusalReviews reviews;
    private final WatchList watchList;
    private final LateResults lateResults;

    RedressController(RefusalReviews reviews, WatchList watchList, LateResults lateResults) {
        this.reviews = reviews;
        this.watchList = watchList;
        this.lateResults = lateResults;
    }

    @PostMapping("/cases/{number}/review-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that a household asks the township to review its refusal",
            description = "Opens the duty reviewRequest of the township. 409 where nothing was refused.")
    Started review(@PathVariable String number, @RequestBody RefusalReviews.Request request) {
        return new Started(reviews.request(number, request));
    }

    @PostMapping("/cases/{number}/comparison-results")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a department's result that comes after the county's approval",
            description =
                    "By the department, or by the county for a paper. A hit marks the case as approved with a conflict and"
                            + " opens the duty conflictVerification. 409 before the approval.")
    Started result(@PathVariable String number, @RequestBody LateResults.Result result) {
        return new Started(lateResults.record(number, result).orElse(null));
    }

    @GetMapping("/cases/{number}/comparison-results")
    @Operation(
            summary = "What the departments answered in a case, late results among them",
            description = "What was not compared again names the earlier result and its day.")
    Items<ComparisonAnswer> results(@PathVariable String number) {
        return Items.all(lateResults.answers(number));
    }

    @GetMapping(path = "/watch-list", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Households with a risk that were not included, the newest first")
    Items<WatchList.Entry> watched(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) Boolean ended,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(watchList.search(area, ended, cursor, Items.within(limit)));
    }

    @GetMapping(path = "/watch-list/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The watch list as an Excel file",
            description = "At most 10,000 rows; that it was made stands in the journal.")
    ResponseEntity<byte[]> file(@RequestParam(required = false) AreaCode area) {
        return excel(area, "xlsx");
    }

    @GetMapping(path = "/watch-list", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> excel(@RequestParam(required = false) AreaCode area, @RequestParam String format) {
        return Items.file("watch-list", watchList.excel(area, LocaleContextHolder.getLocale()));
    }

    @PutMapping("/watch-list/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write down judgement and evidence")
    void judge(@PathVariable long id, @RequestBody Judgement judgement) {
        watchList.judge(id, judgement.judgement(), judgement.evidence());
    }

    @PostMapping("/watch-list/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a household off the list, with a reason")
    void end(@PathVariable long id, @RequestBody End end) {
        watchList.end(id, end.on(), end.reason());
    }
}
