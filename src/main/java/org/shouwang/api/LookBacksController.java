package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.lookback.LookBackReview;
import org.shouwang.lookback.LookBacks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Look-backs", description = "What a look-back at an eliminated household starts from")
class LookBacksController {

    private final LookBacks lookBacks;

    LookBacksController(LookBacks lookBacks) {
        this.lookBacks = lookBacks;
    }

    @GetMapping("/cases/{number}/look-back")
    @Operation(
            summary = "What a look-back at an eliminated household starts from",
            description =
                    "The criteria of elimination as of the day of the elimination, what was irregular about it, and"
                            + " when the next look-back is due by the rhythm of the profile (lookBackRhythm). The finding itself is"
                            + " the duty lookBackVisit: POST /cases/{number}/runs with procedure lookBack, then its task.")
    LookBackReview review(@PathVariable String number) {
        return lookBacks.review(number);
    }
}
