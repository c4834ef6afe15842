package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to households on notices. One that comes within the period holds the household until its investigation is
 * concluded; a later one is recorded and has to be answered, and holds nothing. Who raised it is kept from the village
 * but for those who were named to investigate.
 */
@Component
public class Objections {

    /** How an objection came that was written on the public page. */
    public static final String ON_THE_PAGE = "PUBLIC_PAGE";

    /** Longest text of an objection. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_NAME = 50;
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,19}");

    private static final List<String> MAY_RECORD =
            List.of("VILLAGE_CLERK", "GRID_HEAD", "GRID_WORKER", "TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK");
    private final ObjectionTable table;
    private final NoticeSheets sheets;
    private final ObjectorDiscretion discretion;
    private final CodeLists codes;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Objections(
            ObjectionTable table,
            NoticeSheets sheets,
            ObjectorDiscretion discretion,
            CodeLists codes,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.sheets = sheets;
        this.discretion = discretion;
        this.codes = codes;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records an objection that somebody of the staff received.
     *
     * @param notice number of the sheet
     * @param given the objection
     * @return the objection, as far as I may know it from now on
     * @throws Refusal {@code notice.unknown} (404), {@code objection.may-not-record} (403), 422 with all reasons
     */
    @Transactional
    public Objection record(String notice, NewObjection given) {
        sheets.require(notice);
        Actor actor = currentActor.require();
        Reasons reasons = new Reasons();
        ObjectionTable.Line line = given.caseNumber() == null
                ? null
                : table.line(notice, given.caseNumber())
                        .filter(found -> actor.scope().covers(found.area()))
                        .orElse(null);
        reasons.addIf(line == null, Reason.of("objection.case-unknown").at("caseNumber"));
        reasons.addIf(
                given.way() == null
                        || given.way().equals(ON_THE_PAGE)
                        || !codes.has("OBJECTION_WAY", given.way(), clock.today()),
                Reason.of("objection.way-unknown").at("way"));
        check(line, given, reasons);
        reasons.refuseIfAny();
        if (MAY_RECORD.stream().noneMatch(role -> actor.may(role, line.area()))) {
            throw Refusal.forbidden(Reason.of("objection.may-not-record"));
        }
        return discretion.readable(keep(line, given, actor.username(), actor.name()), actor);
    }

    /**
     * Records an objection that was written on the public page, by nobody in particular.
     *
     * @param notice number of the sheet
     * @param place the household's place on it, from 1
     * @param text what is objected
     * @param name who objects, or null
     * @param phone phone of who objects, or null
     * @throws Refusal 422 with all reasons
     */
    @Transactional
    public void recordFromPage(String notice, int place, String text, String name, String phone) {
        ObjectionTable.Line line = table.line(notice, place).orElse(null);
        NewObjection given = new NewObjection(null, ON_THE_PAGE, clock.today(), text, name, phone);
        Reasons reasons = new Reasons()
                .addIf(line == null, Reason.of("objection.case-unknown").at("line"));
        check(line, given, reasons);
        reasons.refuseIfAny();
        keep(
                line,
                given,
                Actor.SYSTEM,
                codes.label("OBJECTION_WAY", ON_THE_PAGE).zh());
    }

    /**
     * Records an objection that was noted when the notice was to be concluded, unless it is recorded already.
     *
     * @param runNumber the run
     * @param kind which notice
     * @param given the objection
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAtConclusion(String runNumber, NewNotice.Kind kind, NewObjection given) {
        boolean known = table.open(runNumber, kind).stream()
                .anyMatch(open -> open.text().equals(given.text().strip())
                        && open.receivedOn().equals(given.receivedOn()));
        if (!known) {
            Actor actor = currentActor.require();
            ObjectionTable.Line line = table.latest(runNumber, kind).orElseThrow();
            String number = table.add(line, given, actor.username(), actor.name());
            journal("objection.received", number, line.caseNumber(), line.area(), facts(line, given));
        }
    }

    /**
     * The objections to the households of a sheet that lie in my area.
     *
     * @param notice number of the sheet
     * @return the objections as far as I may know them, oldest first
     * @throws Refusal {@code notice.unknown} (404)
     */
    @Transactional(readOnly = true)
    public List<Objection> of(String notice) {
        sheets.require(notice);
        Actor actor = currentActor.require();
        return table.of(notice).stream()
                .filter(objection -> actor.scope().covers(objection.area()))
                .map(objection -> discretion.readable(objection, actor))
                .toList();
    }

    /** Whether I may record objections to a household in an area. */
    public boolean mayRecord(AreaCode area) {
        return discretion.may(MAY_RECORD, area);
    }

    private void check(ObjectionTable.Line line, NewObjection given, Reasons reasons) {
        LocalDate on = given.receivedOn();
        reasons.addIf(on == null, Reason.of("objection.day-missing").at("receivedOn"));
        if (line != null && on != null) {
            reasons.addIf(
                    line.kind().announces(), Reason.of("objection.announcement").at("caseNumber"));
            reasons.addIf(
                    on.isAfter(clock.today()) || on.isBefore(line.postedOn()),
                    Reason.of("objection.day-outside", line.postedOn(), clock.today())
                            .at("receivedOn"));
        }
        String text = given.text() == null ? "" : given.text().strip();
        reasons.addIf(text.isEmpty(), Reason.of("objection.text-missing").at("text"));
        reasons.addIf(
                text.length() > LONGEST,
                Reason.of("objection.text-long", LONGEST).at("text"));
        String name = given.objectorName() == null ? "" : given.objectorName();
        String phone =
                given.objectorPhone() == null ? "" : given.objectorPhone().strip();
        reasons.addIf(
                name.length() > LONGEST_NAME,
                Reason.of("objection.name-long", LONGEST_NAME).at("objectorName"));
        reasons.addIf(
                !phone.isEmpty() && !PHONE.matcher(phone).matches(),
                Reason.of("objection.phone-malformed").at("objectorPhone"));
        reasons.addIf(
                "ANONYMOUS".equals(given.way()) && !(name.isBlank() && phone.isEmpty()),
                Reason.of("objection.anonymous-named").at("objectorName"));
    }

    private Objection keep(ObjectionTable.Line line, NewObjection given, String by, String byName) {
        String number = table.add(line, given, by, byName);
        boolean holds = line.inPeriod(given.receivedOn()) && line.concludedOn() == null;
        journal("objection.received", number, line.caseNumber(), line.area(), facts(line, given));
        events.publishEvent(new ObjectionReceived(number, line.runNumber(), line.kind(), holds));
        return table.find(number).orElseThrow();
    }

    private static ObjectNode facts(ObjectionTable.Line line, NewObjection given) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("notice", line.notice())
                .put("way", given.way())
                .put("receivedOn", given.receivedOn().toString())
                .put("inPeriod", line.inPeriod(given.receivedOn()));
    }

    private void journal(String verb, String number, String caseNumber, AreaCode area, ObjectNode after) {
        events.publishEvent(new Journalled(verb, "objection", number, caseNumber, area, null, after, null));
    }
}
