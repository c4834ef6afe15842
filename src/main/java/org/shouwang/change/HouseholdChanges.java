package org.shouwang.change;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.shouwang.household.Departure;
import org.shouwang.household.HouseholdMoves;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.MemberFields;
import org.shouwang.household.MemberView;
import org.shouwang.household.PersonId;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.CasesFollow;
import org.shouwang.procedure.NaturalDecreases;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a household: births, marriages, deaths, moves, who lives together, rulings of the county, separations. Each is
 * dated and kept beside the figures it replaces; the income per head is reckoned anew on the new head-count.
 */
@Component
public class HouseholdChanges {

    private final Households households;
    private final HouseholdMoves moves;
    private final ChangeCheck check;
    private final ChangeTable table;
    private final Reckoning reckoning;
    private final Attachments attachments;
    private final Cases cases;
    private final CasesFollow follow;
    private final NaturalDecreases decreases;
    private final ApplicationEventPublisher events;

    HouseholdChanges(
            Households households,
            HouseholdMoves moves,
            ChangeCheck check,
            ChangeTable table,
            Reckoning reckoning,
            Attachments attachments,
            Cases cases,
            CasesFollow follow,
            NaturalDecreases decreases,
            ApplicationEventPublisher events) {
        this.households = households;
        this.moves = moves;
        this.check = check;
        this.table = table;
        this.reckoning = reckoning;
        this.attachments = attachments;
        this.cases = cases;
        this.follow = follow;
        this.decreases = decreases;
        this.events = events;
    }

    /**
     * The changes of a household, the latest first.
     *
     * @param number the household
     * @return all on record
     * @throws Refusal {@code household.not-found} (404) outside my area
     */
    @Transactional(readOnly = true)
    public List<HouseholdChange> of(String number) {
        return table.of(households.require(number).id());
    }

    /** Whether I may record changes of a household; rulings of the county are asked by {@link #kinds}. */
    public boolean mayRecord(HouseholdView household) {
        return !kinds(household).isEmpty();
    }

    /** The kinds of changes that I may record for a household. */
    public List<ChangeKind> kinds(HouseholdView household) {
        return check.kinds(household);
    }

    /**
     * Records a change. Where its last people have died, settled abroad or left the province the household has ended by
     * natural decrease: monitoring ends on that day, open procedures stop with that outcome, the household stays on record.
     *
     * @param number the household
     * @param change what changed
     * @return the change with the income before and after
     * @throws Refusal 404 outside my area, 403 without a post that may, 409 where a person belongs to another household, 422
     *     with every reason against what was given
     */
    @Transactional
    public HouseholdChange record(String number, NewChange change) {
        HouseholdView found = households.require(number);
        ChangeKind kind = check.kind(found, change);
        if (change.on() != null) {
            moves.knownSince(
                    found.id(),
                    check.leaving(found, change).stream()
                            .map(MemberView::person)
                            .toList(),
                    change.on());
        }
        HouseholdView before = households.require(number);
        List<MemberView> leaving = check.leaving(before, change);
        check.refuseWrong(before, kind, change, leaving);
        cases.openCaseLocked(before.id().value());
        Optional<String> open = cases.openCase(before.id().value());
        Optional<IncomeSet> income = reckoning.latest(before.id());
        boolean nobodyLeft =
                leaving.size() == before.members().size() && change.comers().isEmpty();
        HouseholdView after =
                nobodyLeft ? dissolved(before, kind, change, leaving) : changed(before, kind, change, leaving);
        String founded = kind == ChangeKind.SEPARATION ? founded(before, change, leaving) : null;
        Optional<IncomeSet> anew = after.members().isEmpty()
                        || after.members().size() == before.members().size()
                ? Optional.empty()
                : income.map(set -> reckoning.anew(
                        before.id(), before.village(), set, after.members().size(), change.on()));
        for (AttachmentId id : change.evidenceGiven()) {
            attachments.bind(id, before.village(), before.number());
        }
        long id = table.add(new ChangeTable.Row(
                before,
                kind,
                change,
                open.orElse(null),
                change.comers().stream().map(MemberFields::name).toList(),
                leaving.stream().map(MemberView::name).toList(),
                after.members().size(),
                income.map(IncomeSet::id).orElse(null),
                anew.map(IncomeSet::id).orElse(null),
                founded == null ? null : households.require(founded).id().value(),
                nobodyLeft));
        HouseholdChange recorded = table.require(id);
        tell(before, recorded, open);
        if (!nobodyLeft && !after.headName().equals(before.headName())) {
            follow.headedBy(before.id().value(), after.headName());
        }
        return recorded;
    }

    private HouseholdView changed(HouseholdView before, ChangeKind kind, NewChange change, List<MemberView> leaving) {
        households.recordMembers(
                before.id(), check.members(before, kind, change, leaving), departures(kind, change, leaving));
        return households.require(before.id());
    }

    private HouseholdView dissolved(HouseholdView before, ChangeKind kind, NewChange change, List<MemberView> leaving) {
        moves.dissolve(before.id(), departures(kind, change, leaving));
        decreases.record(before.id().value(), change.on(), kind.name(), change.reason());
        return households.require(before.id());
    }

    private String founded(HouseholdView before, NewChange change, List<MemberView> leaving) {
        NewChange.Founded founded = change.founded();
        PersonId head =
                founded == null || founded.head() == null ? leaving.get(0).person() : founded.head();
        return moves.found(
                before.id(),
                new HouseholdMoves.Founding(
                        founded == null || founded.village() == null ? before.village() : founded.village(),
                        founded == null || founded.type() == null ? before.type() : founded.type(),
                        founded == null ? null : founded.phone(),
                        head,
                        leaving.stream().map(MemberView::person).toList(),
                        check.relations(change),
                        change.on()));
    }

    private static List<Departure> departures(ChangeKind kind, NewChange change, List<MemberView> leaving) {
        return leaving.stream()
                .map(member -> new Departure(member.person(), change.on(), kind.membershipReason()))
                .toList();
    }

    private void tell(HouseholdView household, HouseholdChange change, Optional<String> open) {
        ObjectNode figures = JsonNodeFactory.instance
                .objectNode()
                .put("change", change.id())
                .put("kind", change.kind().name())
                .put("membersBefore", change.membersBefore())
                .put("membersAfter", change.membersAfter());
        if (change.incomeAfter() != null) {
            figures.put("perHeadBefore", change.incomeBefore().perHead())
                    .put("perHeadAfter", change.incomeAfter().perHead());
        }
        open.ifPresent(number -> cases.record(number, new CaseEvent("HOUSEHOLD_CHANGED", change.on(), null, figures)));
        events.publishEvent(new Journalled(
                "household.changed",
                "household",
                household.number(),
                open.orElse(null),
                household.village(),
                null,
                figures.deepCopy().put("on", change.on().toString()),
                null));
    }
}
