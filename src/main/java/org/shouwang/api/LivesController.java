package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.household.Households;
import org.shouwang.procedure.CaseLives;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.LifeMoment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Lives", description = "The whole life of a household: leads, cases, procedures, measures, changes")
class LivesController {

    private final CaseLives lives;
    private final Cases cases;
    private final Households households;

    LivesController(CaseLives lives, Cases cases, Households households) {
        this.lives = lives;
        this.cases = cases;
        this.households = households;
    }

    @GetMapping("/cases/{number}/life")
    @Operation(
            summary = "The life of the household of a case, its earlier and later cases included, the earliest first",
            description = "phase is the key of a procedure, lead, case (what no procedure left) or assistance.")
    Items<LifeMoment> ofCase(@PathVariable String number) {
        return Items.all(lives.of(cases.require(number).householdId()));
    }

    @GetMapping("/households/{number}/life")
    @Operation(summary = "The same for a household")
    Items<LifeMoment> ofHousehold(@PathVariable String number) {
        return Items.all(lives.of(households.require(number).id().value()));
    }
}
