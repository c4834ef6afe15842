package org.shouwang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.Objections;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunStarts;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.Timers.DueTimer;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** Walks the elimination of one invented household to where its stage leaves it. */
@Component
class DemoEliminations {

    private static final int STEPS_AT_MOST = 20;
    private static final List<String> NATURALLY =
            List.of("nomination", "NOMINATE", "eliminationApproval", "APPROVE_NATURAL");

    private final DemoWalk walk;
    private final RunStarts starts;
    private final Cases cases;
    private final Objections objections;
    private final Profiles profiles;
    private final Households households;
    private final Inbox inbox;
    private final WorkClock clock;

    DemoEliminations(
            DemoWalk walk,
            RunStarts starts,
            Cases cases,
            Objections objections,
            Profiles profiles,
            Households households,
            Inbox inbox,
            WorkClock clock) {
        this.objections = objections;
        this.profiles = profiles;
        this.walk = walk;
        this.starts = starts;
        this.cases = cases;
        this.households = households;
        this.inbox = inbox;
        this.clock = clock;
    }

    void meet(AreaCode village) {
        walk.meet(village);
    }

    void walk(DemoStage stage, String caseNumber, String householdNumber) {
        AreaCode village = AreaCode.of(householdNumber.split("-")[0]);
        if (stage.waitsAt() == null || !known(stage, village)) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate day = today.minusDays(stage.daysAgo());
        String clerk = "village-" + village;
        HouseholdView household = walk.at(day, clerk, () -> households.require(householdNumber));
        String run = walk.at(day, clerk, () -> {
            String started = starts.start(caseNumber, stage.ofTheFlag() ? "safetyNetFlag" : "riskElimination")
                    .number();
            walk.handOver();
            return started;
        });
        Map<String, UUID> pictures = new HashMap<>();
        var told = new DemoWalk.Told(
                household, stage.risks(), new DemoStory(stage.naturally() ? NATURALLY : List.of()), pictures);
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            List<DueTimer> waiting = walk.fireUntil(run, DemoWalk.morning(day));
            List<InboxEntry> open = inbox.ofRun(run);
            if (open.stream().anyMatch(entry -> entry.element().equals(stage.waitsAt()))) {
                break;
            }
            if (!open.isEmpty()) {
                walk.complete(open.get(0), told, day);
            } else if (stage == DemoStage.OBJECTED) {
                object(caseNumber, clerk, day);
            } else if (waiting.stream().anyMatch(timer -> timer.element().equals(stage.waitsAt()))
                    || waiting.isEmpty()
                    || LocalDate.ofInstant(waiting.get(0).due(), WorkClock.ZONE).isAfter(today)) {
                break;
            } else {
                day = LocalDate.ofInstant(waiting.get(0).due(), WorkClock.ZONE);
            }
        }
        if (stage == DemoStage.STOPPED) {
            stop(caseNumber, clerk, day);
        }
    }

    /** Whether the rules of the county know what the stage waits for. */
    private boolean known(DemoStage stage, AreaCode village) {
        Profile law = profiles.of(village.county().orElseThrow(), clock.today());
        return stage.needs()
                .map(value -> law.limit(value).isPresent() || law.flag(value))
                .orElse(true);
    }

    private void object(String caseNumber, String clerk, LocalDate day) {
        walk.at(day, clerk, () -> {
            String notice = cases.require(caseNumber)
                    .latest("ELIMINATION_POSTED")
                    .orElseThrow()
                    .details()
                    .path("notice")
                    .asText();
            objections.record(
                    notice, new NewObjection(caseNumber, "IN_PERSON", day, "演示数据:有村民反映该户务工收入还不稳定。", null, null));
            walk.handOver();
            return null;
        });
    }

    private void stop(String caseNumber, String clerk, LocalDate day) {
        walk.at(day, clerk, () -> {
            cases.stop(caseNumber, "NEW_RISK", day, "演示数据:办理期间户主住院,出现新的支出。");
            walk.handOver();
            return null;
        });
    }
}
