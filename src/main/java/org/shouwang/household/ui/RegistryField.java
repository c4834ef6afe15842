package org.shouwang.household.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field of the registry by its path in the records of the room.
 *
 * @param path for example {@code living.roadType}
 * @param kind how it is typed in
 * @param list code list, for codes
 * @param required whether the form marks it
 */
record RegistryField(String path, Kind kind, String list, boolean required) {

    enum Kind {
        TEXT,
        CODE,
        CODES,
        NUMBER,
        DATE,
        YES_NO
    }

    static final List<RegistryField> HOUSEHOLD = List.of(
            code("type", "HOUSEHOLD_TYPE").mandatory(),
            text("phone"),
            text("bankName"),
            text("bankAccount"),
            text("collectorName"),
            text("collectorPhone"),
            text("contactName"),
            text("contactPhone"),
            number("living.housingArea"),
            yesNo("living.dilapidated"),
            yesNo("living.safeWater"),
            yesNo("living.sanitaryToilet"),
            yesNo("living.electricity"),
            code("living.roadType", "ROAD_TYPE"),
            yesNo("living.roadHardened"),
            number("living.trunkRoadKm"),
            number("living.arableLand"),
            number("living.forestLand"),
            number("living.returnedForest"),
            number("living.orchard"),
            number("living.pasture"),
            number("living.waterSurface"),
            yesNo("living.noLabour"));

    static final List<RegistryField> MEMBER = List.of(
            text("name").mandatory(),
            code("relation", "RELATION").mandatory(),
            code("certificateType", "CERTIFICATE_TYPE").mandatory(),
            text("certificateNumber"),
            code("noCertificateReason", "NO_CERTIFICATE_REASON"),
            code("sex", "SEX"),
            date("birthDate"),
            code("ethnicity", "ETHNICITY"),
            text("phone"),
            date("joinedOn"),
            code("joinReason", "MEMBER_CHANGE_REASON"),
            code("conditions.education", "EDUCATION"),
            code("conditions.student", "STUDENT"),
            code("conditions.notInSchoolReason", "NOT_IN_SCHOOL_REASON"),
            codes("conditions.health", "HEALTH"),
            code("conditions.labour", "LABOUR"),
            codes("conditions.medicalInsurance", "MEDICAL_INSURANCE"),
            yesNo("conditions.seriousIllnessInsurance"),
            code("conditions.pensionInsurance", "PENSION_INSURANCE"),
            yesNo("conditions.medicalAssistance"),
            yesNo("conditions.subsistenceAllowance"),
            yesNo("conditions.extremelyPoor"),
            yesNo("conditions.publicBenefitJob"),
            number("conditions.publicBenefitMonths"),
            text("conditions.workPlace"));

    static final List<RegistryField> DEPARTURE = List.of(date("leftOn"), code("leaveReason", "MEMBER_CHANGE_REASON"));

    static Optional<RegistryField> find(String path) {
        return Stream.of(HOUSEHOLD, MEMBER, DEPARTURE)
                .flatMap(List::stream)
                .filter(f -> f.path.equals(path))
                .findFirst();
    }

    /** Key of the label in the bundles. */
    String label() {
        return "view.household.field." + path;
    }

    private RegistryField mandatory() {
        return new RegistryField(path, kind, list, true);
    }

    private static RegistryField text(String path) {
        return new RegistryField(path, Kind.TEXT, null, false);
    }

    private static RegistryField number(String path) {
        return new RegistryField(path, Kind.NUMBER, null, false);
    }

    private static RegistryField date(String path) {
        return new RegistryField(path, Kind.DATE, null, false);
    }

    private static RegistryField yesNo(String path) {
        return new RegistryField(path, Kind.YES_NO, null, false);
    }

    private static RegistryField code(String path, String list) {
        return new RegistryField(path, Kind.CODE, list, false);
    }

    private static RegistryField codes(String path, String list) {
        return new RegistryField(path, Kind.CODES, list, false);
    }
}
