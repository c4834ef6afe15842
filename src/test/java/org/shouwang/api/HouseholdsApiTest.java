package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class HouseholdsApiTest {

    private static final String VILLAGE = "219901101201";

    @LocalServerPort
    private int port;

    private ApiClient clerk;
    private ApiClient neighbour;

    @BeforeEach
    void clients() {
        clerk = new ApiClient(port).as("village-" + VILLAGE);
        neighbour = new ApiClient(port).as("village-219901101202");
    }

    @Test
    void a_household_is_entered_found_and_shown_with_masked_numbers() {
        String certificate = Desk.certificate(VILLAGE.substring(0, 6));

        var registered =
                clerk.post("/households", household("钱守望", certificate)).expect(201);

        String number = registered.body().path("number").asText();
        var read = clerk.get("/households/" + number).expect(200);
        assertThat(read.text()).contains("138****0000").doesNotContain(certificate, "13800000000");
        assertThat(read.body().path("members").path(0).path("certificateMasked").asText())
                .startsWith(certificate.substring(0, 6))
                .contains("********");
        assertThat(clerk.get("/households?text=" + number).body().path("items").findValuesAsText("number"))
                .containsExactly(number);
        assertThat(clerk.get("/households/" + number + "/journal").expect(200).text())
                .contains("household.registered")
                .doesNotContain(certificate);
    }

    @Test
    void a_household_of_another_village_looks_as_if_it_did_not_exist() {
        String number = registered();

        assertThat(neighbour.get("/households/" + number).status()).isEqualTo(404);
        assertThat(neighbour.get("/households?text=" + number).body().path("items"))
                .isEmpty();
    }

    @Test
    void an_edit_that_started_from_an_older_version_is_a_conflict() {
        var read = clerk.get("/households/" + registered()).expect(200).body();
        String path = "/households/" + read.path("number").asText();
        ObjectNode change =
                ApiClient.object().put("version", read.path("version").asInt());
        change.putObject("fields")
                .put("type", "LIFTED_OUT")
                .put("phone", read.path("headPhoneMasked").asText());
        change.putArray("members");
        change.putArray("departures");

        var changed = clerk.put(path, change).expect(200);
        var again = clerk.put(path, change.deepCopy());

        assertThat(changed.body().path("type").asText()).isEqualTo("LIFTED_OUT");
        assertThat(changed.body().path("headPhoneMasked").asText()).isEqualTo("138****0000");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.reasons()).containsExactly("household.changed-meanwhile");
    }

    @Test
    void a_wrong_check_digit_is_refused_at_its_field_and_not_echoed() {
        String wrong = Desk.certificate(VILLAGE.substring(0, 6));
        char last = wrong.charAt(17);
        wrong = wrong.substring(0, 17) + (last == '1' ? '2' : '1');

        var answer = clerk.post("/households", household("钱守望", wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reasons()).containsExactly("household.certificate-checksum");
        assertThat(answer.body().path("reasons").path(0).path("field").asText())
                .isEqualTo("members[0].certificateNumber");
        assertThat(answer.text()).doesNotContain(wrong);
    }

    @Test
    void a_person_belongs_to_one_household_at_a_time() {
        String certificate = Desk.certificate(VILLAGE.substring(0, 6));
        clerk.post("/households", household("钱守望", certificate)).expect(201);

        var answer = clerk.post("/households", household("钱守望", certificate));

        assertThat(answer.reasons()).containsExactly("household.person-in-another-household");
        assertThat(answer.text()).doesNotContain(certificate);
    }

    @Test
    void a_misspelt_field_deep_inside_is_named() {
        var household = household("钱守望", Desk.certificate(VILLAGE.substring(0, 6)));
        ((ObjectNode) household.path("fields")).putObject("living").put("safewater", true);

        var answer = clerk.post("/households", household);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("reasons").path(0).path("field").asText()).isEqualTo("fields.living.safewater");
    }

    private String registered() {
        return clerk.post("/households", household("钱守望", Desk.certificate(VILLAGE.substring(0, 6))))
                .expect(201)
                .body()
                .path("number")
                .asText();
    }

    private static ObjectNode household(String head, String certificate) {
        ObjectNode household = ApiClient.json("{'village': '" + VILLAGE + "',"
                + " 'fields': {'type': 'ORDINARY', 'phone': '13800000000'},"
                + " 'members': [{'relation': 'HEAD', 'certificateType': 'RESIDENT_ID'}]}");
        ((ObjectNode) household.path("members").path(0)).put("name", head).put("certificateNumber", certificate);
        return household;
    }
}
