package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.household.HouseholdView;
import org.shouwang.meeting.Meeting;
import org.shouwang.meeting.Meetings;
import org.shouwang.meeting.NewMeeting;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;

/** Households of a Hunan village on a notice: found and visited in time, posted on a Monday for seven days. */
@Component
public class Hangs {

    /** Day of posting, itself not counted. */
    public static final LocalDate POSTED = LocalDate.of(2024, 3, 4);

    /** Last day of the seven. */
    public static final LocalDate LAST = LocalDate.of(2024, 3, 11);

    private final CaseWalker walker;
    private final Meetings meetings;

    Hangs(CaseWalker walker, Meetings meetings) {
        this.walker = walker;
        this.meetings = meetings;
    }

    /** Case numbers of households that wait for their notice to be posted; the clock stands on the day of posting. */
    public List<String> appraised(String village, int households) {
        walker.moveTo(LocalDate.of(2024, 3, 1));
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            HouseholdView household = walker.household(village, "ORDINARY", 4);
            cases.add(walker.declaration(household, LocalDate.of(2024, 3, 1)).caseNumber());
        }
        cases.forEach(
                number -> does(village, number, "application", "SUBMIT", form -> form.put("commitmentAccepted", true)
                        .put("authorisationGiven", true)
                        .put("authorisationSignedOn", "2024-03-01")));
        walker.moveTo(LocalDate.of(2024, 3, 2));
        cases.forEach(number -> does(village, number, "verificationVisit", "PROPOSE", Hangs::found));
        walker.moveTo(POSTED);
        cases.forEach(number ->
                does(village, number, "villageAppraisal", "PASSED", form -> form.put("meetingAt", POSTED + "T09:00")
                        .put("entitled", 35)
                        .put("present", 32)
                        .put("votesFor", 30)
                        .put("votesAgainst", 2)
                        .put("abstained", 0)));
        return cases;
    }

    /** Posts the notice of households in one meeting. */
    public Meeting posted(String village, List<String> cases, String place) {
        String clerk = "village-" + village;
        return walker.as(clerk, () -> {
            ObjectNode shared = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                    .objectNode()
                    .put("place", place)
                    .put("issuingBody", "村民委员会")
                    .put("objectionPhone", "0737-2721234");
            shared.putArray("postedPhoto").add(walker.attachment().toString());
            return meetings.hold(
                    new NewMeeting(
                            "postNotice",
                            AreaCode.of(village),
                            POSTED,
                            shared,
                            cases.stream()
                                    .map(number -> new NewMeeting.Result(
                                            walker.find(number + "-1", "postNotice")
                                                    .id(),
                                            "POST",
                                            null))
                                    .toList()),
                    null);
        });
    }

    private void does(String village, String number, String duty, String verdict, Consumer<ObjectNode> form) {
        LocalDate day = duty.equals("application") ? LocalDate.of(2024, 3, 1) : null;
        walker.does(
                "village-" + village,
                number + "-1",
                duty,
                verdict,
                day != null ? day : duty.equals("verificationVisit") ? LocalDate.of(2024, 3, 2) : POSTED,
                form);
    }

    private static void found(ObjectNode form) {
        form.put("headCount", 4)
                .put("wages", 12000)
                .put("operatingIncome", 9000)
                .put("operatingExpenditure", 3000)
                .put("property", 0)
                .put("transfers", 3200)
                .put("outOfPocket", 6400)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put("proposedCategory", "MARGINAL_AT_RISK");
    }
}
