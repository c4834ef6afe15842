package org.shouwang.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.Preparing;
import org.shouwang.notice.ProcedureNotice;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.NoticePeriod;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.Worklists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the households that wait to be posted on sheets: those of a procedure under the same rules on the same one. */
@Component
class SheetPreparation implements Preparing {

    private static final int PAGE = 200;
    private static final String PHONE = "[0-9+][0-9 -]{4,19}";

    private final Tasks tasks;
    private final Worklists worklists;
    private final Cases cases;
    private final Households households;
    private final Notices sheets;
    private final Profiles profiles;
    private final ObjectProvider<ProcedureNotice> notices;
    private final Deadlines deadlines;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    SheetPreparation(
            Tasks tasks,
            Worklists worklists,
            Cases cases,
            Households households,
            Notices sheets,
            Profiles profiles,
            ObjectProvider<ProcedureNotice> notices,
            Deadlines deadlines,
            CurrentActor currentActor,
            WorkClock clock) {
        this.tasks = tasks;
        this.worklists = worklists;
        this.cases = cases;
        this.households = households;
        this.sheets = sheets;
        this.profiles = profiles;
        this.notices = notices;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int waiting(AreaCode area) {
        return postings()
                .mapToInt(posting -> worklists.counts(filter(posting, area)).all())
                .sum();
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
        List<TaskRow> rows =
                postings().flatMap(posting -> waitingIn(posting, area).stream()).toList();
        if (rows.isEmpty()) {
            throw Refusal.conflict(Reason.of("notice.nothing-to-post"));
        }
        check(rows, postOn, place, issuingBody, objectionPhone);
        Map<Paper, List<NewNotice.Line>> papers = new LinkedHashMap<>();
        for (TaskRow row : rows) {
            ProcedureNotice notice = notices.stream()
                    .filter(one -> one.posts(row.element()))
                    .findFirst()
                    .orElseThrow();
            AreaCode hangs = notice.ofTownship() ? notice.area(row.village()) : area;
            papers.computeIfAbsent(new Paper(notice, hangs, law(row)), paper -> new ArrayList<>())
                    .add(notice.line(row.runNumber(), row.caseNumber(), row.village(), row.headName()));
        }
        List<String> numbers = new ArrayList<>();
        papers.forEach((paper, lines) -> {
            ProcedureNotice notice = paper.notice();
            Profile law = paper.law();
            NoticePeriod period = deadlines.notice(paper.area(), postOn, notice.period(law), notice.ground(law));
            numbers.addAll(sheets.prepare(new NewNotice(
                    notice.kind(),
                    paper.area(),
                    postOn,
                    period.lastDay().date(),
                    notice.period(law),
                    notice.ground(law),
                    place.strip(),
                    issuingBody.strip(),
                    objectionPhone.strip(),
                    List.of(),
                    null,
                    lines)));
        });
        return numbers;
    }

    /** What hangs as one sheet: two notices are never one, nor those of two laws. */
    private record Paper(ProcedureNotice notice, AreaCode area, Profile law) {}

    private Stream<String> postings() {
        return notices.stream().map(ProcedureNotice::posting).distinct();
    }

    private void check(List<TaskRow> rows, LocalDate postOn, String place, String issuingBody, String objectionPhone) {
        boolean phone = objectionPhone != null && objectionPhone.strip().matches(PHONE);
        Reasons reasons = new Reasons()
                .addAll(sheets.againstPosting(place, issuingBody))
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

    /** The law that the run falls under, which is not always the case's. */
    private Profile law(TaskRow row) {
        return profiles.require(cases.require(row.caseNumber()).runs().stream()
                .map(CaseFile.RunFile::run)
                .filter(run -> run.number().equals(row.runNumber()))
                .findFirst()
                .orElseThrow()
                .profileId());
    }

    private List<TaskRow> waitingIn(String posting, AreaCode area) {
        List<TaskRow> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<TaskRow> page = tasks.search(filter(posting, area), cursor, PAGE);
            rows.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor != null);
        return rows;
    }

    private static TaskFilter filter(String posting, AreaCode area) {
        return new TaskFilter(posting, area, null, TaskFilter.Bucket.ALL, null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
