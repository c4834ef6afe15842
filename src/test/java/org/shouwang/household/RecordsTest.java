package org.shouwang.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaCode;

class RecordsTest {

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @Test
    void what_a_program_sends_and_gets_is_the_same_record() throws Exception {
        var member = MemberFields.of("王一", "HEAD", "11010519491231002X");
        var sent = new NewHousehold(
                AreaCode.of("219901101201"), HouseholdFields.of("ORDINARY", "13812341234"), List.of(member));

        var text = json.writeValueAsString(sent);

        assertThat(text).contains("\"village\":\"219901101201\"");
        assertThat(json.readValue(text, NewHousehold.class)).isEqualTo(sent);
        assertThat(json.readValue("7", PersonId.class)).isEqualTo(new PersonId(7));
    }

    @Test
    void numbers_never_stand_in_the_text_of_a_record() {
        var member = MemberFields.of("王一", "HEAD", "11010519491231002X");

        assertThat(member.toString() + new PersonalNumbers("11010519491231002X", "13812341234"))
                .doesNotContain("1231002", "1381234");
    }
}
