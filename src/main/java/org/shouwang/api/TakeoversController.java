package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverResult;
import org.shouwang.takeover.TakeoverSheets;
import org.shouwang.takeover.Takeovers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/takeovers")
@Tag(name = "Takeovers", description = "Households that were monitored before the county used this system")
class TakeoversController {

    /**
     * A list of households to be taken over.
     *
     * @param households the households; nobody is taken over twice
     */
    @Schema(name = "TakeoverList")
    record Listed(List<Takeover> households) {}

    private final Takeovers takeovers;
    private final TakeoverSheets sheets;

    TakeoversController(Takeovers takeovers, TakeoverSheets sheets) {
        this.takeovers = takeovers;
        this.sheets = sheets;
    }

    @PostMapping
    @Operation(
            summary = "Take households over by list",
            description =
                    "A household is known by its head's certificate number, so the same list sent again does nothing"
                            + " twice. What breaks a rule of today comes back as a remark and is taken over; what cannot be"
                            + " stored is refused with its errors and keeps no other household.")
    TakeoverResult take(@RequestBody Listed list, @RequestParam(defaultValue = "false") boolean preview) {
        return takeovers.take(list.households() == null ? List.of() : list.households(), preview);
    }

    @PostMapping(path = "/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "The same from an Excel file as the template has it")
    TakeoverResult sheet(@RequestPart("file") MultipartFile file, @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        return sheets.take(file.getBytes(), preview);
    }

    @GetMapping(path = "/template", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The Excel file to be filled in")
    ResponseEntity<byte[]> template(Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"takeover.xlsx\"")
                .body(sheets.template(locale));
    }
}
