package org.shouwang.redress;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households with a risk that were not included: each with its judgement and evidence, dated. An entry ends with a reason
 * or with a new case of the household, and is never deleted.
 */
@Component
public class WatchList {

    private static final List<String> MAY_KEEP =
            List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final CaseRuns runs;
    private final Attachments attachments;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final WorkClock clock;
    private final ListExport exports;

    WatchList(
            JdbcClient jdbc,
            StoredJson json,
            CaseRuns runs,
            Attachments attachments,
            Territory territory,
            CurrentActor currentActor,
            Wording wording,
            WorkClock clock,
            ListExport exports) {
        this.jdbc = jdbc;
        this.json = json;
        this.runs = runs;
        this.attachments = attachments;
        this.territory = territory;
        this.currentActor = currentActor;
        this.wording = wording;
        this.clock = clock;
        this.exports = exports;
    }

    /**
     * A household that is watched.
     *
     * @param id of the entry
     * @param caseNumber the case that was refused
     * @param householdId the household
     * @param headName its head
     * @param village where it lives
     * @param villageName township and village by name
     * @param listedOn since when
     * @param judgement why it was not included
     * @param evidence attachments
     * @param endedOn when it was taken off, or null
     * @param endReason why, or null
     * @param newCase the case it went into, or null
     */
    public record Entry(
            long id,
            String caseNumber,
            long householdId,
            String headName,
            AreaCode village,
            String villageName,
            LocalDate listedOn,
            String judgement,
            List<UUID> evidence,
            LocalDate endedOn,
            String endReason,
            String newCase) {}

    /**
     * The list of my area, the newest first.
     *
     * @param area narrower area, or null
     * @param ended whether those taken off, or null for all
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<Entry> search(AreaCode area, Boolean ended, String cursor, int limit) {
        Scope scope = readable(currentActor.require()).within(area);
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("before", cursor != null && cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE);
        params.put("limit", limit + 1);
        List<Entry> found = jdbc.sql("select * from watch_entry w where " + scope.sql("w.area_code")
                        + (ended == null ? "" : ended ? " and w.ended_on is not null" : " and w.ended_on is null")
                        + " and w.id < :before order by w.id desc limit :limit")
                .params(params)
                .query(this::row)
                .list();
        return Page.of(found, limit, entry -> String.valueOf(entry.id()));
    }

    /**
     * Whether I may complete an entry or take it off.
     *
     * @param entry of the list
     * @return whether one of my posts keeps the list there
     */
    public boolean mayKeep(Entry entry) {
        Actor actor = currentActor.require();
        return MAY_KEEP.stream().anyMatch(role -> actor.may(role, entry.village()));
    }

    /**
     * Writes down or completes judgement and evidence.
     *
     * @param id of the entry
     * @param judgement why the household was not included
     * @param evidence attachments
     * @throws Refusal 404 outside my area, 403 without a post that keeps the list, 409 where it ended, 422 without words
     */
    @Transactional
    public void judge(long id, String judgement, List<UUID> evidence) {
        Entry entry = requireOpen(id);
        if (judgement == null || judgement.isBlank()) {
            throw Refusal.invalid(Reason.of("redress.judgement-missing").at("judgement"));
        }
        List<UUID> files = evidence == null ? List.of() : evidence;
        files.forEach(file -> attachments.bind(new AttachmentId(file), entry.village(), entry.caseNumber()));
        jdbc.sql("update watch_entry set judgement = :judgement, evidence = cast(:evidence as jsonb) where id = :id")
                .param("judgement", judgement.strip())
                .param("evidence", json.text(files))
                .param("id", id)
                .update();
        journal("redress.judged", entry, "evidence", String.valueOf(files.size()));
    }

    /**
     * Takes a household off the list.
     *
     * @param id of the entry
     * @param on the legal date
     * @param reason why
     * @throws Refusal as {@link #judge}
     */
    @Transactional
    public void end(long id, LocalDate on, String reason) {
        Entry entry = requireOpen(id);
        Reasons reasons = new Reasons();
        reasons.addIf(
                reason == null || reason.isBlank(),
                Reason.of("redress.end-reason-missing").at("reason"));
        if (on == null) {
            reasons.add(Reason.of("task.done-on-missing").at("on"));
        } else {
            reasons.addIf(
                    on.isAfter(clock.today()),
                    Reason.of("task.done-on-in-future", on, clock.today()).at("on"));
            reasons.addIf(
                    on.isBefore(entry.listedOn()),
                    Reason.of("redress.ended-before-listed", on, entry.listedOn())
                            .at("on"));
        }
        reasons.refuseIfAny();
        jdbc.sql("update watch_entry set ended_on = :on, end_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason.strip())
                .param("id", id)
                .update();
        journal("redress.unwatched", entry, "on", on.toString());
    }

    /**
     * The list as an Excel file, limited to my area.
     *
     * @param area narrower area, or null
     * @param locale language of the heads
     * @return the file
     */
    @Transactional
    public byte[] excel(AreaCode area, Locale locale) {
        return exports.of("redress.watch-list-exported", "watchList", wording.get(locale, "view.watch.title"), locale)
                .within(area)
                .columns(
                        "view.watch.",
                        "head",
                        "village",
                        "case",
                        "listed-on",
                        "judgement",
                        "ended-on",
                        "end-reason",
                        "new-case")
                .written(
                        (cursor, limit) -> search(area, null, cursor, limit),
                        entry -> Arrays.asList(
                                entry.headName(),
                                entry.villageName(),
                                entry.caseNumber(),
                                entry.listedOn(),
                                entry.judgement(),
                                entry.endedOn(),
                                entry.endReason(),
                                entry.newCase()));
    }

    private Entry requireOpen(long id) {
        Entry entry = jdbc.sql("select * from watch_entry where id = :id")
                .param("id", id)
                .query(this::row)
                .optional()
                .filter(found -> readable(currentActor.require()).covers(found.village()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("redress.entry-unknown")));
        if (!mayKeep(entry)) {
            throw Refusal.forbidden(Reason.of("redress.may-not-keep"));
        }
        if (entry.endedOn() != null) {
            throw Refusal.conflict(Reason.of("redress.entry-ended", entry.endedOn()));
        }
        return entry;
    }

    /** A department sees what it is asked and no list of households. */
    private static Scope readable(Actor actor) {
        return Scope.of(actor.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(post -> post.area())
                .toList());
    }

    private Entry row(ResultSet row, int number) throws SQLException {
        AreaCode village = AreaCode.of(row.getString("area_code"));
        String judgement = row.getString("judgement");
        return new Entry(
                row.getLong("id"),
                row.getString("case_number"),
                row.getLong("household_id"),
                row.getString("head_name"),
                village,
                territory.shortName(village),
                row.getObject("listed_on", LocalDate.class),
                judgement.isBlank()
                        ? wording.get("verdict." + row.getString("duty") + "." + row.getString("verdict"))
                        : judgement,
                json.read(row.getString("evidence"), new TypeReference<List<UUID>>() {}),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("new_case"));
    }

    private void journal(String verb, Entry entry, String key, String value) {
        runs.journal(verb, runs.first(entry.caseNumber()).orElseThrow(), key, value);
    }
}
