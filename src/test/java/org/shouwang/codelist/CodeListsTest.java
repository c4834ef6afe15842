package org.shouwang.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.NewAccount;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.Role;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class CodeListsTest {

    @Autowired
    private CodeLists codes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private WorkClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void an_administrator_of_all_areas_adds_a_code_and_ends_one() {
        LocalDate today = clock.today();

        transaction.executeWithoutResult(t -> actor.runAs("admin", () -> {
            Code added = codes.add(code("NEW_ONE", today));
            Code ended = codes.end("LEAD_CHANNEL", "MEDIA", today);

            assertThat(added.validFrom()).isEqualTo(today);
            assertThat(ended.validTo()).isEqualTo(today);
            t.setRollbackOnly();
        }));
    }

    @Test
    void the_administrator_of_one_county_does_not_change_what_all_share() {
        String keeper = "keeper-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        var post = NewPost.of(Role.ADMINISTRATOR, AreaCode.of("219901"));
        actor.runAs(
                "admin",
                () -> accounts.create(
                        new NewAccount(keeper, "a-long-password", "县管理员", null, null, null, List.of(post))));

        for (String who : List.of(keeper, "county-219901")) {
            assertThatThrownBy(() -> actor.runAs(who, () -> codes.add(code("NEW_ONE", clock.today()))))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                        assertThat(refusal.reasons())
                                .extracting(Reason::id)
                                .containsExactly("codelist.administrators-only");
                    });
        }
        new ApiClient(port)
                .as("county-219901")
                .post("/code-lists/LEAD_CHANNEL/MEDIA/end", ApiClient.json("{'lastDay': '2024-01-01'}"))
                .expect(403);
    }

    @Test
    void what_is_missing_from_a_code_is_said_at_once() {
        assertThatThrownBy(() -> actor.runAs(
                        "admin",
                        () -> codes.add(new Code("LEAD_CHANNEL", "新", new Text("", null), null, null, 1, "X"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::id)
                        .containsExactly(
                                "codelist.key-malformed",
                                "codelist.label-missing",
                                "codelist.valid-from-missing",
                                "codelist.unknown-parent"));
    }

    private static Code code(String key, LocalDate from) {
        return new Code("LEAD_CHANNEL", key, new Text("新渠道", "New channel"), from, null, 99, null);
    }
}
