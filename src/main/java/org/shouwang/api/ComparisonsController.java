package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import org.shouwang.comparison.ComparisonTables;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/comparisons/monthly")
@Tag(name = "Comparisons", description = "How departments kept up with what they were asked")
class ComparisonsController {

    private final ComparisonTables tables;

    ComparisonsController(ComparisonTables tables) {
        this.tables = tables;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Requests, answers on time and average days of each department in a month",
            description = "The month is one like 2024-06. A department sees its own line only.")
    Items<ComparisonTables.Line> monthly(@RequestParam YearMonth month, @RequestParam(required = false) AreaCode area) {
        return Items.all(tables.monthly(area, month));
    }

    @GetMapping(path = "/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The monthly table of comparisons as an Excel file",
            description = "At most 10,000 rows; that it was made stands in the journal.")
    ResponseEntity<byte[]> file(@RequestParam YearMonth month, @RequestParam(required = false) AreaCode area) {
        return excel(month, area, "xlsx");
    }

    @GetMapping(params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> excel(
            @RequestParam YearMonth month, @RequestParam(required = false) AreaCode area, @RequestParam String format) {
        return Items.file("comparisons-" + month, tables.excel(area, month, LocaleContextHolder.getLocale()));
    }
}
