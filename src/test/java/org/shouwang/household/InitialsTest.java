package org.shouwang.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void surnames_with_several_readings_are_found_by_each_of_them() {
        assertThat(Initials.of("单雄信").matches("sxx")).isTrue();
        assertThat(Initials.of("单雄信").matches("dxx")).isTrue();
        assertThat(Initials.of("曾国藩").matches("zgf")).isTrue();
        assertThat(Initials.of("仇英").matches("qy")).isTrue();
        assertThat(Initials.of("区寄").matches("oj")).isTrue();
        assertThat(Initials.of("解缙").matches("xj")).isTrue();
    }

    @Test
    void the_beginning_is_enough_and_other_letters_do_not_match() {
        assertThat(Initials.of("王小明").matches("wx")).isTrue();
        assertThat(Initials.of("王小明").matches("WXM")).isTrue();
        assertThat(Initials.of("王小明").matches("wxl")).isFalse();
        assertThat(Initials.of("王小明").matches("wxmm")).isFalse();
    }

    @Test
    void long_names_with_dots_are_found_without_the_dot_to_their_last_character() {
        var name = Initials.of("乌日娜·斯琴巴特尔图雅其木格");

        assertThat(name.matches("wrn")).isTrue();
        assertThat(name.matches("wrnsqbte")).isTrue();
        assertThat(name.matches("wrnsqbtetyqmg")).isTrue();
        assertThat(name.matches("wrnsqbtetyqmx")).isFalse();
        assertThat(name.openings()).hasSizeLessThan(40);
    }

    @Test
    void characters_without_a_reading_are_left_out() {
        assertThat(Initials.of("王𠀀明").matches("wm")).isTrue();
        assertThat(Initials.of("𠀀").openings()).isEmpty();
    }
}
