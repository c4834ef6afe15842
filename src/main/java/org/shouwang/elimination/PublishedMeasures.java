package org.shouwang.elimination;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.assistance.EarlierMeasures;
import org.shouwang.assistance.Measure;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.notice.ForbiddenData;
import org.shouwang.notice.NewNotice;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * What of the help for a household everybody may read: of a measure its kind and how long it has run, neither a
 * department nor an amount, and none of health.
 */
@Component
class PublishedMeasures {

    /** Measures whose kind alone says that somebody is ill. */
    private static final String HEALTH = "HEALTH";

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");

    private final CaseRuns runs;
    private final Households households;
    private final MonitoredHouseholds monitored;
    private final EarlierMeasures measures;
    private final CodeLists codes;
    private final ForbiddenData forbidden;
    private final Wording wording;

    PublishedMeasures(
            CaseRuns runs,
            Households households,
            MonitoredHouseholds monitored,
            EarlierMeasures measures,
            CodeLists codes,
            ForbiddenData forbidden,
            Wording wording) {
        this.runs = runs;
        this.forbidden = forbidden;
        this.wording = wording;
        this.households = households;
        this.monitored = monitored;
        this.measures = measures;
        this.codes = codes;
    }

    /** The line of a household, with the words that a clerk typed for the measures, where one did. */
    NewNotice.Line line(String run, String caseNumber, AreaCode village, String headName, String typed) {
        HouseholdId household =
                new HouseholdId(runs.first(caseNumber).orElseThrow().householdId());
        String published = typed == null || typed.isBlank() ? published(household, caseNumber) : typed.strip();
        return new NewNotice.Line(
                run,
                caseNumber,
                village,
                headName,
                households.require(household).members().size(),
                monitored.of(household.value()).map(Monitored::category).orElse(""),
                published);
    }

    /** The line of a household of whose measures nothing is published. */
    NewNotice.Line named(String run, String caseNumber, AreaCode village, String headName) {
        NewNotice.Line full = line(run, caseNumber, village, headName, null);
        return new NewNotice.Line(run, caseNumber, village, headName, full.people(), full.category());
    }

    /** What was done for a household, as it may be read by everybody. */
    private String published(HouseholdId household, String caseNumber) {
        String all = measures.counting(household, caseNumber).stream()
                .filter(measure -> !measure.what().kind().equals(HEALTH))
                .map(this::published)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("、"));
        return all.isEmpty() ? wording.get(ZH, "elimination.notice.no-measures") : all;
    }

    private Optional<String> published(Measure measure) {
        String kind = codes.label("MEASURE_KIND", measure.what().kind()).in(ZH);
        String named = measure.what().item() == null
                ? kind
                : kind + "("
                        + codes.label("MEASURE_ITEM", measure.what().item()).in(ZH) + ")";
        YearMonth from = YearMonth.from(measure.what().from());
        return Stream.of(named, kind)
                .filter(words -> forbidden.in(words, "published").isEmpty())
                .map(words -> measure.what().until() == null
                        ? wording.get(ZH, "elimination.notice.since", words, MONTH.format(from))
                        : wording.get(
                                ZH,
                                "elimination.notice.between",
                                words,
                                MONTH.format(from),
                                MONTH.format(YearMonth.from(measure.what().until()))))
                .findFirst();
    }
}
