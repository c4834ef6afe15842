package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.shouwang.procedure.Recusals;
import org.shouwang.procedure.Returns;
import org.shouwang.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Returns", description = "Files sent back, and reviewers who keep out of a case")
class ReturnsController {

    /**
     * Why somebody keeps out of a case.
     *
     * @param reason why, in words, such as kinship with a member
     */
    @Schema(name = "NewRecusal")
    record Declaration(String reason) {}

    private final Returns returns;
    private final Recusals recusals;

    ReturnsController(Returns returns, Recusals recusals) {
        this.returns = returns;
        this.recusals = recusals;
    }

    @GetMapping("/returns")
    @Operation(
            summary = "How often files were sent back, by village, duty and reason",
            description = "Within my area and the legal dates given; a return with two reasons counts once for each.")
    Items<Returns.Count> counts(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to) {
        return Items.all(returns.byReason(area, from, to));
    }

    @GetMapping("/recusals")
    @Operation(summary = "Who keeps out of which case and why, the newest first")
    Items<Recusals.Recusal> recusals(
            @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) {
        return Items.of(recusals.search(cursor, Items.within(limit)));
    }

    @PostMapping("/cases/{number}/recusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Declare that I keep out of a case",
            description = "A reason is required. Whoever declared it may not review that case any more.")
    void recuse(@PathVariable String number, @RequestBody Declaration declaration) {
        recusals.declare(number, declaration.reason());
    }
}
