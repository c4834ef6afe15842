package org.shouwang.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Submission;

class CaseViewMomentsTest {

    private static final Instant NOON = Instant.parse("2026-11-03T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-03");

    @Test
    void an_event_stands_after_what_brought_it_about_even_where_all_carry_the_same_instant() {
        var events = List.of(event("OPENED"), event("APPLIED"), event("VISITED"));
        var submissions = List.of(
                handedIn("application", "SUBMIT"),
                handedIn("verificationVisit", "COULD_NOT_VISIT"),
                handedIn("verificationVisit", "PROPOSE"),
                handedIn("villageAppraisal", "PASSED"));

        var merged = CaseViewMoments.merge(events, submissions);

        assertThat(merged)
                .extracting(m ->
                        m.event() == null ? m.submission().verdict() : m.event().kind())
                .containsExactly("OPENED", "SUBMIT", "APPLIED", "COULD_NOT_VISIT", "PROPOSE", "VISITED", "PASSED");
    }

    private static CaseEvent event(String kind) {
        return new CaseEvent(kind, DAY, "run", JsonNodeFactory.instance.objectNode(), NOON);
    }

    private static Submission handedIn(String duty, String verdict) {
        return new Submission(
                1L,
                "run",
                duty,
                duty,
                null,
                "task",
                duty,
                1,
                JsonNodeFactory.instance.objectNode(),
                verdict,
                DAY,
                NOON,
                List.of(),
                "clerk",
                "clerk",
                "VILLAGE_CLERK",
                List.of(),
                null);
    }
}
