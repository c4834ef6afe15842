package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.supervision.Board;
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

    SupervisionController(Supervision supervision, OpenWork work) {
        this.supervision = supervision;
        this.work = work;
    }

    @GetMapping("/board")
    @Operation(
            summary = "The board",
            description =
                    "Open, due soon and overdue by township and step, ninety days' trend, working days per step from"
                            + " its first start, slowest villages, leads without answer, departments, green"
                            + " channels to complete, why files were sent back. For supervisors, leaders and clerks of townships and above.")
    Board board(@RequestParam(required = false) AreaCode area) {
        return supervision.board(area);
    }

    @GetMapping("/heat")
    @Operation(summary = "Open and overdue by element of a diagram")
    Map<String, Supervision.Heat> heat(@RequestParam String process, @RequestParam(required = false) AreaCode area) {
        return supervision.heat(process, area);
    }

    @GetMapping(path = "/work", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The open work behind a figure, what is due first")
    Items<WorkRow> work(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) String party,
            @RequestParam(required = false) OpenWork.Part part,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(work.search(new OpenWork.Wanted(area, duty, party, part), cursor, Items.within(limit)));
    }

    @GetMapping(path = "/work", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The same as an Excel file, journalled")
    ResponseEntity<byte[]> sheet(
            @RequestParam String format,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) String party,
            @RequestParam(required = false) OpenWork.Part part) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"work.xlsx\"")
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .body(work.excel(new OpenWork.Wanted(area, duty, party, part), LocaleContextHolder.getLocale()));
    }
}
