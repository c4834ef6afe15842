package org.shouwang.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.Profile;
import org.shouwang.shared.Reason;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties that post a notice, for every procedure alike: what their forms ask is {@code place},
 * {@code issuingBody}, {@code objectionPhone} and {@code postedPhoto}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Postings {

    private final Notices notices;
    private final Deadlines deadlines;
    private final Territory territory;

    Postings(Notices notices, Deadlines deadlines, Territory territory) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.territory = territory;
    }

    /**
     * Fills in who issues the notice, and what a prepared sheet says already.
     *
     * @param notice which
     * @param line the household
     * @param values the form's values, to be filled
     */
    public void prefill(ProcedureNotice notice, NewNotice.Line line, ObjectNode values) {
        values.put("issuingBody", territory.require(notice.area(line.village())).name());
        notices.prepared(line.runNumber(), notice.kind()).ifPresent(prepared -> values.put("place", prepared.place())
                .put("issuingBody", prepared.issuingBody())
                .put("objectionPhone", prepared.objectionPhone()));
    }

    /**
     * What speaks against posting it so.
     *
     * @param form the form's values
     * @return reasons with their fields
     */
    public List<Reason> against(JsonNode form) {
        return notices.againstPosting(
                form.path("place").asText(), form.path("issuingBody").asText());
    }

    /**
     * Posts it; its period follows from the law, the day of posting not counted.
     *
     * @param notice which
     * @param law the law of the run
     * @param on the day of posting
     * @param form the form's values
     * @param meeting number of the meeting that posts it among others, or null
     * @param line the household
     * @return the notice as it hangs for the household
     */
    public Notice post(
            ProcedureNotice notice, Profile law, LocalDate on, JsonNode form, String meeting, NewNotice.Line line) {
        LocalDate last = deadlines
                .notice(line.village(), on, notice.period(law), notice.ground(law))
                .lastDay()
                .date();
        notices.post(new NewNotice(
                notice.kind(),
                notice.area(line.village()),
                on,
                last,
                notice.period(law),
                notice.ground(law),
                form.path("place").asText(),
                form.path("issuingBody").asText(),
                form.path("objectionPhone").asText(),
                StreamSupport.stream(form.path("postedPhoto").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                meeting,
                List.of(line)));
        return notices.latest(line.runNumber(), notice.kind()).orElseThrow();
    }
}
