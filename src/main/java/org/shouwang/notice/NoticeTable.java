package org.shouwang.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets and their lines as they are stored. */
@Component
class NoticeTable {

    /** A sheet without its lines. */
    record Head(
            long id,
            String number,
            NewNotice.Kind kind,
            AreaCode area,
            int version,
            String replaces,
            String meeting,
            String token,
            boolean hung,
            LocalDate postedOn,
            LocalDate lastDay,
            Limit period,
            LegalReference ground,
            String place,
            String issuingBody,
            String objectionPhone,
            List<String> postedPhotos,
            List<String> takenDownPhotos,
            String postedByName,
            String body) {}

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final WorkClock clock;

    NoticeTable(JdbcClient jdbc, StoredJson json, WorkClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What a sheet is stored with beside what it says. */
    record Made(String replaces, int version, String token, List<String> paragraphs, boolean hung, Actor by) {}

    /** Stores a sheet without lines under the next number of its county. */
    Head add(NewNotice notice, Made made) {
        long serial = jdbc.sql("select nextval('notice_number_seq')")
                .query(Long.class)
                .single();
        String number = "GS-%s-%d-%06d"
                .formatted(
                        notice.area().county().orElseThrow(), notice.postedOn().getYear(), serial);
        jdbc.sql(
                        """
                        insert into public_notice (number, kind, area_code, version, replaces, meeting, token, posted_on,
                            last_day, period_quantity, period_unit, ground, place, issuing_body, objection_phone,
                            posted_photos, body, hung, posted_by, posted_by_name, recorded_at)
                        values (:number, :kind, :area, :version, :replaces, :meeting, :token, :postedOn, :lastDay, :quantity,
                            :unit, cast(:ground as jsonb), :place, :issuer, :phone, cast(:photos as jsonb), :body, :hung, :by,
                            :byName, :at)
                        """)
                .param("number", number)
                .param("kind", notice.kind().name())
                .param("area", notice.area().value())
                .param("version", made.version())
                .param("replaces", made.replaces())
                .param("meeting", notice.meeting())
                .param("token", made.token())
                .param("postedOn", notice.postedOn())
                .param("lastDay", notice.lastDay())
                .param(
                        "quantity",
                        notice.period() == null ? null : notice.period().quantity())
                .param(
                        "unit",
                        notice.period() == null ? null : notice.period().unit().name())
                .param("ground", notice.ground() == null ? null : json.text(notice.ground()))
                .param("place", notice.place())
                .param("issuer", notice.issuingBody())
                .param("phone", notice.objectionPhone())
                .param("photos", json.text(notice.photos()))
                .param("body", String.join("\n", made.paragraphs()))
                .param("hung", made.hung())
                .param("by", made.by().username())
                .param("byName", made.by().name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return find(number).orElseThrow();
    }

    void addLine(long notice, NewNotice.Line line, boolean hung) {
        jdbc.sql(
                        """
                        insert into public_notice_line (notice_id, run_number, case_number, area_code, head_name, people,
                            category, measures, hung)
                        values (:notice, :run, :case, :area, :head, :people, :category, :measures, :hung)
                        """)
                .param("notice", notice)
                .param("run", line.runNumber())
                .param("case", line.caseNumber())
                .param("area", line.village().value())
                .param("head", line.headName())
                .param("people", line.people())
                .param("category", line.category())
                .param("measures", line.measures())
                .param("hung", hung)
                .update();
    }

    Optional<Head> find(String number) {
        return head("number", number);
    }

    Optional<Head> byToken(String token) {
        return head("token", token);
    }

    private Optional<Head> head(String column, String value) {
        return jdbc.sql("select * from public_notice where " + column + " = :value")
                .param("value", value)
                .query(this::head)
                .optional();
    }

    /** The sheet that a meeting has posted for an area already. */
    Optional<Head> ofMeeting(NewNotice notice, String replaces) {
        return notice.meeting() == null
                ? Optional.empty()
                : jdbc.sql("select * from public_notice where meeting = :meeting and kind = :kind and area_code = :area"
                                + " and coalesce(replaces, '') = coalesce(cast(:replaces as text), '') for update")
                        .param("meeting", notice.meeting())
                        .param("kind", notice.kind().name())
                        .param("area", notice.area().value())
                        .param("replaces", replaces)
                        .query(this::head)
                        .optional();
    }

    /** The sheet that was prepared for a run as it is posted now: for that day, by that office, with that phone. */
    Optional<Head> prepared(NewNotice notice, String runNumber) {
        return jdbc.sql("select n.* from public_notice n join public_notice_line l on l.notice_id = n.id"
                        + " where l.run_number = :run and not l.hung and n.kind = :kind and n.posted_on = :on"
                        + " and n.issuing_body = :issuer and n.objection_phone = :phone order by n.id desc limit 1")
                .param("run", runNumber)
                .param("kind", notice.kind().name())
                .param("on", notice.postedOn())
                .param("issuer", notice.issuingBody())
                .param("phone", notice.objectionPhone())
                .query(this::head)
                .optional();
    }

    /** The newest sheet that waits to be posted with a run on it. */
    Optional<Head> preparedFor(String runNumber, NewNotice.Kind kind) {
        return jdbc.sql("select n.* from public_notice n join public_notice_line l on l.notice_id = n.id"
                        + " where l.run_number = :run and not l.hung and n.kind = :kind order by n.id desc limit 1")
                .param("run", runNumber)
                .param("kind", kind.name())
                .query(this::head)
                .optional();
    }

    /** A prepared sheet hangs from now on with a run on it. */
    void hang(Head sheet, NewNotice notice, String runNumber) {
        jdbc.sql("update public_notice_line set hung = true where notice_id = :id and run_number = :run")
                .param("id", sheet.id())
                .param("run", runNumber)
                .update();
        jdbc.sql("update public_notice set hung = true, place = :place, posted_photos = cast(:photos as jsonb),"
                        + " meeting = coalesce(meeting, :meeting) where id = :id")
                .param("place", notice.place())
                .param("photos", json.text(notice.photos()))
                .param("meeting", notice.meeting())
                .param("id", sheet.id())
                .update();
    }

    Optional<String> replacedBy(String number) {
        return jdbc.sql("select number from public_notice where replaces = :number and hung order by id desc limit 1")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** The newest line of a run on a kind of notice. */
    Optional<Notice> latest(String runNumber, NewNotice.Kind kind) {
        return jdbc.sql(
                        """
                        select n.number, n.kind, n.area_code sheet_area, n.version, n.posted_on, n.last_day, l.*
                        from public_notice_line l join public_notice n on n.id = l.notice_id
                        where l.run_number = :run and n.kind = :kind and l.hung order by l.id desc limit 1
                        """)
                .param("run", runNumber)
                .param("kind", kind.name())
                .query((row, i) -> new Notice(
                        row.getString("number"),
                        NewNotice.Kind.valueOf(row.getString("kind")),
                        AreaCode.of(row.getString("sheet_area")),
                        row.getInt("version"),
                        row.getObject("posted_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("concluded_on", LocalDate.class),
                        row.getString("concluded_as"),
                        new NewNotice.Line(
                                row.getString("run_number"),
                                row.getString("case_number"),
                                AreaCode.of(row.getString("area_code")),
                                row.getString("head_name"),
                                row.getInt("people"),
                                row.getString("category"),
                                row.getString("measures"))))
                .optional();
    }

    /** Ends the open lines of a run on a kind of notice. */
    void end(String runNumber, NewNotice.Kind kind, LocalDate on, String as) {
        jdbc.sql(
                        """
                        update public_notice_line l set concluded_on = :on, concluded_as = :as
                        from public_notice n
                        where n.id = l.notice_id and l.run_number = :run and l.concluded_on is null and l.hung
                            and n.kind = :kind
                        """)
                .param("on", on)
                .param("as", as)
                .param("run", runNumber)
                .param("kind", kind.name())
                .update();
    }

    /** Ends whatever still hangs of a case. */
    void strikeOff(String caseNumber, LocalDate on, String as) {
        jdbc.sql("update public_notice_line set concluded_on = :on, concluded_as = :as"
                        + " where case_number = :case and concluded_on is null and hung")
                .param("on", on)
                .param("as", as)
                .param("case", caseNumber)
                .update();
    }

    /** Keeps that a sheet was taken down, with what proves it. */
    void takenDown(String number, LocalDate on, List<String> photos) {
        jdbc.sql(
                        """
                        update public_notice set concluded_on = coalesce(concluded_on, :on),
                            taken_down_photos = case when :some then cast(:photos as jsonb) else taken_down_photos end
                        where number = :number
                        """)
                .param("on", on)
                .param("some", !photos.isEmpty())
                .param("photos", json.text(photos))
                .param("number", number)
                .update();
    }

    private Head head(ResultSet row, int index) throws SQLException {
        String unit = row.getString("period_unit");
        return new Head(
                row.getLong("id"),
                row.getString("number"),
                NewNotice.Kind.valueOf(row.getString("kind")),
                AreaCode.of(row.getString("area_code")),
                row.getInt("version"),
                row.getString("replaces"),
                row.getString("meeting"),
                row.getString("token"),
                row.getBoolean("hung"),
                row.getObject("posted_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                unit == null ? null : new Limit(row.getInt("period_quantity"), DayUnit.valueOf(unit)),
                json.read(row.getString("ground"), new TypeReference<LegalReference>() {}),
                row.getString("place"),
                row.getString("issuing_body"),
                row.getString("objection_phone"),
                strings(row.getString("posted_photos")),
                strings(row.getString("taken_down_photos")),
                row.getString("posted_by_name"),
                row.getString("body"));
    }

    private List<String> strings(String text) {
        return text == null ? List.of() : json.read(text, new TypeReference<List<String>>() {});
    }
}
