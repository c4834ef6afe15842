package org.shouwang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
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
    private final Households households;
    private final Inbox inbox;
    private final WorkClock clock;

    DemoEliminations(
            DemoWalk walk, RunStarts starts, Cases cases, Households households, Inbox inbox, WorkClock clock) {
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
        if (stage.waitsAt() == null) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate day = today.minusDays(stage.daysAgo());
        String clerk = "village-" + AreaCode.of(householdNumber.split("-")[0]);
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
            } else if (waiting.isEmpty()
                    || stage.waitsAt().equals("eliminationNotice")
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

    private void stop(String caseNumber, String clerk, LocalDate day) {
        walk.at(day, clerk, () -> {
            cases.stop(caseNumber, "NEW_RISK", day, "演示数据:办理期间户主住院,出现新的支出。");
            walk.handOver();
            return null;
        });
    }
}
