package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class AccountsApiTest {

    @LocalServerPort
    private int port;

    @Test
    void an_account_is_kept_from_its_creation_to_its_lock() {
        ApiClient admin = new ApiClient(port).as("admin");
        String username = "api-" + UUID.randomUUID().toString().substring(0, 8);
        var asked = ApiClient.json("{'username': '" + username
                + "', 'name': '新账户', 'posts': [{'role': 'VILLAGE_CLERK', 'area':" + " '219901101201'}]}");

        var created = admin.post("/accounts", asked).expect(201).body();
        String oneTime = created.path("oneTimePassword").asText();
        var login = ApiClient.object().put("username", username).put("password", oneTime);

        assertThat(new ApiClient(port).post("/session", login).expect(403).reasons())
                .containsExactly("identity.password-one-time");
        new ApiClient(port).withPassword(username, oneTime).get("/households").expect(401);
        var given = admin.post(
                        "/accounts/" + username + "/posts",
                        ApiClient.json("{'role': 'GRID_WORKER', 'area': '219901101201'}"))
                .expect(201)
                .body();
        var ended = admin.post(
                        "/accounts/" + username + "/posts/" + given.path("id").asLong() + "/end",
                        ApiClient.json("{'lastDay': '" + given.path("validFrom").asText() + "'}"))
                .expect(200)
                .body();
        assertThat(ended.path("posts").get(1).path("validTo").asText())
                .isEqualTo(given.path("validFrom").asText());
        assertThat(admin.post("/accounts/" + username + "/lock")
                        .expect(200)
                        .body()
                        .path("lockedUntil")
                        .isNull())
                .isFalse();
        assertThat(admin.post("/accounts/" + username + "/unlock")
                        .expect(200)
                        .body()
                        .path("lockedUntil")
                        .isNull())
                .isTrue();
        assertThat(admin.post("/accounts/" + username + "/password-reset")
                        .expect(200)
                        .body()
                        .path("oneTimePassword")
                        .asText())
                .isNotEqualTo(oneTime)
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(admin.get("/accounts?text=" + username).expect(200).body().path("items"))
                .hasSize(1);
    }

    @Test
    void who_is_no_administrator_keeps_no_accounts() {
        ApiClient county = new ApiClient(port).as("county-219901");

        county.get("/accounts").expect(403);
        county.post("/accounts/village-219901101201/lock").expect(403);
        county.post("/accounts/village-219901101201/password-reset").expect(403);
        county.post("/accounts", ApiClient.json("{'username': 'somebody', 'name': '某人', 'posts': []}"))
                .expect(403);
        county.get("/roles").expect(200);
    }
}
