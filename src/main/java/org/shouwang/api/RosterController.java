package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.shouwang.escalation.DutyRoster;
import org.shouwang.escalation.RosterEntry;
import org.shouwang.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/duty-roster")
@Tag(name = "Duty roster", description = "Who is on duty on days off, kept per unit")
class RosterController {

    /**
     * Somebody on duty on days off.
     *
     * @param username user name of whoever is on duty
     * @param unit code of the area whose roster it is
     * @param from first day
     * @param to last day
     */
    record Line(String username, AreaCode unit, LocalDate from, LocalDate to) {}

    private final DutyRoster roster;

    RosterController(DutyRoster roster) {
        this.roster = roster;
    }

    @GetMapping
    @Operation(summary = "The running and coming lines of the rosters of my area")
    Items<RosterEntry> list() {
        return Items.all(roster.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put somebody on duty", description = "For clerks and leaders of the unit or above.")
    RosterEntry add(@RequestBody Line line) {
        return roster.add(line.username(), line.unit(), line.from(), line.to());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a line back")
    void withdraw(@PathVariable long id) {
        roster.withdraw(id);
    }
}
