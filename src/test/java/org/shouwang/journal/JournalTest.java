package org.shouwang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class JournalTest {

    private static final AreaCode VILLAGE = AreaCode.of("219901101201");
    private static final String CLERK = "village-219901101201";
    private static final String NEIGHBOUR = "village-219901101202";
    private static final String TOWNSHIP = "township-219901101";

    @Autowired
    private Journal journal;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void an_entry_says_who_did_what_in_which_post_and_what_changed() {
        happens(CLERK, "attachment.bound", VILLAGE);

        var entries = currentActor.callAs(TOWNSHIP, () -> journal.of("test", subject));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.username()).isEqualTo(CLERK);
            assertThat(entry.role()).isEqualTo("VILLAGE_CLERK");
            assertThat(entry.postArea()).isEqualTo(VILLAGE);
            assertThat(entry.verbLabel().en()).isEqualTo("File made part of a record");
            assertThat(entry.before()).isNull();
            assertThat(entry.after().path("n").asInt()).isEqualTo(1);
            assertThat(entry.legalGround()).isEqualTo("第一条");
        });
    }

    @Test
    void entries_of_another_area_are_not_shown() {
        happens(CLERK, "attachment.bound", VILLAGE);

        assertThat(currentActor.callAs(NEIGHBOUR, () -> journal.of("test", subject)))
                .isEmpty();
    }

    @Test
    void a_case_is_read_page_by_page_in_the_order_of_events() {
        happens(CLERK, "attachment.stored", VILLAGE);
        happens(CLERK, "attachment.bound", VILLAGE);
        happens(TOWNSHIP, "attachment.bound", VILLAGE);

        var first = currentActor.callAs(CLERK, () -> journal.ofCase(subject, null, 2));
        var second = currentActor.callAs(CLERK, () -> journal.ofCase(subject, first.nextCursor(), 2));

        assertThat(first.rows())
                .extracting(JournalEntry::verb)
                .containsExactly("attachment.stored", "attachment.bound");
        assertThat(second.rows()).extracting(JournalEntry::username).containsExactly(TOWNSHIP);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void what_is_undone_leaves_no_entry() {
        currentActor.runAs(
                CLERK,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(entry("attachment.bound", VILLAGE));
                    status.setRollbackOnly();
                }));

        assertThat(currentActor.callAs(CLERK, () -> journal.of("test", subject)))
                .isEmpty();
    }

    @Test
    void nothing_is_written_outside_a_transaction() {
        assertThatThrownBy(() -> events.publishEvent(entry("attachment.bound", VILLAGE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_refuses_to_change_the_past() {
        happens(CLERK, "attachment.bound", VILLAGE);

        for (String change : new String[] {
            "update journal_entry set username = 'somebody'", "delete from journal_entry", "truncate journal_entry"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    private void happens(String username, String verb, AreaCode area) {
        currentActor.runAs(
                username, () -> transaction.executeWithoutResult(status -> events.publishEvent(entry(verb, area))));
    }

    private Journalled entry(String verb, AreaCode area) {
        return new Journalled(
                verb,
                "test",
                subject,
                subject,
                area,
                null,
                JsonNodeFactory.instance.objectNode().put("n", 1),
                "第一条");
    }
}
