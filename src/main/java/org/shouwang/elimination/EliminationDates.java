package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/**
 * Whether the papers of an elimination agree in their order, dates and figures, as a county looks them through before it
 * decides. What does not agree is shown, never refused: the paper may be right and the entry wrong.
 */
@Component
class EliminationDates {

    /** Of the national list of suspected errors: eliminated in the month of identification or the next. */
    private static final String TOO_SOON = "5_18_009";

    private static final String ORDER = "ELIMINATION_ORDER";

    private final Households households;
    private final MonitoredHouseholds monitored;

    EliminationDates(Households households, MonitoredHouseholds monitored) {
        this.households = households;
        this.monitored = monitored;
    }

    /** What does not agree; or that all was looked through and nothing was found. */
    List<Reason> findings(DutyContext context) {
        Collection<Submission> papers = latest(context);
        Reasons found = new Reasons();
        Submission before = null;
        for (Submission paper : papers) {
            order(before, paper, found);
            signatures(before, paper, found);
            before = paper;
        }
        for (Submission paper : papers) {
            if (paper.duty().equals(EliminationProcess.APPRAISAL)) {
                meeting(paper, found);
            } else if (paper.duty().equals(EliminationProcess.VISIT)) {
                visit(context, paper, found);
            }
        }
        monitored.of(context.run().householdId()).ifPresent(standing -> identification(context, standing, found));
        return found.isEmpty()
                ? List.of(Reason.of("finding.elimination-dates-agree", ORDER, papers.size()))
                : found.list();
    }

    /** The newest paper of each place, in the order in which they were handed in: what was returned stands no longer. */
    private static Collection<Submission> latest(DutyContext context) {
        Map<String, Submission> papers = new LinkedHashMap<>();
        context.submissions().forEach(paper -> {
            papers.remove(paper.element());
            papers.put(paper.element(), paper);
        });
        return papers.values();
    }

    private static void order(Submission before, Submission paper, Reasons found) {
        found.addIf(
                before != null && paper.doneOn().isBefore(before.doneOn()),
                Reason.of(
                        "finding.elimination-order",
                        ORDER,
                        "@duty." + paper.duty(),
                        paper.doneOn(),
                        before == null ? "" : "@duty." + before.duty(),
                        before == null ? "" : before.doneOn()));
    }

    /** Nobody signs what is not done yet, nor later than it was done. */
    private static void signatures(Submission before, Submission paper, Reasons found) {
        for (JsonNode value : paper.values()) {
            if (!value.path("signedOn").isTextual()) {
                continue;
            }
            LocalDate signed = LocalDate.parse(value.path("signedOn").asText());
            found.addIf(
                    signed.isAfter(paper.doneOn()) || before != null && signed.isBefore(before.doneOn()),
                    Reason.of(
                            "finding.elimination-signed",
                            ORDER,
                            "@duty." + paper.duty(),
                            value.path("signer").asText(),
                            signed,
                            paper.doneOn()));
        }
    }

    private static void meeting(Submission appraisal, Reasons found) {
        String at = appraisal.values().path("meetingAt").asText("");
        found.addIf(
                !at.isEmpty() && !at.startsWith(appraisal.doneOn().toString()),
                Reason.of("finding.elimination-meeting", ORDER, at.split("T")[0], appraisal.doneOn()));
    }

    private void visit(DutyContext context, Submission visit, Reasons found) {
        int counted = visit.values().path("headCount").asInt();
        int registered = households
                .require(new HouseholdId(context.run().householdId()))
                .members()
                .size();
        found.addIf(
                counted != registered,
                Reason.of("finding.elimination-heads", "ELIMINATION_HEADS", counted, registered));
        for (JsonNode measure : visit.values().path("measures")) {
            String from = measure.path("from").asText("");
            String until = measure.path("until").asText("");
            found.addIf(
                    from.compareTo(visit.doneOn().toString()) > 0 || !until.isEmpty() && until.compareTo(from) < 0,
                    Reason.of(
                            "finding.elimination-measure", ORDER, from, until.isEmpty() ? "-" : until, visit.doneOn()));
        }
    }

    private static void identification(DutyContext context, Monitored standing, Reasons found) {
        YearMonth identified = YearMonth.from(standing.since());
        found.addIf(
                EliminationDuty.mode(context).equals("ASSISTED")
                        && !YearMonth.from(context.today()).isAfter(identified.plusMonths(1)),
                Reason.of("finding.elimination-too-soon", TOO_SOON, standing.since()));
        found.addIf(
                context.run().startedOn().isBefore(standing.since()),
                Reason.of(
                        "finding.elimination-before-identified",
                        ORDER,
                        context.run().startedOn(),
                        standing.since()));
    }
}
