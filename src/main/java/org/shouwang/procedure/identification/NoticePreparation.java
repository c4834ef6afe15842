package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.Preparing;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.Limit;
import org.shouwang.policy.NoticePeriod;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the households that wait to be posted on sheets: those under the same rules on the same one. */
@Component
class NoticePreparation implements Preparing {

    private static final int PAGE = 200;
    private static final String PHONE = "[0-9+][0-9 -]{4,19}";

    private final Tasks tasks;
    private final Cases cases;
    private final Households households;
    private final Notices notices;
    private final Deadlines deadlines;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    NoticePreparation(
            Tasks tasks,
            Cases cases,
            Households households,
            Notices notices,
            Deadlines deadlines,
            CurrentActor currentActor,
            WorkClock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.households = households;
        this.notices = notices;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int waiting(AreaCode area) {
        return tasks.counts(filter(area)).all();
    }

    @Override
    public List<AreaCode> areas() {
        return currentActor.require().posts().stream()
                .filter(post ->
                        post.role().equals("VILLAGE_CLERK") || post.role().equals("TOWNSHIP_CLERK"))
                .map(Post::area)
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public List<String> prepare(
            AreaCode area, LocalDate postOn, String place, String issuingBody, String objectionPhone) {
        if (area == null) {
            throw Refusal.invalid(Reason.of("notice.area-missing").at("area"));
        }
        List<TaskRow> rows = waitingIn(area);
        if (rows.isEmpty()) {
            throw Refusal.conflict(Reason.of("notice.nothing-to-post"));
        }
        check(rows, postOn, place, issuingBody, objectionPhone);
        Map<Paper, List<NewNotice.Line>> papers = new LinkedHashMap<>();
        for (TaskRow row : rows) {
            CaseFile file = cases.require(row.caseNumber());
            NoticeDuty duty = NoticeDuty.ofElement(row.element());
            papers.computeIfAbsent(
                            new Paper(duty, duty.area(area, row.village()), file.profile()), paper -> new ArrayList<>())
                    .add(line(row, file));
        }
        List<String> numbers = new ArrayList<>();
        papers.forEach((paper, lines) -> {
            NoticeDuty duty = paper.duty();
            Profile law = paper.law();
            Limit length = duty.period(law);
            NoticePeriod period = deadlines.notice(paper.area(), postOn, length, duty.ground(law));
            numbers.addAll(notices.prepare(new NewNotice(
                    duty.kind(),
                    paper.area(),
                    postOn,
                    period.lastDay().date(),
                    length,
                    duty.ground(law),
                    place.strip(),
                    issuingBody.strip(),
                    objectionPhone.strip(),
                    List.of(),
                    null,
                    lines)));
        });
        return numbers;
    }

    /** What hangs as one sheet: a notice of the village is never one with the township's, nor those of two laws. */
    private record Paper(NoticeDuty duty, AreaCode area, Profile law) {}

    private void check(List<TaskRow> rows, LocalDate postOn, String place, String issuingBody, String objectionPhone) {
        boolean phone = objectionPhone != null && objectionPhone.strip().matches(PHONE);
        Reasons reasons = new Reasons()
                .addAll(notices.againstPosting(place, issuingBody))
                .addIf(blank(place), Reason.of("notice.place-missing").at("place"))
                .addIf(blank(issuingBody), Reason.of("notice.issuer-missing").at("issuingBody"))
                .addIf(!phone, Reason.of("notice.phone-missing").at("objectionPhone"))
                .addIf(
                        postOn == null || postOn.isBefore(clock.today()),
                        Reason.of("notice.post-on-past").at("postOn"));
        reasons.addIf(
                phone
                        && rows.stream()
                                .anyMatch(row ->
                                        households.isReachedBy(new HouseholdId(row.householdId()), objectionPhone)),
                Reason.of("notice.phone-of-household").at("objectionPhone"));
        reasons.refuseIfAny();
    }

    private static NewNotice.Line line(TaskRow row, CaseFile file) {
        JsonNode found = file.events().stream()
                .filter(e -> e.kind().equals(CaseEvents.VISITED) || e.kind().equals(CaseEvents.CORRECTED))
                .<JsonNode>map(CaseEvent::details)
                .filter(details -> details.hasNonNull("category"))
                .reduce((earlier, later) -> later)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new NewNotice.Line(
                row.runNumber(),
                row.caseNumber(),
                row.village(),
                row.headName(),
                found.path("headCount").asInt(),
                found.path("category").asText());
    }

    private List<TaskRow> waitingIn(AreaCode area) {
        List<TaskRow> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<TaskRow> page = tasks.search(filter(area), cursor, PAGE);
            rows.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor != null);
        return rows;
    }

    private static TaskFilter filter(AreaCode area) {
        return new TaskFilter(Duty.POST_NOTICE.word(), area, null, TaskFilter.Bucket.ALL, null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
