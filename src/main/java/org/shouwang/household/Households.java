package org.shouwang.household;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The household registry. Everything is seen and done within the areas of the person's posts; a household outside them
 * looks as if it did not exist.
 */
@Component
public class Households {

    private final Register register;
    private final Edit edit;
    private final HouseholdSearch search;
    private final IncomeTable incomes;
    private final FactTable facts;
    private final Traces traces;
    private final CurrentActor actor;
    private final ObjectProvider<HouseholdCases> cases;

    Households(
            Register register,
            Edit edit,
            HouseholdSearch search,
            IncomeTable incomes,
            FactTable facts,
            Traces traces,
            CurrentActor actor,
            ObjectProvider<HouseholdCases> cases) {
        this.register = register;
        this.edit = edit;
        this.search = search;
        this.incomes = incomes;
        this.facts = facts;
        this.traces = traces;
        this.actor = actor;
        this.cases = cases;
    }

    /**
     * Enters a household and its members. A member whom the registry knows from an earlier household keeps the identity.
     *
     * @param household what is to be entered
     * @return the household with its number
     * @throws Refusal {@code household.village-unknown}, {@code household.not-your-area}, {@code household.no-head}, {@code
     *     household.several-heads}, {@code household.certificate-…}, {@code household.person-twice}, {@code
     *     household.unknown-code} and other reasons for fields; all at once
     * @throws PersonInAnotherHousehold {@code household.person-in-another-household}
     */
    @Transactional
    public HouseholdView register(NewHousehold household) {
        return edit.register(household).view();
    }

    /**
     * What {@link #register} would refuse of the fields themselves, for those who ask for more than a household at once.
     * Rights, the village and whether somebody belongs to another household are not looked at.
     *
     * @param household what is to be entered, in a village or none yet
     * @return the reasons, none where the fields are sound
     */
    public List<Reason> objections(NewHousehold household) {
        return edit.objections(household);
    }

    /**
     * Edits a household; before and after go into the journal.
     *
     * @param id which
     * @param version version that the edit started from
     * @param update what it is to be
     * @return the household after the edit
     * @throws Refusal {@code household.not-found}, {@code household.not-your-area}, {@code household.changed-meanwhile},
     *     {@code household.not-a-member}, {@code household.left-before-joining} and the reasons of {@link #register}
     * @throws PersonInAnotherHousehold {@code household.person-in-another-household}
     */
    @Transactional
    public HouseholdView update(HouseholdId id, int version, HouseholdUpdate update) {
        return edit.update(register.require(id), version, update).view();
    }

    /**
     * What {@link #recordMembers} would refuse of the fields themselves; whether somebody belongs to another household is
     * not looked at.
     *
     * @param id which
     * @param members members who change (with their id) and members who join (without)
     * @param departures members who leave
     * @return the reasons, none where the fields are sound
     * @throws Refusal {@code household.not-found}
     */
    @Transactional(readOnly = true)
    public List<Reason> objections(HouseholdId id, List<MemberFields> members, List<Departure> departures) {
        return edit.objections(register.require(id), new HouseholdUpdate(null, members, departures));
    }

    /**
     * Writes down who came, who left and who changed, as a duty found it; before and after go into the journal. The duty
     * gives the right to it.
     *
     * @param id which
     * @param members members who change (with their id) and members who join (without)
     * @param departures members who leave
     * @return the household after it
     * @throws Refusal as {@link #update}
     * @throws PersonInAnotherHousehold {@code household.person-in-another-household}
     */
    @Transactional
    public HouseholdView recordMembers(HouseholdId id, List<MemberFields> members, List<Departure> departures) {
        return edit.recordMembers(register.require(id), members, departures).view();
    }

    /** Whether the person may register and edit households of a village. */
    public boolean mayRegisterIn(AreaCode village) {
        return edit.mayEdit(village);
    }

    /**
     * A household by its identity.
     *
     * @throws Refusal {@code household.not-found}
     */
    @Transactional(readOnly = true)
    public HouseholdView require(HouseholdId id) {
        return new Register.Entry(register.require(id)).view();
    }

    /**
     * A household by its number.
     *
     * @throws Refusal {@code household.not-found}
     */
    @Transactional(readOnly = true)
    public HouseholdView require(String number) {
        return new Register.Entry(register.require(number)).view();
    }

    /**
     * Lists households within the person's areas, in the order of their numbers.
     *
     * @param filter which
     * @param cursor of the page before, or null
     * @param limit most rows
     * @return a page
     */
    @Transactional(readOnly = true)
    public Page<HouseholdRow> search(HouseholdFilter filter, String cursor, int limit) {
        return search(filter, HouseholdOrder.NUMBER, cursor, limit);
    }

    /**
     * Lists households within the person's areas.
     *
     * @param filter which
     * @param order in which order
     * @param cursor of the page before in the same order, or null
     * @param limit most rows
     * @return a page
     */
    @Transactional(readOnly = true)
    public Page<HouseholdRow> search(HouseholdFilter filter, HouseholdOrder order, String cursor, int limit) {
        return search.page(filter, actor.require(), order, cursor, limit);
    }

    /**
     * The cases of a household, the latest first.
     *
     * @param id which
     * @return its cases; none where the person may not read cases there
     * @throws Refusal {@code household.not-found}
     */
    @Transactional(readOnly = true)
    public List<HouseholdCase> cases(HouseholdId id) {
        var household = register.require(id);
        return HouseholdSearch.readable(actor.require()).covers(household.village())
                ? cases.getObject().of(id.value())
                : List.of();
    }

    /** How many households {@link #search} would list in all. */
    @Transactional(readOnly = true)
    public int count(HouseholdFilter filter) {
        return search.count(filter, actor.require());
    }

    /**
     * Rows of a list from a position, for views that scroll.
     *
     * @param offset rows to skip
     * @param limit most rows
     */
    @Transactional(readOnly = true)
    public List<HouseholdRow> rows(HouseholdFilter filter, int offset, int limit) {
        return search.rows(filter, actor.require(), offset, limit);
    }

    /** Whether a phone, as somebody typed it, is the household's or a member's, so that it is published nowhere. */
    @Transactional(readOnly = true)
    public boolean isReachedBy(HouseholdId id, String phone) {
        return register.require(id).isReachedBy(phone);
    }

    /**
     * Records an income set; it supersedes the latest one of the same kind and case, which stays as it is.
     *
     * @param id household
     * @param set what was found and how it was tested
     * @return the set
     * @throws Refusal {@code household.not-found}, {@code household.window-reversed}, {@code household.head-count}, {@code
     *     household.negative-amount}, {@code household.income-does-not-add-up}
     */
    @Transactional
    public IncomeSet recordIncome(HouseholdId id, NewIncomeSet set) {
        var household = register.require(id);
        var recorded = incomes.record(id, set);
        traces.incomeRecorded(household, recorded);
        return recorded;
    }

    /** All income sets of a household, the latest first. */
    @Transactional(readOnly = true)
    public List<IncomeSet> incomes(HouseholdId id) {
        register.require(id);
        return incomes.of(id);
    }

    /**
     * Records facts of a day; earlier ones stay.
     *
     * @param id household
     * @param kind code list {@code FACT_KIND}
     * @param on day of the facts
     * @param values as the form gave them
     * @param caseNumber case, or null
     * @return the facts
     * @throws Refusal {@code household.not-found}, {@code household.unknown-code}
     */
    @Transactional
    public FactSet recordFacts(HouseholdId id, String kind, LocalDate on, ObjectNode values, String caseNumber) {
        var household = register.require(id);
        var recorded = facts.record(id, kind, on, values, caseNumber);
        traces.factsRecorded(household, recorded);
        return recorded;
    }

    /** All facts of a household, the latest first. */
    @Transactional(readOnly = true)
    public List<FactSet> facts(HouseholdId id) {
        register.require(id);
        return facts.of(id);
    }

    /** The latest facts of a kind. */
    @Transactional(readOnly = true)
    public Optional<FactSet> latestFacts(HouseholdId id, String kind) {
        return facts(id).stream().filter(f -> f.kind().equals(kind)).findFirst();
    }
}
