package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public notices as procedures post and conclude them: before a decision with objections possible, after it as an
 * announcement. A sheet never carries a certificate number, phone or address of the household, nor health or the kind of
 * its risk.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private static final int TOKEN_BYTES = 18;

    private final NoticeTable table;
    private final ObjectionTable objections;
    private final NoticeText text;
    private final ForbiddenData forbidden;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Notices(
            NoticeTable table,
            ObjectionTable objections,
            NoticeText text,
            ForbiddenData forbidden,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.table = table;
        this.objections = objections;
        this.text = text;
        this.forbidden = forbidden;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * What speaks against the words of a notice: things that may not be published.
     *
     * @param place as typed, field {@code place}
     * @param issuingBody as typed, field {@code issuingBody}
     * @return the reasons, each with field and rule
     */
    public List<Reason> againstPosting(String place, String issuingBody) {
        return new Reasons()
                .addAll(forbidden.in(place, "place"))
                .addAll(forbidden.in(issuingBody, "issuingBody"))
                .list();
    }

    /**
     * Records that a notice was posted. Households that one meeting posts for one area share a sheet; a household that
     * hung before comes on a sheet of the next version that names the former one.
     *
     * @param notice what it says and where it hangs
     * @return number of the sheet
     */
    public String post(NewNotice notice) {
        String number = null;
        for (NewNotice.Line line : notice.lines()) {
            Optional<Notice> former = table.latest(line.runNumber(), notice.kind());
            String replaces = former.map(Notice::number).orElse(null);
            table.end(line.runNumber(), notice.kind(), notice.postedOn(), "CORRECTED");
            Optional<NoticeTable.Head> prepared = table.prepared(notice, line.runNumber());
            NoticeTable.Head sheet =
                    prepared.or(() -> table.ofMeeting(notice, replaces)).orElseGet(() -> sheet(notice, former, true));
            if (prepared.isPresent()) {
                table.hang(sheet, notice, line.runNumber());
            } else {
                table.addLine(sheet.id(), line, true);
            }
            if (notice.kind().announces()) {
                // Nothing waits for the end of an announcement.
                table.end(line.runNumber(), notice.kind(), notice.postedOn(), "ANNOUNCED");
            }
            number = sheet.number();
            journal("notice.posted", number, line, notice.lastDay() == null ? notice.postedOn() : notice.lastDay());
        }
        return number;
    }

    /**
     * Writes a sheet that is to be printed and posted later; households that hung before come on one of their own.
     *
     * @param notice what it will say, with the day on which it will be posted
     * @return numbers of the sheets
     */
    public List<String> prepare(NewNotice notice) {
        Map<String, NoticeTable.Head> sheets = new LinkedHashMap<>();
        for (NewNotice.Line line : notice.lines()) {
            Optional<Notice> former = table.latest(line.runNumber(), notice.kind());
            NoticeTable.Head sheet = sheets.computeIfAbsent(
                    former.map(Notice::number).orElse(""), number -> sheet(notice, former, false));
            table.addLine(sheet.id(), line, false);
            journal("notice.prepared", sheet.number(), line, notice.postedOn());
        }
        return sheets.values().stream().map(NoticeTable.Head::number).toList();
    }

    /**
     * The sheet that was prepared last for a run and does not hang yet.
     *
     * @param runNumber the run
     * @param kind which notice
     * @return what it says: its issuing body and phone
     */
    public Optional<Prepared> prepared(String runNumber, NewNotice.Kind kind) {
        return table.preparedFor(runNumber, kind)
                .map(head -> new Prepared(head.number(), head.place(), head.issuingBody(), head.objectionPhone()));
    }

    /**
     * What a prepared sheet says.
     *
     * @param number its number
     * @param place where it is to hang
     * @param issuingBody who issues it
     * @param objectionPhone where objections are taken
     */
    public record Prepared(String number, String place, String issuingBody, String objectionPhone) {}

    private NoticeTable.Head sheet(NewNotice notice, Optional<Notice> former, boolean hung) {
        String replaces = former.map(Notice::number).orElse(null);
        return table.add(
                notice,
                new NoticeTable.Made(
                        replaces,
                        former.map(f -> f.version() + 1).orElse(1),
                        token(),
                        text.paragraphs(notice, replaces),
                        hung,
                        currentActor.require()));
    }

    /**
     * The newest notice of a run.
     *
     * @param runNumber the run
     * @param kind which notice
     * @return the notice
     */
    public Optional<Notice> latest(String runNumber, NewNotice.Kind kind) {
        return table.latest(runNumber, kind);
    }

    /**
     * What speaks against concluding a notice on a day: its period, the day of posting not counted, has to be over, and
     * no objection may wait for its conclusion.
     *
     * @param notice the notice
     * @param on the day
     * @param unopposed whether it is to pass as one without objection
     * @return reasons, none where it may be concluded
     */
    public List<Reason> againstConcluding(Notice notice, LocalDate on, boolean unopposed) {
        int open = objections.open(notice.line().runNumber(), notice.kind()).size();
        return new Reasons()
                .addIf(
                        !on.isAfter(notice.lastDay()),
                        Reason.of(
                                        "notice.period-still-running",
                                        notice.postedOn(),
                                        notice.lastDay(),
                                        notice.lastDay().plusDays(1))
                                .at("doneOn"))
                .addIf(
                        unopposed && open > 0,
                        Reason.of("notice.objection-open", open).at("verdict"))
                .list();
    }

    /**
     * Records that a household's line came to its end.
     *
     * @param runNumber the run
     * @param kind which notice
     * @param on the day
     * @param as {@code PASSED}, {@code NOT_INCLUDED} or {@code CORRECTED}
     * @param takenDownPhotos ids of photos, may be empty
     */
    public void conclude(String runNumber, NewNotice.Kind kind, LocalDate on, String as, List<String> takenDownPhotos) {
        Notice notice = table.latest(runNumber, kind).orElseThrow();
        table.end(runNumber, kind, on, as);
        table.takenDown(notice.number(), on, takenDownPhotos);
        journal("notice.concluded", notice.number(), notice.line(), on);
    }

    /**
     * Ends what still hangs of a case that has ended itself.
     *
     * @param caseNumber the case
     * @param on the day
     * @param as {@code NOT_INCLUDED} or {@code STOPPED}
     */
    public void strikeOff(String caseNumber, LocalDate on, String as) {
        table.strikeOff(caseNumber, on, as);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void journal(String verb, String number, NewNotice.Line line, LocalDate day) {
        AreaCode area = line.village();
        events.publishEvent(new Journalled(
                verb,
                "notice",
                number,
                line.caseNumber(),
                area,
                null,
                JsonNodeFactory.instance.objectNode().put("notice", number).put("date", day.toString()),
                null));
    }
}
