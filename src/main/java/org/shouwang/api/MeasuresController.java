package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.shouwang.assistance.EarlierMeasures;
import org.shouwang.assistance.Measure;
import org.shouwang.assistance.Measures;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.household.Households;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/households/{number}/measures")
@Tag(name = "Measures", description = "What helps a household, by whom, from when until when")
class MeasuresController {

    /**
     * The last day of a measure.
     *
     * @param until its last day, not before its first
     */
    @Schema(name = "MeasureEnd")
    record End(LocalDate until) {}

    /**
     * From when a measure of an earlier case counts for the open one.
     *
     * @param on first day on which it counts for the new risk
     */
    @Schema(name = "MeasureSelection")
    record Selection(LocalDate on) {}

    private final Measures measures;
    private final EarlierMeasures earlier;
    private final Households households;

    MeasuresController(Measures measures, EarlierMeasures earlier, Households households) {
        this.measures = measures;
        this.earlier = earlier;
        this.households = households;
    }

    @GetMapping
    @Operation(summary = "The measures of a household, the earliest first")
    Items<Measure> list(@PathVariable String number) {
        return Items.all(measures.of(households.require(number).id()));
    }

    @PostMapping
    @Operation(
            summary = "Put a measure on record",
            description = "The kind is a key of the code list MEASURE_KIND, the item one of MEASURE_ITEM below it.")
    ResponseEntity<Measure> record(@PathVariable String number, @RequestBody NewMeasure measure) {
        Measure recorded = measures.record(households.require(number).id(), measure);
        return ResponseEntity.created(URI.create("/api/v1/households/" + number + "/measures/" + recorded.id()))
                .body(recorded);
    }

    @GetMapping("/earlier")
    @Operation(
            summary = "Measures of earlier cases that still run, for a household with an open case",
            description = "One counts for the new risk only from selectedOn; null where it was not selected again.")
    Items<EarlierMeasures.Earlier> earlier(@PathVariable String number) {
        return Items.all(earlier.running(households.require(number).id()));
    }

    @PostMapping("/{id}/selection")
    @Operation(summary = "Let a measure of an earlier case count for the risk of the open one, from a day on")
    EarlierMeasures.Earlier select(
            @PathVariable String number, @PathVariable long id, @RequestBody Selection selection) {
        return earlier.select(households.require(number).id(), id, selection.on());
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "Record the last day of a measure")
    Measure end(@PathVariable String number, @PathVariable long id, @RequestBody End end) {
        return measures.end(households.require(number).id(), id, end.until());
    }
}
