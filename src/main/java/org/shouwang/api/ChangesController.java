package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.shouwang.change.ChangeKind;
import org.shouwang.change.HouseholdChange;
import org.shouwang.change.HouseholdChanges;
import org.shouwang.change.NewChange;
import org.shouwang.change.Transfers;
import org.shouwang.household.Households;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/households/{number}")
@Tag(name = "Changes", description = "What changed in a household, with its income per head before and after")
class ChangesController {

    /**
     * A kind of change and what it asks for.
     *
     * @param kind its key, to be sent as {@code kind} of a change
     * @param label what it is called
     * @param joins whether somebody joins the household
     * @param leaves whether somebody leaves it
     * @param needsEvidence whether an attachment has to prove it
     * @param hasDestination whether it says where to
     */
    @Schema(name = "ChangeKindDetail")
    record Kind(
            String kind, Text label, boolean joins, boolean leaves, boolean needsEvidence, boolean hasDestination) {}

    private final HouseholdChanges changes;
    private final Transfers transfers;
    private final Households households;
    private final Wording wording;

    ChangesController(HouseholdChanges changes, Transfers transfers, Households households, Wording wording) {
        this.changes = changes;
        this.transfers = transfers;
        this.households = households;
        this.wording = wording;
    }

    @GetMapping("/changes")
    @Operation(summary = "The changes of a household, the latest first")
    Items<HouseholdChange> list(@PathVariable String number) {
        return Items.all(changes.of(number));
    }

    @GetMapping("/change-kinds")
    @Operation(summary = "The kinds of changes that I may record for a household, and what each asks for")
    List<Kind> kinds(@PathVariable String number) {
        return changes.kinds(households.require(number)).stream()
                .map(this::kind)
                .toList();
    }

    private Kind kind(ChangeKind kind) {
        return new Kind(
                kind.name(),
                wording.both("change.kind." + kind),
                kind.joins(),
                kind.leaves(),
                kind.needsEvidence(),
                kind.hasDestination());
    }

    @PostMapping("/changes")
    @Operation(
            summary = "Record a change of a household",
            description = "kind is BIRTH, MARRIAGE_IN, MARRIAGE_OUT, DEATH, MOVE_IN, MOVE_OUT_WITHIN_COUNTY,"
                    + " MOVE_OUT_WITHIN_PROVINCE, MOVE_OUT_OF_PROVINCE, MOVE_ABROAD, LIVING_TOGETHER, LIVING_APART,"
                    + " COUNTY_RULING (by the county, with reason and evidence) or SEPARATION (who leaves founds a household"
                    + " of their own). joining holds members as POST /households takes them, leaving the ids of present"
                    + " members (person); wholeHousehold stands for all. The income per head is reckoned on the new"
                    + " head-count as a set of its own, shown before and after. Where nobody is left by death, abroad or"
                    + " out of the province, monitoring ends on that day as natural decrease and open procedures stop.")
    ResponseEntity<HouseholdChange> record(@PathVariable String number, @RequestBody NewChange change) {
        HouseholdChange recorded = changes.record(number, change);
        return ResponseEntity.created(URI.create("/api/v1/households/" + number + "/changes"))
                .body(recorded);
    }

    @GetMapping("/transfers")
    @Operation(summary = "The transfers of responsibility for a household, the latest first")
    Items<Transfers.Transfer> transfers(@PathVariable String number) {
        return Items.all(transfers.of(number));
    }

    @PostMapping("/transfers")
    @Operation(
            summary = "Ask for the transfer of responsibility to another village of the county",
            description = "Starts the procedure responsibilityTransfer in the household's latest case. The giving side"
                    + " (givingConfirmation) and the receiving side (receivingConfirmation, in the inbox of the receiving"
                    + " village; it names the assistance contact) both confirm; where one disagrees the county rules"
                    + " (transferRuling). On transferOn cases, open work and contact go to the receiving village; until"
                    + " then the present village reads and works on.")
    ResponseEntity<Transfers.Transfer> transfer(
            @PathVariable String number, @RequestBody Transfers.NewTransfer transfer) {
        Transfers.Transfer asked = transfers.request(number, transfer);
        return ResponseEntity.created(URI.create("/api/v1/households/" + number + "/transfers"))
                .body(asked);
    }
}
