package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.assistance.GreenChannel;
import org.shouwang.assistance.GreenChannels;
import org.shouwang.assistance.Help;
import org.shouwang.assistance.Helps;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Help and green channel", description = "Help to households, before their entry by the green channel only")
class AssistanceController {

    /**
     * Number of a record that was made.
     *
     * @param id id of the record
     */
    @Schema(name = "RecordedHelp")
    record Recorded(long id) {}

    private final GreenChannels greenChannels;
    private final Helps helps;

    AssistanceController(GreenChannels greenChannels, Helps helps) {
        this.greenChannels = greenChannels;
        this.helps = helps;
    }

    @PostMapping("/cases/{number}/green-channel")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record the village's judgement or the township's request",
            description =
                    "Whichever the post is for. The village gives cause, reason, on and evidence, the township on. 409 where"
                            + " the profile has no green channel; 422 where it does not know the cause.")
    GreenChannel confirm(@PathVariable String number, @RequestBody GreenChannels.Confirmation confirmation) {
        return greenChannels.confirm(number, confirmation);
    }

    @GetMapping("/cases/{number}/green-channel")
    @Operation(summary = "The green channel of a case; 404 where it has none")
    GreenChannel read(@PathVariable String number) {
        return greenChannels
                .of(number)
                .orElseThrow(() -> Refusal.notFound(Reason.of("assistance.no-green-channel-of-case")));
    }

    @GetMapping("/green-channel")
    @Operation(
            summary = "Green channels of my area, the one due first at the top",
            description = "Each with the steps that are missing before entry and the limit for completing them.")
    Items<GreenChannel> list(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(defaultValue = "true") boolean outstanding,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(greenChannels.search(area, outstanding, cursor, Items.within(limit)));
    }

    @PostMapping("/cases/{number}/help")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record help given to a household",
            description = "Before its entry only in a green channel that lets help come first; 409 otherwise.")
    Recorded help(@PathVariable String number, @RequestBody Helps.NewHelp help) {
        return new Recorded(helps.record(number, help));
    }

    @GetMapping("/cases/{number}/help")
    @Operation(summary = "Help given in a case, oldest first")
    Items<Help> helpOf(@PathVariable String number) {
        return Items.all(helps.of(number));
    }

    @GetMapping("/help")
    @Operation(summary = "Help given in my area, the newest first")
    Items<Help> help(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) Boolean monitored,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(helps.search(area, monitored, cursor, Items.within(limit)));
    }
}
