package org.shouwang.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.shouwang.document.Attachments;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberFields;
import org.shouwang.household.MemberView;
import org.shouwang.household.PersonId;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** What speaks against a change of a household, and whom it moves. */
@Component
class ChangeCheck {

    private static final LegalReference LIVING_TOGETHER = LegalReference.to("黔西南州某镇防止返贫监测和帮扶方案(以实际共同生活的家庭成员为准)", null);
    private static final LegalReference COUNTY_RULES = LegalReference.to("湖南省某县防止返贫监测和帮扶方案(特殊情况由县级认定)", null);
    private static final List<String> COUNTY = List.of("COUNTY_CLERK", "COUNTY_LEADER");

    private final Households households;
    private final Attachments attachments;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    ChangeCheck(Households households, Attachments attachments, CurrentActor currentActor, WorkClock clock) {
        this.households = households;
        this.attachments = attachments;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    List<ChangeKind> kinds(HouseholdView household) {
        boolean may = households.mayRegisterIn(household.village());
        boolean county = county(household);
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind == ChangeKind.COUNTY_RULING ? county : may)
                .toList();
    }

    private boolean county(HouseholdView household) {
        Actor actor = currentActor.require();
        return actor.isSystem() || COUNTY.stream().anyMatch(role -> actor.may(role, household.village()));
    }

    ChangeKind kind(HouseholdView household, NewChange change) {
        if (blank(change.kind())) {
            throw Refusal.invalid(Reason.of("change.kind-missing").at("kind"));
        }
        ChangeKind kind = Arrays.stream(ChangeKind.values())
                .filter(one -> one.name().equals(change.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        Reason.of("change.kind-unknown", change.kind()).at("kind")));
        if (kind == ChangeKind.COUNTY_RULING && !county(household)) {
            throw Refusal.forbidden(Reason.of("change.county-rules").at("kind").by(COUNTY_RULES));
        }
        if (!kinds(household).contains(kind)) {
            throw Refusal.forbidden(Reason.of("household.not-your-area").at("village"));
        }
        return kind;
    }

    /** The present members who leave by a change. */
    List<MemberView> leaving(HouseholdView household, NewChange change) {
        if (change.everybody()) {
            return household.members();
        }
        return household.members().stream()
                .filter(member -> change.leavers().contains(member.person()))
                .toList();
    }

    void refuseWrong(HouseholdView household, ChangeKind kind, NewChange change, List<MemberView> leaving) {
        Reasons reasons = new Reasons();
        reasons.addIf(change.on() == null, Reason.of("change.on-missing").at("on"));
        reasons.addIf(
                change.on() != null && change.on().isAfter(clock.today()),
                Reason.of("household.date-in-future", change.on()).at("on"));
        people(household, kind, change, leaving, reasons);
        boolean nobodyLeft =
                leaving.size() == household.members().size() && change.comers().isEmpty();
        if (nobodyLeft) {
            nobodyLeft(kind, reasons);
        } else {
            head(household, change, leaving, reasons);
        }
        sharing(kind, change, reasons);
        reasons.addIf(
                kind.hasDestination() && blank(change.destination()),
                Reason.of("change.destination-missing").at("destination"));
        reasons.addIf(
                (kind.needsEvidence() || nobodyLeft) && blank(change.reason()),
                Reason.of("change.reason-missing").at("reason"));
        reasons.addIf(
                kind.needsEvidence() && change.evidenceGiven().isEmpty(),
                Reason.of("change.evidence-missing", "@change.kind." + kind)
                        .at("evidence")
                        .by(kind == ChangeKind.COUNTY_RULING ? COUNTY_RULES : LIVING_TOGETHER));
        reasons.addIf(
                attachments.readable(change.evidenceGiven()).size()
                        < change.evidenceGiven().stream().distinct().count(),
                Reason.of("change.evidence-unknown").at("evidence"));
        if (kind == ChangeKind.SEPARATION && change.founded() != null) {
            founded(household, change, leaving, reasons);
        }
        reasons.refuseIfAny();
    }

    private static void people(
            HouseholdView household, ChangeKind kind, NewChange change, List<MemberView> leaving, Reasons reasons) {
        boolean nobody = change.comers().isEmpty() && leaving.isEmpty();
        if (household.members().isEmpty()) {
            reasons.addIf(!kind.joins(), Reason.of("change.nobody-there").at("leaving"));
        }
        reasons.addIf(
                kind.joins() && !kind.leaves() && change.comers().isEmpty(),
                Reason.of("change.joining-missing", "@change.kind." + kind).at("joining"));
        reasons.addIf(
                kind.leaves() && !kind.joins() && leaving.isEmpty(),
                Reason.of("change.leaving-missing", "@change.kind." + kind).at("leaving"));
        reasons.addIf(
                kind.joins() && kind.leaves() && nobody,
                Reason.of("change.nobody-named").at("joining"));
        reasons.addIf(
                !kind.joins() && !change.comers().isEmpty(),
                Reason.of("change.nobody-joins", "@change.kind." + kind).at("joining"));
        reasons.addIf(
                !kind.leaves() && (change.everybody() || !change.leavers().isEmpty()),
                Reason.of("change.nobody-leaves", "@change.kind." + kind).at("leaving"));
        change.leavers().stream()
                .filter(person -> household.members().stream()
                        .noneMatch(member -> member.person().equals(person)))
                .forEach(person ->
                        reasons.add(Reason.of("change.not-a-member", person).at("leaving")));
        if (change.on() != null) {
            leaving.stream()
                    .filter(member -> member.joinedOn() != null && change.on().isBefore(member.joinedOn()))
                    .forEach(member -> reasons.add(
                            Reason.of("change.before-joining", change.on(), member.name(), member.joinedOn())
                                    .at("on")));
        }
    }

    private static void nobodyLeft(ChangeKind kind, Reasons reasons) {
        reasons.addIf(
                kind.withinProvince(), Reason.of("change.stays-in-province").at("leaving"));
        reasons.addIf(
                !kind.withinProvince() && !kind.ends(),
                Reason.of("change.nobody-left", "@change.kind." + kind).at("leaving"));
    }

    private static void head(HouseholdView household, NewChange change, List<MemberView> leaving, Reasons reasons) {
        boolean headLeaves = leaving.stream().anyMatch(member -> member.person().equals(household.head()));
        boolean comes = change.comers().stream().anyMatch(member -> "HEAD".equals(member.relation()));
        List<PersonId> staying = household.members().stream()
                .map(MemberView::person)
                .filter(person ->
                        leaving.stream().noneMatch(member -> member.person().equals(person)))
                .toList();
        reasons.addIf(
                headLeaves && !comes && change.newHead() == null,
                Reason.of("change.new-head-missing").at("newHead"));
        reasons.addIf(
                change.newHead() != null && !staying.contains(change.newHead()),
                Reason.of("change.new-head-not-staying").at("newHead"));
    }

    private static void sharing(ChangeKind kind, NewChange change, Reasons reasons) {
        boolean both = Boolean.TRUE.equals(change.livesTogether()) && Boolean.TRUE.equals(change.sharesIncome());
        reasons.addIf(
                kind.bySharing() && change.livesTogether() == null,
                Reason.of("change.lives-together-missing").at("livesTogether"));
        reasons.addIf(
                kind.bySharing() && change.sharesIncome() == null,
                Reason.of("change.shares-income-missing").at("sharesIncome"));
        if (change.livesTogether() == null || change.sharesIncome() == null) {
            return;
        }
        reasons.addIf(
                kind == ChangeKind.LIVING_TOGETHER && !both,
                Reason.of("change.not-sharing").at("sharesIncome").by(LIVING_TOGETHER));
        reasons.addIf(
                kind == ChangeKind.LIVING_APART && both,
                Reason.of("change.still-sharing").at("sharesIncome").by(LIVING_TOGETHER));
    }

    private void founded(HouseholdView household, NewChange change, List<MemberView> leaving, Reasons reasons) {
        NewChange.Founded founded = change.founded();
        reasons.addIf(
                founded.village() != null
                        && (!founded.village()
                                        .county()
                                        .equals(household.village().county())
                                || !households.mayRegisterIn(founded.village())),
                Reason.of("change.founded-elsewhere", Objects.toString(founded.village(), ""))
                        .at("founded.village"));
        reasons.addIf(
                founded.head() != null
                        && leaving.stream().noneMatch(member -> member.person().equals(founded.head())),
                Reason.of("change.founded-head-stays").at("founded.head"));
    }

    /** Those who come and those who stay with another relation. */
    List<MemberFields> members(HouseholdView household, ChangeKind kind, NewChange change, List<MemberView> leaving) {
        Map<PersonId, String> relations = relations(change);
        List<MemberFields> members = new ArrayList<>();
        household.members().stream()
                .filter(member -> !leaving.contains(member))
                .filter(member -> relations.containsKey(member.person())
                        && !relations.get(member.person()).equals(member.relation()))
                .forEach(member -> members.add(related(member.fields(), relations.get(member.person()))));
        if (change.newHead() != null) {
            household.members().stream()
                    .filter(member -> member.person().equals(household.head())
                            && !leaving.contains(member)
                            && !relations.containsKey(member.person()))
                    .forEach(member -> members.add(related(member.fields(), "OTHER")));
        }
        change.comers()
                .forEach(comer -> members.add(new MemberFields(
                        null,
                        comer.name(),
                        comer.relation(),
                        comer.certificateType(),
                        comer.certificateNumber(),
                        comer.noCertificateReason(),
                        comer.sex(),
                        comer.birthDate(),
                        comer.ethnicity(),
                        comer.phone(),
                        change.on(),
                        kind.membershipReason(),
                        comer.conditions())));
        return members;
    }

    /** By person; the new head too. */
    Map<PersonId, String> relations(NewChange change) {
        Map<PersonId, String> relations = new HashMap<>();
        change.relationsGiven().forEach(given -> relations.put(given.person(), given.relation()));
        Stream.ofNullable(change.newHead()).forEach(head -> relations.put(head, "HEAD"));
        return relations;
    }

    private static MemberFields related(MemberFields member, String relation) {
        return new MemberFields(
                member.person(),
                member.name(),
                relation,
                member.certificateType(),
                member.certificateNumber(),
                member.noCertificateReason(),
                member.sex(),
                member.birthDate(),
                member.ethnicity(),
                member.phone(),
                member.joinedOn(),
                member.joinReason(),
                member.conditions());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
