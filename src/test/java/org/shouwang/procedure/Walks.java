package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.shouwang.household.HouseholdView;
import org.shouwang.lead.LeadView;
import org.shouwang.process.Inbox;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** Sets households on their way and remembers all of them, so that it can be asked afterwards where they have been. */
@Component
class Walks {

    static final String VILLAGE = "150724100004";
    static final String COUNTY = "150724";
    static final LocalDate MONDAY = LocalDate.of(2024, 5, 13);

    private final CaseWalker walker;
    private final Inbox inbox;
    private final WorkClock clock;
    private final ProcessEngine engine;
    private final List<String> runs = new CopyOnWriteArrayList<>();

    Walks(CaseWalker walker, Inbox inbox, WorkClock clock, ProcessEngine engine) {
        this.walker = walker;
        this.inbox = inbox;
        this.clock = clock;
        this.engine = engine;
    }

    /** A household that declared itself on Monday; its case waits for the application. */
    Walk declared() {
        return declared(VILLAGE);
    }

    /** A household of a village that declared itself on Monday; its case waits for whatever its diagram has first. */
    Walk declared(String village) {
        HouseholdView household = household(village);
        return follow(walker.declaration(household, MONDAY).caseNumber() + "-1", village);
    }

    /** A household that a cadre noticed on Monday, and whose lead is checked; its case waits for the application. */
    Walk screened() {
        Walk check = lead();
        check.does("checkLead", "RISK_START");
        LeadView lead = check.lead();
        return follow(lead.caseNumber() + "-1", VILLAGE);
    }

    /** A lead that a cadre brought on Monday and that waits to be checked. */
    Walk lead() {
        HouseholdView household = household(VILLAGE);
        return follow(walker.screening(household, MONDAY).number(), VILLAGE);
    }

    /** Numbers of all runs that walked. */
    List<String> runs() {
        return List.copyOf(runs);
    }

    private HouseholdView household(String village) {
        walker.moveTo(MONDAY);
        return walker.household(village, "ORDINARY", 4);
    }

    /** A case that was set on its way elsewhere. */
    Walk follow(String run) {
        return follow(run, run.contains("-341802-") ? "341802002201" : VILLAGE);
    }

    Walk follow(String run, String village) {
        ProcessEngineTests.init(engine);
        runs.add(run);
        return new Walk(run, AreaCode.of(village), walker, inbox, clock, engine);
    }
}
