package org.shouwang.comparison;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Departments;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How departments kept up with what they were asked, month by month; a department sees its own line only. */
@Component
public class ComparisonTables {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Departments departments;
    private final Wording wording;
    private final WorkClock clock;
    private final ListExport exports;

    ComparisonTables(
            JdbcClient jdbc,
            CurrentActor currentActor,
            Departments departments,
            Wording wording,
            WorkClock clock,
            ListExport exports) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.departments = departments;
        this.wording = wording;
        this.clock = clock;
        this.exports = exports;
    }

    /**
     * What a department of a county was asked in a month and how it answered.
     *
     * @param county the county
     * @param department key of the department
     * @param departmentName its name
     * @param requests how many households it was asked about
     * @param answered how many of them it has answered
     * @param onTime how many it answered within the limit
     * @param overdue how many it has not answered though the limit is over
     * @param onTimePercent share of what was due that came on time, null where nothing was due yet
     * @param averageDays calendar days from the request to the answer, null without an answer
     */
    public record Line(
            AreaCode county,
            String department,
            String departmentName,
            int requests,
            int answered,
            int onTime,
            int overdue,
            BigDecimal onTimePercent,
            BigDecimal averageDays) {}

    /**
     * The table of a month.
     *
     * @param area narrower area, or null for all of mine
     * @param month in which the departments were asked
     * @return a line for each department that was asked, by county
     */
    @Transactional(readOnly = true)
    public List<Line> monthly(AreaCode area, YearMonth month) {
        Actor actor = currentActor.require();
        Map<String, Object> params = new HashMap<>();
        String mine = within(actor, area, params);
        params.put("from", month.atDay(1));
        params.put("to", month.atEndOfMonth());
        params.put("today", clock.today());
        return jdbc.sql(
                        """
                        select substr(r.area_code, 1, 6) as county, a.department, count(*) as requests,
                            count(a.answer) as answered,
                            count(*) filter (where a.answered_on <= coalesce(r.due_on, a.answered_on)) as on_time,
                            count(*) filter (where a.answer is null and r.due_on < :today) as overdue,
                            round(100.0 * count(*) filter (where a.answered_on <= coalesce(r.due_on, a.answered_on))
                                / nullif(count(*) filter (where a.answer is not null or r.due_on < :today), 0), 1)
                                as on_time_percent,
                            round(avg(a.answered_on - r.requested_on), 1) as average_days
                        from comparison_answer a join comparison_request r on r.id = a.request_id
                        where not a.late and r.requested_on between :from and :to and
                        """
                                + mine + " group by 1, 2 order by 1, 2")
                .params(params)
                .query((row, number) -> {
                    AreaCode county = AreaCode.of(row.getString("county"));
                    String department = row.getString("department");
                    return new Line(
                            county,
                            department,
                            departments.require(county, department).name().in(LocaleContextHolder.getLocale()),
                            row.getInt("requests"),
                            row.getInt("answered"),
                            row.getInt("on_time"),
                            row.getInt("overdue"),
                            row.getBigDecimal("on_time_percent"),
                            row.getBigDecimal("average_days"));
                })
                .list();
    }

    /**
     * The table of a month as an Excel file.
     *
     * @param area as in {@link #monthly}
     * @param month as in {@link #monthly}
     * @param locale language of the heads
     * @return the file
     */
    @Transactional
    public byte[] excel(AreaCode area, YearMonth month, Locale locale) {
        return exports.of(
                        "comparison.table-exported",
                        month.toString(),
                        wording.get(locale, "view.comparison.title"),
                        locale)
                .within(area)
                .above(month.toString())
                .columns(
                        "view.comparison.",
                        "department",
                        "requests",
                        "answered",
                        "on-time",
                        "overdue",
                        "on-time-percent",
                        "average-days")
                .written(
                        monthly(area, month),
                        line -> Arrays.asList(
                                line.departmentName(),
                                line.requests(),
                                line.answered(),
                                line.onTime(),
                                line.overdue(),
                                line.onTimePercent(),
                                line.averageDays()));
    }

    /** Posts of departments see their own department in their county, all others everything within their area. */
    private static String within(Actor actor, AreaCode area, Map<String, Object> params) {
        Scope wide = Scope.of(actor.posts().stream()
                        .filter(post -> !post.role().equals(Role.DEPARTMENT))
                        .map(Post::area)
                        .toList())
                .within(area);
        params.putAll(wide.params());
        StringBuilder sql = new StringBuilder("(" + wide.sql("r.area_code"));
        int number = 0;
        for (Post post : actor.posts()) {
            if (post.role().equals(Role.DEPARTMENT)
                    && (area == null || area.within(post.area()) || post.area().within(area))) {
                AreaCode narrow = area != null && area.within(post.area()) ? area : post.area();
                params.put("own" + number, post.department());
                params.put("place" + number, narrow + "%");
                sql.append(" or a.department = :own" + number + " and r.area_code like :place" + number);
                number++;
            }
        }
        return sql.append(")").toString();
    }
}
