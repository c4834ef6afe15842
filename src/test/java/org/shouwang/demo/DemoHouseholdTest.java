package org.shouwang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.household.CertificateNumber;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.shared.AreaCode;

class DemoHouseholdTest {

    private static final AreaCode VILLAGE = AreaCode.of("150724100200");

    @Test
    void all_identity_numbers_are_right_and_no_two_are_the_same() {
        var people = new InventedPeople(7);
        var seen = new HashSet<String>();

        for (int i = 0; i < 3000; i++) {
            for (MemberFields member : new DemoHousehold(people)
                    .inVillage(VILLAGE)
                    .asRegistration()
                    .members()) {
                assertThat(CertificateNumber.objection(member.certificateType(), member.certificateNumber()))
                        .isEmpty();
                assertThat(member.certificateNumber()).startsWith("159900");
                assertThat(seen.add(member.certificateNumber())).isTrue();
            }
        }
    }

    @Test
    void the_same_seed_invents_the_same_households() {
        assertThat(numbers(11)).isEqualTo(numbers(11)).isNotEqualTo(numbers(12));
    }

    @Test
    void every_household_says_that_it_is_made_up() {
        NewHousehold household = DemoHousehold.aHousehold().withIllness().asRegistration();

        assertThat(household.fields().bankName()).startsWith(DemoHousehold.MARK);
        assertThat(household.fields().contactName()).startsWith(DemoHousehold.MARK);
    }

    @Test
    void no_part_of_the_demo_invents_somebody_of_another_part() {
        var inventions = new ArrayList<InventedPeople>();
        inventions.add(new InventedPeople(7));
        for (String county : List.of("341802", "341722")) {
            for (InventedPeople.Part part : InventedPeople.Part.values()) {
                inventions.add(new InventedPeople(part, AreaCode.of(county)));
            }
        }
        var seen = new HashSet<String>();
        for (InventedPeople people : inventions) {
            for (int i = 0; i < 300; i++) {
                new DemoHousehold(people)
                        .inVillage("341802002201")
                        .asRegistration()
                        .members()
                        .forEach(member -> assertThat(seen.add(member.certificateNumber()))
                                .as("invented once only")
                                .isTrue());
            }
        }
    }

    private static List<String> numbers(long seed) {
        var people = new InventedPeople(seed);
        return IntStream.range(0, 20)
                .mapToObj(i -> new DemoHousehold(people).inVillage(VILLAGE).asRegistration())
                .flatMap(household -> household.members().stream())
                .map(member -> member.name() + member.certificateNumber())
                .toList();
    }
}
