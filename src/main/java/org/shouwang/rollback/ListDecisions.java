package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the authority does with the lists that counties sent it: nobody else may. */
@Component
public class ListDecisions {

    private final ListTable table;
    private final ListDesk desk;
    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    ListDecisions(ListTable table, ListDesk desk, Profiles profiles, CurrentActor currentActor, WorkClock clock) {
        this.table = table;
        this.desk = desk;
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The authority accepts a list that was sent after its day.
     *
     * @param number the list
     * @param reason why
     * @throws Refusal 404, 403 {@code rollback.not-the-authority}, 409 {@code rollback.not-late}, 422 without a reason
     */
    @Transactional
    public void acceptLate(String number, String reason) {
        CountyList list = desk.reach(number);
        requireAuthority(list);
        if (!list.late() || list.acceptedOn() != null) {
            throw Refusal.conflict(Reason.of("rollback.not-late", number));
        }
        new Reasons()
                .addIf(
                        reason == null || reason.isBlank(),
                        Reason.of("rollback.reason-missing").at("reason"))
                .refuseIfAny();
        table.accept(number, clock.today(), currentActor.require().name(), reason.strip());
        desk.journal("rollback.late-list-accepted", number, list.county(), JsonNodeFactory.instance.objectNode());
    }

    /**
     * The authority decides on a household.
     *
     * @param number the list
     * @param caseNumber the case
     * @param verdict {@code APPROVE} (or in full {@code APPROVE_ROLLBACK}, {@code APPROVE_REMOVAL}), {@code REFUSE} or
     *     {@code MORE_EVIDENCE}
     * @param doneOn the legal date
     * @param reason why it is refused or more evidence is wanted; an opinion otherwise
     * @throws Refusal 404, 403 {@code rollback.not-the-authority}, 409 where nothing waits for it, 422
     */
    @Transactional
    public void decide(String number, String caseNumber, String verdict, LocalDate doneOn, String reason) {
        CountyList list = desk.reach(number);
        requireAuthority(list);
        ListEntry entry = entry(list, caseNumber);
        String full = "APPROVE".equals(verdict) ? Kind.of(entry.processKey()).approval() : verdict;
        ObjectNode form = ListDesk.form();
        if (reason != null && !reason.isBlank()) {
            form.put(full != null && full.startsWith("APPROVE") ? "opinion" : "reasons", reason);
        }
        desk.handIn(number, caseNumber, Kind.REVIEW, full, doneOn, form);
    }

    /**
     * The authority executes what it approved, inside its window.
     *
     * @param number the list
     * @param caseNumber the case
     * @param doneOn the legal date
     * @throws Refusal 404, 403 {@code rollback.not-the-authority}, 409 where nothing waits for it, 422 {@code
     *     rollback.no-window}
     */
    @Transactional
    public void execute(String number, String caseNumber, LocalDate doneOn) {
        CountyList list = desk.reach(number);
        requireAuthority(list);
        Kind kind = Kind.of(entry(list, caseNumber).processKey());
        desk.handIn(number, caseNumber, Kind.EXECUTION, kind.execution(), doneOn, ListDesk.form());
    }

    private void requireAuthority(CountyList list) {
        if (!list.authority().isHeldBy(currentActor.require(), list.county())) {
            throw Refusal.forbidden(Reason.of(
                            "rollback.not-the-authority",
                            "@rollback.authority." + list.authority().name())
                    .by(profiles.require(list.profileId()).ground(Authority.VALUE)));
        }
    }

    private ListEntry entry(CountyList list, String caseNumber) {
        return table.entries(list.number()).stream()
                .filter(entry -> entry.caseNumber().equals(caseNumber) && entry.takenOffOn() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.notFound(Reason.of("rollback.not-on-list", caseNumber)));
    }
}
