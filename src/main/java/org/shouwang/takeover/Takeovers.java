package org.shouwang.takeover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shouwang.assistance.Measures;
import org.shouwang.assistance.TakenOverMeasure;
import org.shouwang.household.CertificateHolder;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.TakenOverCase;
import org.shouwang.procedure.TakenOverCases;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.takeover.TakeoverJudgement.Given;
import org.shouwang.takeover.TakeoverJudgement.Known;
import org.shouwang.takeover.TakeoverRow.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes households over that were monitored before the county used this system. A household is known by the certificate
 * number of its head: the same list sent again does nothing twice. What breaks a rule of today is remarked and taken over
 * none the less; only what cannot be stored is refused, and keeps no other household of the list.
 */
@Component
public class Takeovers {

    /** Most households of one list. */
    public static final int MOST = 5_000;

    /** Households that are stored together; a refusal that nobody foresaw has them tried one by one. */
    private static final int TOGETHER = 50;

    private final TakeoverJudgement judgement;
    private final Households households;
    private final TakenOverCases cases;
    private final Measures measures;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Takeovers(
            TakeoverJudgement judgement,
            Households households,
            TakenOverCases cases,
            Measures measures,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.judgement = judgement;
        this.households = households;
        this.cases = cases;
        this.measures = measures;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a list over.
     *
     * @param list the households
     * @param preview whether nothing is to be stored
     * @return what became, or would become, of each
     * @throws Refusal {@code takeover.may-not} (403), {@code takeover.empty}, {@code takeover.too-long}
     */
    public TakeoverResult take(List<Takeover> list, boolean preview) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            given.add(new Given(i + 1, list.get(i), List.of()));
        }
        return takeGiven(given, preview);
    }

    /** Whether I may take households over. */
    public boolean mayTake() {
        return currentActor.require().holds(TakeoverCheck.MAY);
    }

    TakeoverResult takeGiven(List<Given> given, boolean preview) {
        if (!mayTake()) {
            throw Refusal.forbidden(Reason.of("takeover.may-not"));
        }
        if (given.isEmpty()) {
            throw Refusal.invalid(Reason.of("takeover.empty"));
        }
        if (given.size() > MOST) {
            throw Refusal.invalid(Reason.of("takeover.too-long", given.size(), MOST));
        }
        Known known = judgement.known(given);
        Set<String> seen = new HashSet<>();
        List<TakeoverRow> rows = new ArrayList<>();
        Map<Integer, Takeover> sound = new HashMap<>();
        for (Given one : given) {
            TakeoverRow row = judgement.of(one, known, seen);
            rows.add(row);
            if (row.outcome() == Outcome.READY) {
                sound.put(rows.size() - 1, one.takeover());
            }
        }
        if (!preview) {
            store(rows, sound, known);
        }
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return new TakeoverResult(preview, counts, rows);
    }

    private void store(List<TakeoverRow> rows, Map<Integer, Takeover> sound, Known known) {
        List<Integer> places = sound.keySet().stream().sorted().toList();
        for (int from = 0; from < places.size(); from += TOGETHER) {
            List<Integer> some = places.subList(from, Math.min(places.size(), from + TOGETHER));
            try {
                storeTogether(rows, sound, known, some);
            } catch (Refusal unforeseen) {
                some.forEach(place -> storeAlone(rows, sound, known, place));
            }
        }
        transaction.executeWithoutResult(done -> events.publishEvent(new Journalled(
                "takeover.list",
                "takeover",
                String.valueOf(places.size()),
                null,
                currentActor.require().posts().get(0).area(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("rows", rows.size())
                        .put(
                                "takenOver",
                                rows.stream()
                                        .filter(row -> row.outcome() == Outcome.TAKEN_OVER)
                                        .count()),
                null)));
    }

    private void storeAlone(List<TakeoverRow> rows, Map<Integer, Takeover> sound, Known known, int place) {
        try {
            storeTogether(rows, sound, known, List.of(place));
        } catch (Refusal refused) {
            TakeoverRow row = rows.get(place);
            rows.set(
                    place,
                    new TakeoverRow(
                            row.row(),
                            row.headName(),
                            Outcome.REFUSED,
                            row.householdNumber(),
                            null,
                            refused.reasons(),
                            row.remarks()));
        }
    }

    private void storeTogether(
            List<TakeoverRow> rows, Map<Integer, Takeover> sound, Known known, List<Integer> places) {
        List<TakeoverRow> stored = transaction.execute(status -> {
            List<HouseholdView> registered = new ArrayList<>();
            List<TakenOverCase> opened = new ArrayList<>();
            for (int place : places) {
                Takeover row = sound.get(place);
                HouseholdView household = household(row, known);
                registered.add(household);
                opened.add(new TakenOverCase(
                        household.id().value(),
                        household.village(),
                        household.headName(),
                        row.category(),
                        row.risks(),
                        row.identifiedOn(),
                        row.eliminatedOn(),
                        row.eliminatedOn() == null ? null : row.eliminationMode()));
            }
            List<String> numbers = cases.open(opened);
            List<TakeoverRow> done = new ArrayList<>();
            List<TakenOverMeasure> helped = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                Takeover row = sound.get(places.get(i));
                HouseholdId id = registered.get(i).id();
                String number = numbers.get(i);
                row.incomes().forEach(income -> households.recordIncome(id, IncomesTaken.set(income, number)));
                row.measures().forEach(measure -> helped.add(new TakenOverMeasure(id.value(), number, measure)));
                TakeoverRow before = rows.get(places.get(i));
                done.add(new TakeoverRow(
                        before.row(),
                        before.headName(),
                        Outcome.TAKEN_OVER,
                        registered.get(i).number(),
                        number,
                        List.of(),
                        before.remarks()));
            }
            measures.takeOver(helped);
            return done;
        });
        for (int i = 0; i < places.size(); i++) {
            rows.set(places.get(i), Objects.requireNonNull(stored).get(i));
        }
    }

    private HouseholdView household(Takeover row, Known known) {
        CertificateHolder holder = known.holders().get(TakeoverCheck.identity(row.head()));
        return holder == null ? households.register(row.household()) : households.require(holder.household());
    }
}
