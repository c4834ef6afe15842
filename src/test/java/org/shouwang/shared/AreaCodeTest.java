package org.shouwang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @Test
    void an_area_lies_within_every_area_whose_code_begins_its_own() {
        AreaCode group = AreaCode.of("341802100201Z03");

        assertThat(group.within(AreaCode.of("34"))).isTrue();
        assertThat(group.within(AreaCode.of("341802100201"))).isTrue();
        assertThat(group.within(group)).isTrue();
        assertThat(group.within(AreaCode.of("341802100202"))).isFalse();
        assertThat(AreaCode.of("34").within(group)).isFalse();
    }

    @Test
    void the_larger_areas_follow_from_the_code() {
        AreaCode grid = AreaCode.of("341802100201G01");

        assertThat(grid.village()).contains(AreaCode.of("341802100201"));
        assertThat(grid.township()).contains(AreaCode.of("341802100"));
        assertThat(grid.county()).contains(AreaCode.of("341802"));
        assertThat(grid.parent()).contains(AreaCode.of("341802100201"));
        assertThat(AreaCode.of("3418").county()).isEmpty();
        assertThat(AreaCode.of("34").parent()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3", "341", "34180210020", "341802100201X01", "341802100201G1", "34%", " 34"})
    void anything_else_is_no_code(String value) {
        assertThatThrownBy(() -> AreaCode.of(value))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::id)
                        .containsExactly("area.code-malformed"));
    }
}
