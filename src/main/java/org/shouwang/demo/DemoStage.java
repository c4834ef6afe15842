package org.shouwang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;

/** How far the elimination of an invented household has come; each stands in every county. */
enum DemoStage {
    DUE(null),
    DUE_AGAIN(null),
    SHORT_OF_MEASURES(null),
    WITHIN_THE_LINE(null),
    FLAG_DUE(null),
    FLAG_PROPOSED("safetyNetConfirmation_village"),
    FLAG_AT_TOWNSHIP("safetyNetConfirmation_township"),
    FLAG_CONFIRMED("end"),
    TO_NOMINATE("nomination"),
    TO_VISIT("eliminationVisit"),
    TO_APPRAISE("eliminationAppraisal"),
    TO_APPRAISE_TOO("eliminationAppraisal"),
    TO_POST("eliminationPosting"),
    ON_NOTICE("eliminationNotice"),
    OBJECTED("eliminationInvestigation"),
    NOTICE_ENDED("eliminationNoticeEnd_village"),
    AT_TOWNSHIP("eliminationCheck"),
    TO_SIGN("eliminationSignOff"),
    ON_TOWNSHIP_NOTICE("eliminationNotice_township"),
    AT_COUNTY("eliminationApproval"),
    AT_COUNTY_TO_SCRUTINISE("eliminationApproval"),
    TO_ANNOUNCE("eliminationAnnouncement"),
    TO_MARK("markEliminated"),
    ELIMINATED("end"),
    ELIMINATED_NATURALLY("end"),
    STOPPED("eliminationCheck"),
    ELIMINATED_BEFORE(null);

    /** Most days before today on which one of them was started. */
    static final int LONGEST = 40;

    private static final List<DemoStage> WITHOUT_LABOUR =
            List.of(FLAG_DUE, FLAG_PROPOSED, FLAG_AT_TOWNSHIP, FLAG_CONFIRMED);

    private final String waitsAt;

    DemoStage(String waitsAt) {
        this.waitsAt = waitsAt;
    }

    /** Where it is left waiting, {@code end} where it goes to its end, or null where nothing was started. */
    String waitsAt() {
        return waitsAt;
    }

    boolean ofTheFlag() {
        return WITHOUT_LABOUR.contains(this);
    }

    boolean naturally() {
        return this == ELIMINATED_NATURALLY;
    }

    /** Where only some provinces have its step, the value of the profile that tells which. */
    Optional<String> needs() {
        return switch (this) {
            case ON_TOWNSHIP_NOTICE -> Optional.of("eliminationTownshipNotice");
            case TO_ANNOUNCE -> Optional.of("eliminationAnnouncement");
            default -> Optional.empty();
        };
    }

    boolean eliminatedBefore() {
        return this == ELIMINATED_BEFORE;
    }

    /** Days before today on which it was started: a notice of a week lies before all that follows it. */
    int daysAgo() {
        return switch (this) {
            case TO_NOMINATE, TO_VISIT, TO_APPRAISE, TO_APPRAISE_TOO, TO_POST, ON_NOTICE, OBJECTED -> 2;
            case ON_TOWNSHIP_NOTICE -> 8;
            case ELIMINATED, ELIMINATED_NATURALLY, FLAG_CONFIRMED -> LONGEST;
            default -> 16;
        };
    }

    List<String> risks() {
        return this == AT_COUNTY_TO_SCRUTINISE ? List.of("R01", "R07") : List.of("R07");
    }

    /** A year's wages of each, in yuan: above every line, or within it. */
    int wages() {
        return this == WITHIN_THE_LINE ? 4000 : 21_000;
    }

    List<NewMeasure> measures(LocalDate taken) {
        List<NewMeasure> measures = new ArrayList<>();
        if (!naturally()) {
            LocalDate from = this == SHORT_OF_MEASURES ? taken.minusMonths(1) : taken.minusMonths(13);
            measures.add(
                    ofTheFlag()
                            ? new NewMeasure(
                                    "COMPREHENSIVE",
                                    null,
                                    "civilAffairs",
                                    from,
                                    null,
                                    new BigDecimal("5200"),
                                    DemoHousehold.MARK)
                            : new NewMeasure(
                                    "EMPLOYMENT",
                                    null,
                                    "humanResources",
                                    from,
                                    null,
                                    new BigDecimal("1500"),
                                    DemoHousehold.MARK));
            measures.add(new NewMeasure(
                    "HEALTH", null, "medicalSecurity", from, taken.minusDays(10), null, DemoHousehold.MARK));
        }
        return measures;
    }

    /** A member as this stage tells it. */
    MemberFields told(MemberFields member) {
        return member.with(new MemberConditions(
                null,
                null,
                null,
                null,
                ofTheFlag() ? "LOST" : this == DUE_AGAIN ? "WEAK_OR_HALF" : "ORDINARY",
                null,
                null,
                null,
                null,
                ofTheFlag() || this == AT_COUNTY_TO_SCRUTINISE,
                null,
                null,
                null,
                null));
    }
}
