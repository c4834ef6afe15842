package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouwang.household.AssistanceContacts;
import org.shouwang.household.Departure;
import org.shouwang.household.Disclosures;
import org.shouwang.household.FactSet;
import org.shouwang.household.HouseholdCase;
import org.shouwang.household.HouseholdContact;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.HouseholdLists;
import org.shouwang.household.HouseholdOrder;
import org.shouwang.household.HouseholdRow;
import org.shouwang.household.HouseholdUpdate;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.household.Standing;
import org.shouwang.journal.Journal;
import org.shouwang.journal.JournalEntry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Spreadsheet;
import org.springframework.http.HttpHeaders;
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
@RequestMapping("/api/v1/households")
@Tag(name = "Households", description = "The registry; certificate numbers, phones and accounts are masked")
class HouseholdsController {

    /**
     * An edit of a household.
     *
     * @param version the version that was read; 409 where somebody else has changed it since
     * @param fields the household as a whole after the edit
     * @param members members who change (with their id) and members who join (without)
     * @param departures members who leave
     */
    record Change(int version, HouseholdFields fields, List<MemberFields> members, List<Departure> departures) {}

    /**
     * The last day of an assignment.
     *
     * @param lastDay its last day, not before its first
     */
    @Schema(name = "HouseholdContactEnd")
    record ContactEnd(LocalDate lastDay) {}

    /**
     * Whom to look up, and why.
     *
     * @param number the exact certificate number
     * @param purpose why it is looked up, in words; stands in the journal
     */
    @Schema(name = "CertificateLookUp")
    record Looked(String number, String purpose) {

        @Override
        public String toString() {
            return "Looked[" + purpose + "]";
        }
    }

    /**
     * Somebody who is assigned to help a household from a day on.
     *
     * @param name name of the assistance contact
     * @param phone phone, or null
     * @param from first day
     */
    @Schema(name = "NewHouseholdContact")
    record NewContact(String name, String phone, LocalDate from) {}

    private final Households households;
    private final Disclosures disclosures;
    private final AssistanceContacts contacts;
    private final HouseholdLists lists;
    private final Journal journal;

    HouseholdsController(
            Households households,
            Disclosures disclosures,
            AssistanceContacts contacts,
            HouseholdLists lists,
            Journal journal) {
        this.households = households;
        this.disclosures = disclosures;
        this.contacts = contacts;
        this.lists = lists;
        this.journal = journal;
    }

    @GetMapping
    @Operation(
            summary = "The households of my area",
            description = "Text is part of a name, pinyin initials or the beginning of a number. A cursor goes with the"
                    + " order it came from.")
    Items<HouseholdRow> list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) Standing standing,
            @RequestParam(required = false) String category,
            @RequestParam(defaultValue = "false") boolean withoutContact,
            @RequestParam(defaultValue = "NUMBER") HouseholdOrder order,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new HouseholdFilter(text, area, type, standing, category, withoutContact);
        return Items.of(households.search(filter, order, cursor, Items.within(limit)));
    }

    @GetMapping(path = "/sheet", produces = Spreadsheet.MEDIA_TYPE)
    @Operation(
            summary = "The same list as an Excel file, at most 10,000 households",
            description = "Without certificate numbers, phones and accounts; that it was made stands in the journal.")
    ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) Standing standing,
            @RequestParam(required = false) String category,
            @RequestParam(defaultValue = "false") boolean withoutContact,
            @RequestParam(defaultValue = "NUMBER") HouseholdOrder order,
            Locale locale) {
        var filter = new HouseholdFilter(text, area, type, standing, category, withoutContact);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"households.xlsx\"")
                .body(lists.excel(filter, order, locale));
    }

    @PostMapping("/by-certificate")
    @Operation(
            summary = "The household of whoever holds a certificate",
            description =
                    "The exact number and why it is looked up; journalled without the number. 404 where nobody of my"
                            + " area holds it. A lead finds the household in whichever village by itself (certificateNumbers).")
    HouseholdView byCertificate(@RequestBody Looked looked) {
        return disclosures
                .byCertificate(looked.number(), looked.purpose())
                .orElseThrow(() -> Refusal.notFound(Reason.of("household.not-found")));
    }

    @GetMapping("/{number}/cases")
    @Operation(summary = "The cases of a household, the latest first")
    Items<HouseholdCase> cases(@PathVariable String number) {
        return Items.all(households.cases(households.require(number).id()));
    }

    @PostMapping
    @Operation(summary = "Enter a household with its members")
    ResponseEntity<HouseholdView> register(@RequestBody NewHousehold household) {
        HouseholdView registered = households.register(household);
        return ResponseEntity.created(URI.create("/api/v1/households/" + registered.number()))
                .body(registered);
    }

    @GetMapping("/{number}")
    @Operation(summary = "A household with its present and former members")
    HouseholdView read(@PathVariable String number) {
        return households.require(number);
    }

    @PutMapping("/{number}")
    @Operation(
            summary = "Edit a household",
            description = "A number sent back as it was read, with stars, leaves the stored one as it is.")
    HouseholdView change(@PathVariable String number, @RequestBody Change change) {
        var update = new HouseholdUpdate(change.fields(), change.members(), change.departures());
        return households.update(households.require(number).id(), change.version(), update);
    }

    @GetMapping("/{number}/contacts")
    @Operation(summary = "The assistance contacts of a household with their dates, the latest first")
    Items<HouseholdContact> contacts(@PathVariable String number) {
        return Items.all(contacts.of(households.require(number).id()));
    }

    @PostMapping("/{number}/contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Assign an assistance contact from a day on",
            description = "Whoever was before is kept; one named for the same day is replaced.")
    void assign(@PathVariable String number, @RequestBody NewContact contact) {
        contacts.assign(households.require(number).id(), contact.name(), contact.phone(), contact.from());
    }

    @PostMapping("/{number}/contacts/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End the assignment of the present assistance contact",
            description =
                    "lastDay lies before today. A monitored household without a contact is an error that supervisors"
                            + " see (GET /supervision/without-contact); better assign the next one from the day after.")
    void endContact(@PathVariable String number, @RequestBody ContactEnd end) {
        contacts.end(households.require(number).id(), end.lastDay());
    }

    @GetMapping("/{number}/incomes")
    @Operation(summary = "The income sets of a household, the latest first")
    Items<IncomeSet> incomes(@PathVariable String number) {
        return Items.all(households.incomes(households.require(number).id()));
    }

    @GetMapping("/{number}/facts")
    @Operation(summary = "The facts found about a household, the latest first")
    Items<FactSet> facts(@PathVariable String number) {
        return Items.all(households.facts(households.require(number).id()));
    }

    @GetMapping("/{number}/journal")
    @Operation(summary = "What happened to a household's record, with the values before and after")
    Items<JournalEntry> journal(@PathVariable String number) {
        return Items.all(journal.of("household", households.require(number).number()));
    }
}
