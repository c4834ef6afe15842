package org.shouwang.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final FormDefinition VISIT = FormsForTests.forms().latest("verificationVisit");

    @Test
    void a_number_written_otherwise_is_no_difference() {
        assertThat(changes(
                        "{'wages': 20000, 'riskTypes': ['R01', 'R02']}",
                        "{'wages': 20000.0, 'riskTypes': ['R02', 'R01']}"))
                .isEmpty();
    }

    @Test
    void what_is_filled_changed_and_emptied_is_told_in_the_order_of_the_form() {
        List<Change> changes = changes(
                "{'wages': 20000, 'guaranteeProblems': '屋顶漏雨'}",
                "{'wages': 21000, 'headCount': 4, 'guaranteeProblems': ''}");

        assertThat(changes)
                .extracting(change -> change.field().key())
                .containsExactly("headCount", "wages", "guaranteeProblems");
        assertThat(changes.get(0).before()).isNull();
        assertThat(changes.get(1).after().asInt()).isEqualTo(21000);
        assertThat(changes.get(2).after()).isNull();
    }

    @Test
    void a_table_is_held_against_row_by_row_by_what_its_rows_speak_of() {
        List<Change> changes = changes(
                "{'assets': [{'kind': 'CAR', 'quantity': 1}, {'kind': 'CATTLE', 'quantity': 2}, {'kind': 'SHEEP', 'quantity': 9}]}",
                "{'assets': [{'kind': 'CATTLE', 'quantity': 3}, {'kind': 'SHEEP', 'quantity': 9}, {'kind': 'HOUSE', 'quantity': 1}]}");

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).count()).isEqualTo(3);
        assertThat(changes.get(0).rows())
                .extracting(
                        row -> row.before() == null
                                ? null
                                : row.before().path("kind").asText(),
                        row -> row.after() == null
                                ? null
                                : row.after().path("kind").asText())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CATTLE", "CATTLE"),
                        org.assertj.core.groups.Tuple.tuple("CAR", null),
                        org.assertj.core.groups.Tuple.tuple(null, "HOUSE"));
        assertThat(changes.get(0).rows().get(0).columns())
                .extracting(Field::key)
                .containsExactly("quantity");
    }

    private static List<Change> changes(String before, String after) {
        return Differences.between(VISIT.fields(), values(before), values(after));
    }

    private static ObjectNode values(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
