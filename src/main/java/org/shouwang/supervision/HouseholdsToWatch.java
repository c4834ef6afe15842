package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Households that supervisors look at: identified twice within a short time, or monitored with nobody assigned to help. */
@Component
public class HouseholdsToWatch {

    private static final int LONGEST = 120;
    static final int MOST = 2000;

    static final String TWICE =
            """
            select h.number as household, n.head_name, n.area_code, o.number as first_case, i.on_date as first_on,
                (select x.on_date from case_event x where x.case_number = o.number and x.kind = 'ELIMINATED'
                    order by x.id desc limit 1) as eliminated_on,
                n.number as second_case, e.on_date as second_on, e.details ->> 'category' as category,
                {months} as months
            from case_event e join case_file n on n.number = e.case_number
            join lateral (select p.id, p.number from case_file p where p.household_id = n.household_id and p.id < n.id
                and exists (select 1 from case_event q where q.case_number = p.number and q.kind = 'IDENTIFIED')
                order by p.id desc limit 1) o on true
            join lateral (select q.on_date from case_event q where q.case_number = o.number and q.kind = 'IDENTIFIED'
                order by q.id desc limit 1) i on true
            join household h on h.id = n.household_id
            where e.kind = 'IDENTIFIED' and e.on_date <= i.on_date + make_interval(months => {months}) and {scope}
            order by e.on_date desc, n.id desc limit :most
            """;

    static final String ALONE =
            """
            from case_file c join household h on h.id = c.household_id
            left join lateral (select k.name, k.valid_from from household_contact k where k.household_id = h.id
                and k.superseded_at is null and k.valid_from <= :today order by k.valid_from desc limit 1) k on true
            join lateral (select e.kind from case_event e where e.case_number = c.number
                and e.kind in ('IDENTIFIED', 'ELIMINATED', 'ROLLED_BACK', 'REMOVED') order by e.id desc limit 1) s on true
            where c.closed_on is null and s.kind in ('IDENTIFIED', 'ROLLED_BACK') and k.name is null and {scope}
            """;

    private final Supervision supervision;
    private final TwiceWithin within;
    private final JdbcClient database;
    private final Territory territory;
    private final ListExport exports;
    private final Wording wording;
    private final WorkClock clock;

    HouseholdsToWatch(
            Supervision supervision,
            TwiceWithin within,
            JdbcClient database,
            Territory territory,
            ListExport exports,
            Wording wording,
            WorkClock clock) {
        this.supervision = supervision;
        this.within = within;
        this.database = database;
        this.territory = territory;
        this.exports = exports;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A household identified twice.
     *
     * @param householdNumber the household
     * @param headName its head
     * @param area who answers for it
     * @param areaName by name
     * @param firstCase the earlier case
     * @param firstIdentifiedOn when it was identified in it
     * @param eliminatedOn when that risk was eliminated, or null
     * @param secondCase the later case
     * @param secondIdentifiedOn when it was identified again
     * @param category key of the list CATEGORY the second time, or null
     * @param months within which it is looked at, by the profile of the later case or as asked for
     */
    public record Twice(
            String householdNumber,
            String headName,
            AreaCode area,
            String areaName,
            String firstCase,
            LocalDate firstIdentifiedOn,
            LocalDate eliminatedOn,
            String secondCase,
            LocalDate secondIdentifiedOn,
            String category,
            int months) {}

    /**
     * A monitored household to which nobody is assigned today.
     *
     * @param householdNumber the household
     * @param headName its head
     * @param area who answers for it
     * @param areaName by name
     * @param caseNumber its case
     * @param since day from which there has been nobody; null where there never was anybody
     */
    public record Alone(
            String householdNumber,
            String headName,
            AreaCode area,
            String areaName,
            String caseNumber,
            LocalDate since) {}

    /**
     * Households identified twice, the latest first.
     *
     * @param area narrows it to an area within mine, or null
     * @param months the longest time between the two identifications; null for what the profile of the later case says
     * @return at most 2,000
     * @throws Refusal {@code supervision.leaders-only} (403), {@code supervision.months-out-of-range} (422)
     */
    @Transactional(readOnly = true)
    public List<Twice> identifiedTwice(AreaCode area, Integer months) {
        new Reasons()
                .addIf(
                        months != null && (months < 1 || months > LONGEST),
                        Reason.of("supervision.months-out-of-range", months, LONGEST)
                                .at("months"))
                .refuseIfAny();
        Scope scope = supervision.watched().within(area);
        return database.sql(within.statement(months, scope.sql("n.area_code")))
                .params(scope.params())
                .param("most", MOST)
                .query((row, n) -> new Twice(
                        row.getString("household"),
                        row.getString("head_name"),
                        AreaCode.of(row.getString("area_code")),
                        name(row.getString("area_code")),
                        row.getString("first_case"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("eliminated_on", LocalDate.class),
                        row.getString("second_case"),
                        row.getObject("second_on", LocalDate.class),
                        row.getString("category"),
                        row.getInt("months")))
                .list();
    }

    /**
     * Monitored households without an assistance contact today, by area.
     *
     * @param area narrows it to an area within mine, or null
     * @return at most 2,000
     * @throws Refusal {@code supervision.leaders-only} (403)
     */
    @Transactional(readOnly = true)
    public List<Alone> withoutContact(AreaCode area) {
        Scope scope = supervision.watched().within(area);
        return database.sql("select h.number as household, c.head_name, c.area_code, c.number, k.valid_from "
                        + ALONE.replace("{scope}", scope.sql("c.area_code"))
                        + " order by c.area_code, c.id limit :most")
                .params(alone(scope))
                .param("most", MOST)
                .query((row, n) -> new Alone(
                        row.getString("household"),
                        row.getString("head_name"),
                        AreaCode.of(row.getString("area_code")),
                        name(row.getString("area_code")),
                        row.getString("number"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /**
     * {@link #identifiedTwice} as an Excel file, journalled.
     *
     * @param area as there
     * @param months as there
     * @param language of the reader
     * @return the file
     */
    @Transactional
    public byte[] identifiedTwiceSheet(AreaCode area, Integer months, Locale language) {
        List<Twice> rows = identifiedTwice(area, months);
        return exports.of(
                        "supervision.exported",
                        "identified-twice",
                        wording.get(language, "view.supervision.twice"),
                        language)
                .within(area)
                .columns(
                        "view.supervision.twice.",
                        "household",
                        "head",
                        "place",
                        "first",
                        "first-on",
                        "eliminated",
                        "second",
                        "second-on")
                .written(
                        rows,
                        row -> Arrays.asList(
                                row.householdNumber(),
                                row.headName(),
                                row.areaName(),
                                row.firstCase(),
                                row.firstIdentifiedOn(),
                                row.eliminatedOn(),
                                row.secondCase(),
                                row.secondIdentifiedOn()));
    }

    /**
     * {@link #withoutContact} as an Excel file, journalled.
     *
     * @param area as there
     * @param language of the reader
     * @return the file
     */
    @Transactional
    public byte[] withoutContactSheet(AreaCode area, Locale language) {
        List<Alone> rows = withoutContact(area);
        return exports.of(
                        "supervision.exported",
                        "without-contact",
                        wording.get(language, "view.supervision.alone"),
                        language)
                .within(area)
                .columns("view.supervision.alone.", "household", "head", "place", "case", "since")
                .written(
                        rows,
                        row -> Arrays.asList(
                                row.householdNumber(), row.headName(), row.areaName(), row.caseNumber(), row.since()));
    }

    private Map<String, Object> alone(Scope scope) {
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("today", clock.today());
        return params;
    }

    private String name(String code) {
        return territory.shortName(AreaCode.of(code));
    }
}
