package org.shouwang.takeover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shouwang.household.CertificateHolder;
import org.shouwang.household.CertificateHolders;
import org.shouwang.household.MemberFields;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.TakenOverCases;
import org.shouwang.shared.Reason;
import org.shouwang.takeover.TakeoverRow.Outcome;
import org.springframework.stereotype.Component;

/** Says of each row of a list what would become of it, by what the registry has of its people. */
@Component
class TakeoverJudgement {

    private final TakeoverCheck check;
    private final TakeoverRemarks remarks;
    private final CertificateHolders holders;
    private final TakenOverCases cases;
    private final CurrentActor currentActor;

    TakeoverJudgement(
            TakeoverCheck check,
            TakeoverRemarks remarks,
            CertificateHolders holders,
            TakenOverCases cases,
            CurrentActor currentActor) {
        this.check = check;
        this.remarks = remarks;
        this.holders = holders;
        this.cases = cases;
        this.currentActor = currentActor;
    }

    /**
     * A row as it was read.
     *
     * @param row its place
     * @param takeover what it says
     * @param unreadable what could not be read of it
     */
    record Given(int row, Takeover takeover, List<Reason> unreadable) {}

    /** What the registry has of the people of the list. */
    record Known(Map<String, CertificateHolder> holders, Map<Long, String> taken, Map<Long, String> open) {}

    Known known(List<Given> given) {
        Set<String> identities = new LinkedHashSet<>();
        given.forEach(one -> one.takeover().members().stream()
                .map(TakeoverCheck::identity)
                .filter(Objects::nonNull)
                .forEach(identities::add));
        Map<String, CertificateHolder> present = holders.of(identities);
        List<Long> ids = present.values().stream()
                .map(holder -> holder.household().value())
                .distinct()
                .toList();
        return new Known(present, cases.of(ids), cases.openOf(ids));
    }

    TakeoverRow of(Given given, Known known, Set<String> seen) {
        Takeover row = given.takeover();
        MemberFields head = row.head();
        String headName = head == null ? null : head.name();
        String identity = TakeoverCheck.identity(head);
        CertificateHolder holder = identity == null ? null : known.holders().get(identity);
        boolean mine = holder != null && currentActor.require().scope().covers(holder.village());
        if (mine && known.taken().containsKey(holder.household().value())) {
            return new TakeoverRow(
                    given.row(),
                    headName,
                    Outcome.ALREADY,
                    holder.number(),
                    known.taken().get(holder.household().value()),
                    List.of(),
                    List.of());
        }
        List<Reason> errors = new ArrayList<>(given.unreadable());
        errors.addAll(check.errors(row));
        for (int i = 0; i < row.members().size(); i++) {
            errors.addAll(twice(row.members().get(i), i, holder, known, seen));
        }
        if (mine && known.open().containsKey(holder.household().value())) {
            errors.add(Reason.of(
                            "takeover.case-open",
                            known.open().get(holder.household().value()))
                    .at("members"));
        }
        if (mine && !holder.village().value().equals(row.village())) {
            errors.add(Reason.of("takeover.in-other-village", holder.number()).at("village"));
        }
        return new TakeoverRow(
                given.row(),
                headName,
                errors.isEmpty() ? Outcome.READY : Outcome.REFUSED,
                mine ? holder.number() : null,
                null,
                errors,
                errors.isEmpty() ? remarks.of(row) : List.of());
    }

    private static List<Reason> twice(
            MemberFields member, int place, CertificateHolder holder, Known known, Set<String> seen) {
        String identity = TakeoverCheck.identity(member);
        if (identity == null) {
            return List.of();
        }
        String at = "members[" + place + "].certificateNumber";
        if (!seen.add(identity)) {
            return List.of(Reason.of("takeover.twice-in-list", member.name()).at(at));
        }
        CertificateHolder other = known.holders().get(identity);
        return other == null || holder != null && other.household().equals(holder.household())
                ? List.of()
                : List.of(
                        Reason.of("takeover.in-other-household", member.name()).at(at));
    }
}
