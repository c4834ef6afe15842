package org.shouwang.assistance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdId;
import org.shouwang.procedure.LifeMoment;
import org.shouwang.procedure.LifeSource;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/** When measures of a household began and ended, on the axis of its life. */
@Component
class MeasureLife implements LifeSource {

    private final Measures measures;
    private final CodeLists codes;
    private final Wording wording;

    MeasureLife(Measures measures, CodeLists codes, Wording wording) {
        this.measures = measures;
        this.codes = codes;
        this.wording = wording;
    }

    @Override
    public List<LifeMoment> of(long householdId) {
        return measures.of(new HouseholdId(householdId)).stream()
                .flatMap(measure -> Stream.of(
                                moment(measure, "MEASURE_BEGAN", measure.what().from()),
                                moment(measure, "MEASURE_ENDED", measure.what().until()))
                        .filter(moment -> moment.on() != null))
                .toList();
    }

    private LifeMoment moment(Measure measure, String kind, LocalDate on) {
        Text named = codes.label("MEASURE_KIND", measure.what().kind());
        Text label = wording.both("life." + kind);
        return new LifeMoment(
                on,
                "assistance",
                wording.both("life.phase.assistance"),
                kind,
                new Text(label.zh() + ":" + named.zh(), label.en() + ": " + named.en()),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("measure", measure.id())
                        .put("kind", measure.what().kind()),
                measure.caseNumber(),
                null,
                measure.recordedAt());
    }
}
