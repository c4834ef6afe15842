package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public notices: posted before a decision, objections possible. A sheet never carries a certificate number, phone or
 * address of the household, nor health or the kind of its risk.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final WorkClock clock;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    Notices(
            JdbcClient jdbc,
            StoredJson json,
            WorkClock clock,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * Records that a notice was posted.
     *
     * @param notice what it says and where it hangs
     * @return number of the sheet
     */
    public String post(NewNotice notice) {
        long serial = jdbc.sql("select nextval('notice_number_seq')")
                .query(Long.class)
                .single();
        String number = "GS-%s-%d-%06d"
                .formatted(
                        notice.area().county().orElseThrow(), notice.postedOn().getYear(), serial);
        long id = jdbc.sql(
                        """
                        insert into public_notice (number, kind, area_code, posted_on, last_day, place, issuing_body,
                            objection_phone, posted_photos, posted_by, recorded_at)
                        values (:number, :kind, :area, :postedOn, :lastDay, :place, :body, :phone,
                            cast(:photos as jsonb), :by, :at) returning id
                        """)
                .param("number", number)
                .param("kind", notice.kind().name())
                .param("area", notice.area().value())
                .param("postedOn", notice.postedOn())
                .param("lastDay", notice.lastDay())
                .param("place", notice.place())
                .param("body", notice.issuingBody())
                .param("phone", notice.objectionPhone())
                .param("photos", json.text(notice.photos()))
                .param("by", currentActor.require().username())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        for (NewNotice.Line line : notice.lines()) {
            jdbc.sql(
                            """
                            insert into public_notice_line (notice_id, run_number, case_number, head_name, people, category)
                            values (:notice, :run, :case, :head, :people, :category)
                            """)
                    .param("notice", id)
                    .param("run", line.runNumber())
                    .param("case", line.caseNumber())
                    .param("head", line.headName())
                    .param("people", line.people())
                    .param("category", line.category())
                    .update();
            journal("notice.posted", number, line.caseNumber(), notice.area(), notice.lastDay());
        }
        return number;
    }

    /**
     * The newest notice of a run.
     *
     * @param runNumber the run
     * @return the notice
     */
    public Optional<Notice> latest(String runNumber) {
        return jdbc.sql(
                        """
                        select n.*, l.run_number, l.case_number, l.head_name, l.people, l.category
                        from public_notice_line l join public_notice n on n.id = l.notice_id
                        where l.run_number = :run order by l.id desc limit 1
                        """)
                .param("run", runNumber)
                .query(Notices::row)
                .optional();
    }

    /**
     * What speaks against concluding a notice on a day: its period, the day of posting not counted, has to be over.
     *
     * @param notice the notice
     * @param on the day
     * @return reasons, none where it may be concluded
     */
    public List<Reason> againstConcluding(Notice notice, LocalDate on) {
        return new Reasons()
                .addIf(
                        !on.isAfter(notice.lastDay()),
                        Reason.of(
                                        "notice.period-still-running",
                                        notice.postedOn(),
                                        notice.lastDay(),
                                        notice.lastDay().plusDays(1))
                                .at("doneOn"))
                .list();
    }

    /**
     * Records that a notice's period ended and it was concluded.
     *
     * @param runNumber the run
     * @param on the day
     * @param takenDownPhotos ids of photos, may be empty
     */
    public void conclude(String runNumber, LocalDate on, List<String> takenDownPhotos) {
        Notice notice = latest(runNumber).orElseThrow();
        jdbc.sql(
                        """
                        update public_notice set concluded_on = :on, taken_down_photos = cast(:photos as jsonb)
                        where number = :number and concluded_on is null
                        """)
                .param("on", on)
                .param("photos", json.text(takenDownPhotos))
                .param("number", notice.number())
                .update();
        journal("notice.concluded", notice.number(), notice.line().caseNumber(), notice.area(), on);
    }

    private void journal(String verb, String number, String caseNumber, AreaCode area, LocalDate day) {
        events.publishEvent(new Journalled(
                verb,
                "notice",
                number,
                caseNumber,
                area,
                null,
                JsonNodeFactory.instance.objectNode().put("notice", number).put("date", day.toString()),
                null));
    }

    private static Notice row(ResultSet rs, int index) throws SQLException {
        return new Notice(
                rs.getString("number"),
                NewNotice.Kind.valueOf(rs.getString("kind")),
                AreaCode.of(rs.getString("area_code")),
                rs.getObject("posted_on", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("place"),
                rs.getString("issuing_body"),
                rs.getString("objection_phone"),
                rs.getObject("concluded_on", LocalDate.class),
                new NewNotice.Line(
                        rs.getString("run_number"),
                        rs.getString("case_number"),
                        rs.getString("head_name"),
                        rs.getInt("people"),
                        rs.getString("category")));
    }
}
