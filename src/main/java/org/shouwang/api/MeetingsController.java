package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.meeting.Meeting;
import org.shouwang.meeting.MeetingList;
import org.shouwang.meeting.MeetingLists;
import org.shouwang.meeting.MeetingRow;
import org.shouwang.meeting.Meetings;
import org.shouwang.meeting.NewMeeting;
import org.shouwang.procedure.WaitingCase;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Text;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/meetings")
@Tag(
        name = "Meetings",
        description = "One meeting, sign-off or approval for many households, with a result for each of them")
class MeetingsController {

    /**
     * A row of the list of meetings with the label of its duty.
     *
     * @param row the meeting
     * @param dutyLabel what its duty is called
     */
    @Schema(name = "MeetingItem")
    record Item(@JsonUnwrapped MeetingRow row, Text dutyLabel) {}

    /**
     * A meeting with the label of its duty.
     *
     * @param meeting the meeting
     * @param dutyLabel what its duty is called
     */
    @Schema(name = "MeetingDetail")
    record Detail(@JsonUnwrapped Meeting meeting, Text dutyLabel) {}

    /**
     * Households of a meeting that is entered already.
     *
     * @param results the households, each with its verdict
     */
    @Schema(name = "FurtherResults")
    record Further(List<NewMeeting.Result> results) {}

    /**
     * What a meeting is asked and what each of its households is asked.
     *
     * @param duty word of the duty
     * @param dutyLabel what it is called
     * @param formVersion version of the form
     * @param shared JSON Schema of what is asked once ({@code shared} of the meeting)
     * @param ofHousehold JSON Schema of what each household is asked ({@code values} of its result)
     */
    @Schema(name = "MeetingForms")
    record Asked(String duty, Text dutyLabel, int formVersion, JsonNode shared, JsonNode ofHousehold) {}

    private final Meetings meetings;
    private final MeetingLists lists;
    private final WaitingCases waiting;
    private final Forms forms;
    private final Filed filed;

    MeetingsController(Meetings meetings, MeetingLists lists, WaitingCases waiting, Forms forms, Filed filed) {
        this.meetings = meetings;
        this.lists = lists;
        this.waiting = waiting;
        this.forms = forms;
        this.filed = filed;
    }

    @PostMapping
    @Operation(
            summary = "Enter a meeting that deals with many households",
            description =
                    "GET /meetings/waiting lists the tasks of a duty, GET /meetings/forms/{duty} the JSON Schemas of shared"
                            + " and of each result's values. Each household is dealt with by itself: one that is refused says why in its result and does not"
                            + " keep the others. 201 as soon as one household was dealt with. 422 with all reasons where the"
                            + " meeting itself is incomplete or no household could be dealt with; nothing has changed then.")
    ResponseEntity<Detail> hold(
            @Parameter(description = "Chosen by the client; the same meeting sent again does nothing twice.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody NewMeeting meeting) {
        Detail held = detail(meetings.hold(meeting, key));
        return ResponseEntity.created(
                        URI.create("/api/v1/meetings/" + held.meeting().number()))
                .body(held);
    }

    @PostMapping("/{id}/results")
    @Operation(
            summary = "Deal with further households of a meeting, or again with those that were refused",
            description = "Only whoever entered the meeting. What is done already stays as it is.")
    Detail resume(@PathVariable String id, @RequestBody Further further) {
        return detail(meetings.resume(id, further.results() == null ? List.of() : further.results()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A meeting with its result for each household",
            description = "Whoever reads only single households of it gets the results of those alone.")
    Detail read(@PathVariable String id) {
        return detail(meetings.require(id));
    }

    @GetMapping(path = "/{id}/list", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The list that a meeting leaves: preliminary, proposed or final",
            description = "The households that passed it. 404 where such meetings leave none.")
    MeetingList list(@PathVariable String id) {
        return lists.of(id);
    }

    @GetMapping(path = "/{id}/list/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The list of a meeting as an Excel file",
            description = "At most 10,000 rows; that it was made stands in the journal.")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return excel(id, "xlsx");
    }

    @GetMapping(path = "/{id}/list", params = "format=xlsx", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> excel(@PathVariable String id, @RequestParam String format) {
        byte[] file = lists.excel(id, LocaleContextHolder.getLocale());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .body(file);
    }

    @GetMapping
    @Operation(summary = "Meetings of my area, the newest first")
    Items<Item> list(
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(
                meetings.search(duty, cursor, Items.within(limit)).map(row -> new Item(row, filed.duty(row.duty()))));
    }

    @GetMapping("/waiting")
    @Operation(summary = "Households that wait for a duty of mine, with what their last visit came to")
    Items<WaitingCase> waiting(@RequestParam String duty, @RequestParam(required = false) AreaCode area) {
        meetings.requireDuty(duty);
        return Items.all(waiting.of(duty, area, Items.MOST));
    }

    @GetMapping("/forms/{duty}")
    @Operation(summary = "What a meeting is asked once, and what each of its households is asked")
    Asked asked(@PathVariable String duty) {
        meetings.requireDuty(duty);
        FormDefinition form = forms.latest(duty);
        return new Asked(
                duty,
                filed.duty(duty),
                form.version(),
                forms.schema(form.ofMeeting()),
                forms.schema(form.ofHousehold()));
    }

    private Detail detail(Meeting meeting) {
        return new Detail(meeting, filed.duty(meeting.duty()));
    }
}
