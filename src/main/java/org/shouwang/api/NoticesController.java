package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.NoticeLists;
import org.shouwang.notice.NoticeSheets;
import org.shouwang.notice.Objection;
import org.shouwang.notice.Objections;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.Preparing;
import org.shouwang.notice.PublicPages;
import org.shouwang.notice.Sheet;
import org.shouwang.notice.SheetFilter;
import org.shouwang.notice.SheetRow;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "Public notices as sheets of one or many households, and the objections to them")
class NoticesController {

    /**
     * A sheet with the objections that the reader may see.
     *
     * @param sheet the notice
     * @param objections objections to it, as far as the reader may see them
     */
    @Schema(name = "NoticeDetail")
    record Detail(@JsonUnwrapped Sheet sheet, List<Objection> objections) {}

    /**
     * How the households of a sheet are to be passed on.
     *
     * @param doneOn the legal date, after the last day of the notice
     * @param takenDownPhoto ids of photos of the sheet at the end, or none
     */
    @Schema(name = "NoticeConclusion")
    record Conclusion(LocalDate doneOn, List<String> takenDownPhoto) {}

    /**
     * What a sheet is to say that is printed before it is posted.
     *
     * @param area village or township whose households wait to be posted
     * @param postOn the day on which it will be posted
     * @param place where it will hang
     * @param issuingBody who issues it
     * @param objectionPhone the office's phone where objections are taken
     */
    @Schema(name = "NewSheet")
    record Prepare(AreaCode area, LocalDate postOn, String place, String issuingBody, String objectionPhone) {}

    /**
     * What proves that a prepared sheet hangs.
     *
     * @param postedPhoto ids of the photos of the sheet where it hangs ({@code POST /attachments})
     */
    @Schema(name = "SheetPosting")
    record Hung(List<String> postedPhoto) {}

    /**
     * Who is to investigate.
     *
     * @param investigators user names, from the candidates of the objection; two have to investigate
     */
    @Schema(name = "NamedInvestigators")
    record Named(List<String> investigators) {}

    /**
     * The answer to an objection that holds nothing.
     *
     * @param answeredOn the legal date, not after today
     * @param answer what whoever objected was told
     */
    @Schema(name = "ObjectionAnswer")
    record Answer(LocalDate answeredOn, String answer) {}

    /**
     * Whether everybody may read the notices of a county.
     *
     * @param open whether everybody may read them
     */
    @Schema(name = "PublicPagesSwitch")
    record Switch(boolean open) {}

    private final NoticeSheets sheets;
    private final NoticeLists lists;
    private final Objections objections;
    private final Investigations investigations;
    private final Preparing preparing;
    private final PassingOn passingOn;
    private final PublicPages pages;

    NoticesController(
            NoticeSheets sheets,
            NoticeLists lists,
            Objections objections,
            Investigations investigations,
            Preparing preparing,
            PassingOn passingOn,
            PublicPages pages) {
        this.sheets = sheets;
        this.lists = lists;
        this.objections = objections;
        this.investigations = investigations;
        this.preparing = preparing;
        this.passingOn = passingOn;
        this.pages = pages;
    }

    @GetMapping(path = "/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The notices as an Excel file, filtered like their list",
            description = "At most 10,000 rows; that it was made stands in the journal.")
    ResponseEntity<byte[]> file(
            @Parameter(description = "Running, ended and to be concluded, concluded, or with open objections")
                    @RequestParam(required = false)
                    SheetFilter.Part part,
            @RequestParam(required = false) NewNotice.Kind kind,
            @RequestParam(required = false) AreaCode area) {
        return excel("xlsx", part, kind, area);
    }

    @GetMapping(produces = Spreadsheet.MEDIA_TYPE, params = "format=xlsx")
    @Operation(hidden = true)
    ResponseEntity<byte[]> excel(
            @RequestParam String format,
            @RequestParam(required = false) SheetFilter.Part part,
            @RequestParam(required = false) NewNotice.Kind kind,
            @RequestParam(required = false) AreaCode area) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("notices.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .body(lists.excel(new SheetFilter(area, part, kind), LocaleContextHolder.getLocale()));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Notices of my area, the newest first")
    Items<SheetRow> list(
            @Parameter(description = "Running, ended and to be concluded, concluded, or with open objections")
                    @RequestParam(required = false)
                    SheetFilter.Part part,
            @RequestParam(required = false) NewNotice.Kind kind,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(sheets.search(new SheetFilter(area, part, kind), cursor, Items.within(limit)));
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "A notice as it hangs, with its households and the objections",
            description = "Who objected is told to those named to investigate, to the township and to the county.")
    Detail read(@PathVariable String number) {
        return new Detail(sheets.require(number), objections.of(number));
    }

    @PostMapping
    @Operation(
            summary = "Write the sheet of all households that wait to be posted in an area, to be printed first",
            description =
                    "For a sheet that hangs before its posting is recorded, by POST /notices/{number}/posting; or the task"
                            + " postNotice is completed for each household, by the form of GET /tasks/{id}. Answers the sheets: one, and one more for each former sheet that is stood in for.")
    ResponseEntity<Items<Sheet>> prepare(@RequestBody Prepare wanted) {
        List<String> numbers = preparing.prepare(
                wanted.area(), wanted.postOn(), wanted.place(), wanted.issuingBody(), wanted.objectionPhone());
        return ResponseEntity.created(URI.create("/api/v1/notices/" + numbers.get(0)))
                .body(Items.all(numbers.stream().map(sheets::require).toList()));
    }

    @PostMapping("/{number}/posting")
    @Operation(
            summary = "Record that a prepared sheet was posted on its day, with all its households",
            description = "Each household is dealt with by itself; one that is refused says why.")
    Items<PassingOn.Passed> posted(@PathVariable String number, @RequestBody Hung hung) {
        return Items.all(
                passingOn.posted(sheets.require(number), hung.postedPhoto() == null ? List.of() : hung.postedPhoto()));
    }

    @PostMapping("/{number}/conclusion")
    @Operation(
            summary = "Pass on every household of a notice that ended without objection",
            description =
                    "Each household is dealt with by itself; one that is refused says why. 422 where the period still"
                            + " runs or no household could be passed on, 409 where none waits for the caller.")
    Items<PassingOn.Passed> conclude(@PathVariable String number, @RequestBody Conclusion conclusion) {
        return Items.all(passingOn.withoutObjection(
                sheets.require(number),
                conclusion.doneOn(),
                conclusion.takenDownPhoto() == null ? List.of() : conclusion.takenDownPhoto()));
    }

    @PostMapping("/{number}/objections")
    @Operation(
            summary = "Record an objection to a household on a notice",
            description = "Within the period it holds the household until two people have investigated it; later it is"
                    + " recorded and has to be answered.")
    ResponseEntity<Objection> object(@PathVariable String number, @RequestBody NewObjection objection) {
        Objection recorded = objections.record(number, objection);
        return ResponseEntity.created(URI.create("/api/v1/notices/" + number)).body(recorded);
    }

    @GetMapping("/objections/{number}/candidates")
    @Operation(summary = "Who may be named to investigate an objection")
    Items<Objection.Investigator> candidates(@PathVariable String number) {
        return Items.all(investigations.candidates(number));
    }

    @PostMapping("/objections/{number}/investigators")
    @Operation(summary = "Name who investigates an objection; they learn who raised it")
    Objection name(@PathVariable String number, @RequestBody Named named) {
        return investigations.name(number, named.investigators());
    }

    @PostMapping("/objections/{number}/answer")
    @Operation(summary = "Answer an objection that came too late to hold the household")
    Objection answer(@PathVariable String number, @RequestBody Answer answer) {
        return investigations.answer(number, answer.answeredOn(), answer.answer());
    }

    @GetMapping("/public-pages")
    @Operation(summary = "What was decided last about the public pages of the counties I decide for")
    Items<PublicPages.Decision> pages() {
        return Items.all(pages.mine().stream()
                .flatMap(county -> pages.last(county).stream())
                .toList());
    }

    @PutMapping("/public-pages/{county}")
    @Operation(summary = "Open or close the public pages of a county's notices")
    PublicPages.Decision decide(@PathVariable AreaCode county, @RequestBody Switch wanted) {
        return pages.decide(county, wanted.open());
    }
}
