package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.shouwang.lead.LeadFilter;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
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
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads", description = "Risk leads and their answers; a household's own declaration starts a case at once")
class LeadsController {

    private final Leads leads;

    LeadsController(Leads leads) {
        this.leads = leads;
    }

    @PostMapping
    @Operation(
            summary = "Register a lead",
            description =
                    "With the number of a household, with a new household, with certificateNumbers of people whom it"
                            + " is about (registered in whichever village), or with a name alone. The channel SELF_DECLARATION"
                            + " opens a case at once; any other lead waits for its check. Where the household has an open case"
                            + " the lead is answered at once and attached to it: ATTACHED where it is monitored already,"
                            + " DUPLICATE while its procedure runs; village stays the place it was reported from. Where an"
                            + " earlier case was eliminated, a second case begins (re-identification).")
    ResponseEntity<LeadView> register(@RequestBody NewLead lead) {
        LeadView registered = leads.register(lead);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + registered.number()))
                .body(registered);
    }

    @GetMapping("/{number}")
    @Operation(summary = "A lead, its answer and the case that it started")
    LeadView read(@PathVariable String number) {
        return leads.require(number);
    }

    @GetMapping
    @Operation(summary = "The leads of my area, the newest first")
    Items<LeadView> list(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean answered,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(leads.search(new LeadFilter(area, text, answered), cursor, Items.within(limit)));
    }
}
