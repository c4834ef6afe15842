package org.shouwang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.LivingConditions;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.household.PersonId;
import org.shouwang.shared.AreaCode;

/**
 * An invented household, told in the words of the trade: {@code aHousehold().inVillage("341802002201").withIllness()}. The
 * demo's data and the tests are made of the same words. Bank, collector and contact say that all of it is made up.
 */
public final class DemoHousehold {

    /** What the invented households carry wherever a name is free to choose. */
    public static final String MARK = "演示数据";

    private static final InventedPeople FOR_TESTS = new InventedPeople(20_240_513);
    private static final LocalDate JOINED = LocalDate.of(2020, 1, 1);
    private static final int PRESENT = 2024;

    /** What weighs on a household. */
    enum Burden {
        ILLNESS,
        DISABILITY,
        SCHOOLING,
        UNSAFE_HOUSE,
        UNSAFE_WATER,
        LITTLE_LABOUR
    }

    private final InventedPeople people;
    private final Set<Burden> burdens = EnumSet.noneOf(Burden.class);
    private AreaCode village = AreaCode.of("219901101201");
    private String type = "ORDINARY";
    private String headName;
    private int size;

    DemoHousehold(InventedPeople people) {
        this.people = people;
        this.size = 2 + people.random().nextInt(4);
    }

    /** A household like any other, with people that no other call invents; for the tests. */
    public static DemoHousehold aHousehold() {
        synchronized (FOR_TESTS) {
            return new DemoHousehold(FOR_TESTS);
        }
    }

    /** Lives in a village, 12 digits. */
    public DemoHousehold inVillage(String code) {
        return inVillage(AreaCode.of(code));
    }

    /** Lives in a village. */
    public DemoHousehold inVillage(AreaCode code) {
        village = code;
        return this;
    }

    AreaCode village() {
        return village;
    }

    /** Has been lifted out of poverty. */
    public DemoHousehold liftedOut() {
        type = "LIFTED_OUT";
        return this;
    }

    /** Has a head of this name. */
    public DemoHousehold headedBy(String name) {
        headName = name;
        return this;
    }

    /** Has so many members. */
    public DemoHousehold ofPeople(int members) {
        size = members;
        return this;
    }

    /** A member is seriously ill. */
    public DemoHousehold withIllness() {
        return with(Burden.ILLNESS);
    }

    /** A member is disabled. */
    public DemoHousehold withDisability() {
        return with(Burden.DISABILITY);
    }

    /** A member studies away from home. */
    public DemoHousehold withSchooling() {
        return with(Burden.SCHOOLING);
    }

    /** The house is dilapidated. */
    public DemoHousehold withUnsafeHouse() {
        return with(Burden.UNSAFE_HOUSE);
    }

    /** Drinking water is not safe. */
    public DemoHousehold withUnsafeWater() {
        return with(Burden.UNSAFE_WATER);
    }

    /** Few of its members can work. */
    public DemoHousehold withLittleLabour() {
        return with(Burden.LITTLE_LABOUR);
    }

    DemoHousehold with(Burden burden) {
        burdens.add(burden);
        return this;
    }

    /** Risks by code list {@code RISK_TYPE} that its burdens stand for. */
    public List<String> risks() {
        return burdens.stream()
                .map(burden -> switch (burden) {
                    case ILLNESS -> "R01";
                    case SCHOOLING -> "R02";
                    case DISABILITY -> "R03";
                    case LITTLE_LABOUR -> "R08";
                    case UNSAFE_HOUSE -> "R09";
                    case UNSAFE_WATER -> "R10";
                })
                .toList();
    }

    /** The household as the registry takes it. */
    public NewHousehold asRegistration() {
        synchronized (people) {
            String ethnicity = people.ethnicity(village);
            return new NewHousehold(village, fields(), members(ethnicity));
        }
    }

    private HouseholdFields fields() {
        boolean weak = burdens.contains(Burden.UNSAFE_HOUSE);
        var living = new LivingConditions(
                BigDecimal.valueOf(60L + people.random().nextInt(100)),
                weak,
                !burdens.contains(Burden.UNSAFE_WATER),
                people.chance(70),
                true,
                people.chance(80) ? "CEMENT" : "GRAVEL",
                true,
                BigDecimal.valueOf(people.random().nextInt(80), 1),
                BigDecimal.valueOf(people.random().nextInt(120), 1),
                BigDecimal.valueOf(people.random().nextInt(60), 1),
                null,
                null,
                village.value().startsWith("15")
                        ? BigDecimal.valueOf(200L + people.random().nextInt(2000))
                        : null,
                null,
                burdens.contains(Burden.LITTLE_LABOUR));
        return new HouseholdFields(
                null,
                type,
                people.phone(),
                MARK + "银行",
                "622000" + "%012d".formatted(people.random().nextInt(1_000_000_000)),
                living,
                MARK + "采集员",
                people.phone(),
                MARK + "联系人",
                people.phone());
    }

    private List<MemberFields> members(String ethnicity) {
        boolean old = burdens.contains(Burden.LITTLE_LABOUR);
        String surname = people.surname(ethnicity);
        int headYear = PRESENT - (old ? 64 : 36) - people.random().nextInt(14);
        boolean man = people.chance(85);
        var members = new ArrayList<MemberFields>();
        members.add(member(
                headName == null ? people.name(surname, ethnicity, man) : headName,
                "HEAD",
                ethnicity,
                headYear,
                man,
                burdens.contains(Burden.ILLNESS) && size == 1 ? "SERIOUS" : "HEALTHY",
                "NOT_STUDENT",
                old ? "WEAK_OR_HALF" : "ORDINARY"));
        if (size > 1) {
            members.add(member(
                    people.name(people.surname(ethnicity), ethnicity, !man),
                    "SPOUSE",
                    ethnicity,
                    headYear + people.random().nextInt(5),
                    !man,
                    burdens.contains(Burden.ILLNESS) ? "SERIOUS" : "HEALTHY",
                    "NOT_STUDENT",
                    burdens.contains(Burden.ILLNESS) ? "LOST" : "ORDINARY"));
        }
        if (size > 2) {
            boolean son = people.chance(50);
            boolean studies = burdens.contains(Burden.SCHOOLING);
            int year = studies ? PRESENT - 20 : PRESENT - 7 - people.random().nextInt(8);
            members.add(member(
                    people.name(surname, ethnicity, son),
                    son ? "SON" : "DAUGHTER",
                    ethnicity,
                    year,
                    son,
                    burdens.contains(Burden.DISABILITY) ? "DISABLED" : "HEALTHY",
                    studies ? "BACHELOR" : PRESENT - year >= 13 ? "JUNIOR" : "PRIMARY_LOWER",
                    "NONE"));
        }
        if (size > 3) {
            members.add(member(
                    people.name(surname, ethnicity, false),
                    "MOTHER",
                    ethnicity,
                    headYear - 22 - people.random().nextInt(6),
                    false,
                    people.chance(50) ? "CHRONIC" : "HEALTHY",
                    "NOT_STUDENT",
                    "NONE"));
        }
        for (int i = 4; i < size; i++) {
            members.add(member(
                    people.name(surname, ethnicity, i % 2 == 0),
                    i % 2 == 0 ? "SON" : "DAUGHTER",
                    ethnicity,
                    PRESENT - 2 - i,
                    i % 2 == 0,
                    "HEALTHY",
                    "KINDERGARTEN",
                    "NONE"));
        }
        return members;
    }

    private MemberFields member(
            String name,
            String relation,
            String ethnicity,
            int year,
            boolean man,
            String health,
            String student,
            String labour) {
        LocalDate birth = people.bornIn(year);
        boolean adult = PRESENT - year >= 18;
        var conditions = new MemberConditions(
                student.equals("KINDERGARTEN") ? "PRESCHOOL" : adult ? "JUNIOR" : "PRIMARY",
                student,
                null,
                List.of(health),
                labour,
                List.of("RESIDENT"),
                true,
                adult ? "RESIDENT" : "NOT_OF_AGE",
                health.equals("SERIOUS"),
                burdens.contains(Burden.LITTLE_LABOUR),
                false,
                false,
                null,
                null);
        return new MemberFields(
                (PersonId) null,
                name,
                relation,
                "RESIDENT_ID",
                people.identity(village, birth, man),
                null,
                man ? "MALE" : "FEMALE",
                birth,
                ethnicity,
                adult ? people.phone() : null,
                birth.isAfter(JOINED) ? birth : JOINED,
                null,
                conditions);
    }
}
