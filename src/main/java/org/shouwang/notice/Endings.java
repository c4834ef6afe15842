package org.shouwang.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.shouwang.policy.Profile;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties that conclude a notice and investigate objections to it, for every procedure alike. What the form of the
 * conclusion asks is {@code objection}, {@code objectionReceivedOn}, {@code objectionWay} and {@code takenDownPhoto};
 * that of the investigation {@code investigators}, {@code findings}, {@code conclusions} and {@code evidence}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Endings {

    /** Verdict with which a notice is concluded that somebody objected to. */
    public static final String OBJECTION = "OBJECTION";

    private static final String POSTED = "POST";

    private final Notices notices;
    private final Objections objections;
    private final Investigations investigations;

    Endings(Notices notices, Objections objections, Investigations investigations) {
        this.notices = notices;
        this.objections = objections;
        this.investigations = investigations;
    }

    /**
     * A duty of the run that was done.
     *
     * @param element where in the diagram
     * @param verdict how it ended
     */
    public record Done(String element, String verdict) {}

    /**
     * How the notice stands, by what was done since it was posted last: an objection answered while it hangs lets it
     * hang, for its period is not over; one recorded at its conclusion has waited for nothing but the answer.
     *
     * @param notice which
     * @param done all that was done in the run, oldest first
     * @return {@code STILL_POSTED}, {@code UNOPPOSED}, {@code DISMISSED} or {@code UPHELD}
     */
    public static String result(ProcedureNotice notice, List<Done> done) {
        List<String> since = since(notice, done);
        if (since.contains("UPHELD")) {
            return "UPHELD";
        }
        if (!since.contains(OBJECTION) && !since.contains("NO_OBJECTION")) {
            return "STILL_POSTED";
        }
        return since.contains("NOT_UPHELD") ? "DISMISSED" : "UNOPPOSED";
    }

    /** The verdicts of this notice's duties since it was posted last. */
    private static List<String> since(ProcedureNotice notice, List<Done> done) {
        List<String> verdicts = done.stream()
                .filter(one -> notice.isPlaceOf(one.element(), notice.posting())
                        || notice.isPlaceOf(one.element(), notice.ending())
                        || notice.isPlaceOf(one.element(), notice.investigation()))
                .map(Done::verdict)
                .toList();
        return verdicts.subList(verdicts.lastIndexOf(POSTED) + 1, verdicts.size());
    }

    /**
     * Fills in what somebody recorded of an objection, so that it is not typed again.
     *
     * @param notice which
     * @param run the run
     * @param values the values of the conclusion's form, to be filled
     */
    public void prefill(ProcedureNotice notice, String run, ObjectNode values) {
        investigations.open(run, notice.kind()).stream().findFirst().ifPresent(first -> {
            values.put("objection", first.text())
                    .put("objectionReceivedOn", first.receivedOn().toString());
            if (!first.way().equals(Objections.ON_THE_PAGE)) {
                values.put("objectionWay", first.way());
            }
        });
    }

    /**
     * What speaks against concluding it.
     *
     * @param notice which
     * @param law the law of the run
     * @param run the run
     * @param end how it is to be concluded
     * @return reasons with their fields and the rule
     */
    public List<Reason> against(ProcedureNotice notice, Profile law, String run, End end) {
        Reasons reasons = new Reasons();
        notices.latest(run, notice.kind()).ifPresent(hangs -> {
            notices.againstConcluding(hangs, end.on(), end.verdict().equals("NO_OBJECTION"))
                    .forEach(reason -> reasons.add(reason.by(notice.ground(law))));
            if (end.verdict().equals(OBJECTION)) {
                checkReceived(hangs, end.form(), reasons);
            }
        });
        return reasons.list();
    }

    /**
     * How a notice or an investigation is concluded.
     *
     * @param on the legal date
     * @param verdict its verdict
     * @param form the form's values
     */
    public record End(LocalDate on, String verdict, JsonNode form) {}

    /** An objection after the last day is recorded on the sheet and answered, and holds nobody. */
    private static void checkReceived(Notice notice, JsonNode form, Reasons reasons) {
        JsonNode day = form.path("objectionReceivedOn");
        if (day.isTextual()) {
            LocalDate receivedOn = LocalDate.parse(day.asText());
            reasons.addIf(
                    receivedOn.isAfter(notice.lastDay()),
                    Reason.of("notice.objection-late", receivedOn, notice.lastDay())
                            .at("objectionReceivedOn"));
            reasons.addIf(
                    receivedOn.isBefore(notice.postedOn()),
                    Reason.of("objection.day-outside", notice.postedOn(), notice.lastDay())
                            .at("objectionReceivedOn"));
        }
    }

    /**
     * Concludes it as one that nobody objected to, or keeps the objection that is to be investigated first.
     *
     * @param notice which
     * @param run the run
     * @param caseNumber its case
     * @param end how
     */
    public void conclude(ProcedureNotice notice, String run, String caseNumber, End end) {
        JsonNode form = end.form();
        if (end.verdict().equals(OBJECTION)) {
            objections.recordAtConclusion(
                    run,
                    notice.kind(),
                    new NewObjection(
                            caseNumber,
                            form.path("objectionWay").asText("OTHER"),
                            LocalDate.parse(form.path("objectionReceivedOn").asText()),
                            form.path("objection").asText(),
                            form.path("objectorName").asText(null),
                            form.path("objectorPhone").asText(null)));
        } else {
            notices.conclude(run, notice.kind(), end.on(), "PASSED", texts(form, "takenDownPhoto"));
        }
    }

    /**
     * Fills in who was named to investigate, and a row for each objection without a conclusion.
     *
     * @param notice which
     * @param run the run
     * @param values the values of the investigation's form, to be filled
     */
    public void prefillInvestigation(ProcedureNotice notice, String run, ObjectNode values) {
        List<Objection> open = investigations.open(run, notice.kind());
        ArrayNode people = values.putArray("investigators");
        open.stream()
                .flatMap(objection -> objection.investigators().stream())
                .map(Objection.Investigator::name)
                .distinct()
                .forEach(people::add);
        ArrayNode rows = values.putArray("conclusions");
        open.forEach(objection ->
                rows.addObject().put("objection", objection.number()).put("text", objection.text()));
    }

    /**
     * Records what the investigation came to, for all objections that have no conclusion, together or each its own.
     *
     * @param notice which
     * @param run the run
     * @param end what it came to: {@code NOT_UPHELD}, {@code UPHELD} or {@code CORRECTED_POST_AGAIN}
     * @param done all that was done in the run before, oldest first
     */
    public void investigated(ProcedureNotice notice, String run, End end, List<Done> done) {
        JsonNode form = end.form();
        Map<String, String> single = new HashMap<>();
        form.path("conclusions").forEach(row -> {
            if (!row.path("conclusion").asText().isBlank()) {
                single.put(
                        row.path("objection").asText(), row.path("conclusion").asText());
            }
        });
        investigations.conclude(
                run,
                notice.kind(),
                new Investigations.Investigated(
                        end.on(),
                        end.verdict(),
                        form.path("findings").asText(),
                        single,
                        names(form),
                        texts(form, "evidence")));
        switch (end.verdict()) {
            case "UPHELD" -> notices.conclude(run, notice.kind(), end.on(), notice.upheldAs(), List.of());
            case "CORRECTED_POST_AGAIN" -> notices.conclude(run, notice.kind(), end.on(), "CORRECTED", List.of());
            default -> {
                // Recorded when the notice was to be concluded, nothing but its answer was missing.
                if (since(notice, done).contains(OBJECTION)) {
                    notices.conclude(run, notice.kind(), end.on(), "PASSED", texts(form, "takenDownPhoto"));
                }
            }
        }
    }

    private static List<String> names(JsonNode form) {
        return texts(form, "investigators").stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
