package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.supervision.Board;
import org.shouwang.supervision.HouseholdsToWatch;
import org.shouwang.supervision.MonitoringCounts;
import org.shouwang.supervision.OpenWork;
import org.shouwang.supervision.Supervision;
import org.shouwang.supervision.WorkRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/supervision")
@Tag(name = "Supervision", description = "Open and overdue work for supervisors and leaders within their area")
class SupervisionController {

    private final Supervision supervision;
    private final OpenWork work;
    private final HouseholdsToWatch households;
    private final MonitoringCounts counts;

    SupervisionController(
            Supervision supervision, OpenWork work, HouseholdsToWatch households, MonitoringCounts counts) {
        this.supervision = supervision;
        this.work = work;
        this.households = households;
        this.counts = counts;
    }

    @GetMapping("monitoring-counts")
    @Operation(
            summary =
                    "Households identified, eliminated, rolled back, removed and transferred in a period, and the stock at"
                            + " its ends",
            description =
                    "By dated events: what happens later does not rewrite it. A household identified again after a"
                            + " sound elimination counts once in identified, as reidentified too, and once in the stock. from is"
                            + " the first of the year and to is today where they are left out.")
    MonitoringCounts.Counts counts(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to) {
        return counts.of(area, from, to);
    }

    @GetMapping(path = "identified-twice", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Households identified twice within a short time, the latest first",
            description =
                    "months is the longest time between the two identifications; where it is left out, the value of the later case's profile holds.")
    Items<HouseholdsToWatch.Twice> identifiedTwice(
            @RequestParam(required = false) AreaCode area, @RequestParam(required = false) Integer months) {
        return Items.all(households.identifiedTwice(area, months));
    }

    @GetMapping(path = "identified-twice", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The same as an Excel file, journalled")
    ResponseEntity<byte[]> identifiedTwiceSheet(
            @RequestParam String format,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) Integer months) {
        return Items.file(
                "identified-twice", households.identifiedTwiceSheet(area, months, LocaleContextHolder.getLocale()));
    }

    @GetMapping(path = "without-contact", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Monitored households to which no assistance contact is assigned today: an error to be mended")
    Items<HouseholdsToWatch.Alone> withoutContact(@RequestParam(required = false) AreaCode area) {
        return Items.all(households.withoutContact(area));
    }

    @GetMapping(path = "without-contact", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The same as an Excel file, journalled")
    ResponseEntity<byte[]> withoutContactSheet(
            @RequestParam String format, @RequestParam(required = false) AreaCode area) {
        return Items.file("without-contact", households.withoutContactSheet(area, LocaleContextHolder.getLocale()));
    }

    @GetMapping("board")
    @Operation(
            summary = "The board",
            description =
                    "Open, due soon and overdue by township and step, ninety days' trend, working days per step from"
                            + " its first start, slowest villages, leads without answer, departments, green"
                            + " channels to complete, why files were sent back. For supervisors, leaders and clerks of townships and above.")
    Board board(
            @RequestParam(required = false) AreaCode area,
            @Parameter(description = "Key of a procedure to which open work, steps and villages are narrowed")
                    @RequestParam(required = false)
                    String procedure) {
        return supervision.board(area, procedure);
    }

    @GetMapping("heat")
    @Operation(summary = "Open and overdue by element of a diagram")
    Map<String, Supervision.Heat> heat(@RequestParam String process, @RequestParam(required = false) AreaCode area) {
        return supervision.heat(process, area);
    }

    @GetMapping(path = "work", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The open work behind a figure, what is due first")
    Items<WorkRow> work(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) String party,
            @RequestParam(required = false) OpenWork.Part part,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(
                work.search(new OpenWork.Wanted(area, duty, party, part, procedure), cursor, Items.within(limit)));
    }

    @GetMapping(path = "work/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The open work of my area as an Excel file, filtered like its list",
            description = "At most 10,000 rows; that it was made stands in the journal.")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) String party,
            @RequestParam(required = false) OpenWork.Part part,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure) {
        return sheet("xlsx", area, duty, party, part, procedure);
    }

    @GetMapping(path = "work", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> sheet(
            @RequestParam String format,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) String party,
            @RequestParam(required = false) OpenWork.Part part,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"work.xlsx\"")
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .body(work.excel(
                        new OpenWork.Wanted(area, duty, party, part, procedure), LocaleContextHolder.getLocale()));
    }
}
