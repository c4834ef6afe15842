package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which diagram serves which area, on a new installation and on one that had the common diagram alone. */
@ProductTest
class DiagramAssignmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    private Deployment deployment;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void every_province_with_an_order_of_its_own_is_served_by_its_diagram_and_all_others_by_the_common_one() {
        LocalDate day = LocalDate.of(2024, 5, 13);

        assertThat(file("341802002201", day)).isEqualTo("identification-anhui.bpmn");
        assertThat(file("519901101201", day)).isEqualTo("identification-sichuan.bpmn");
        assertThat(file("529901101201", day)).isEqualTo("identification-guizhou.bpmn");
        assertThat(file("419901101201", day)).isEqualTo("identification-comparison-first.bpmn");
        assertThat(file("469901101201", day)).isEqualTo("identification-comparison-first.bpmn");
        assertThat(file("219901101201", day)).isEqualTo("identification-liaoning.bpmn");
        assertThat(file("139901101201", day)).isEqualTo("identification-hebei.bpmn");
        assertThat(file("430981105202", day)).isEqualTo("identification.bpmn");
        assertThat(file("150724100004", day)).isEqualTo("identification.bpmn");
    }

    @Test
    void bringing_them_again_adds_nothing() {
        long definitions = repository.createProcessDefinitionQuery().count();
        int entries = entries();

        deployment.bringShipped();

        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(definitions);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void an_installation_that_had_the_common_diagram_alone_gets_the_others_from_today_on() {
        undone(() -> {
            jdbc.sql("delete from diagram_assignment where area_code is not null")
                    .update();
            assertThat(file("341802002201", TODAY)).isEqualTo("identification.bpmn");

            deployment.bringShipped();

            assertThat(file("341802002201", TODAY.minusDays(1))).isEqualTo("identification.bpmn");
            assertThat(file("341802002201", TODAY)).isEqualTo("identification-anhui.bpmn");
            assertThat(file("430981105202", TODAY)).isEqualTo("identification.bpmn");
        });
    }

    @Test
    void a_diagram_that_changed_serves_from_today_wherever_its_older_version_did() {
        undone(() -> {
            String old = repository
                    .createDeployment()
                    .name("identification-anhui.bpmn")
                    .source("shipped")
                    .addString(
                            "identification-anhui.bpmn",
                            Shipped.all().stream()
                                    .filter(diagram -> diagram.file().equals("identification-anhui"))
                                    .findFirst()
                                    .orElseThrow()
                                    .xml()
                                    .replace("name=\"同步开始\"", "name=\"同时开始\""))
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .get(0)
                    .getId();
            jdbc.sql("update diagram_assignment set definition_id = :old where area_code = '34'")
                    .param("old", old)
                    .update();
            jdbc.sql(
                            """
                            insert into diagram_assignment (area_code, process_key, definition_id, valid_from, assigned_at)
                            select '3418', process_key, definition_id, date '2026-01-01', assigned_at
                            from diagram_assignment where area_code is null and process_key = 'identification' limit 1
                            """)
                    .update();

            deployment.bringShipped();

            assertThat(diagrams.forNewRun("identification", AreaCode.of("340102001001"), TODAY.minusDays(1)))
                    .isEqualTo(old);
            assertThat(diagrams.forNewRun("identification", AreaCode.of("340102001001"), TODAY))
                    .isNotEqualTo(old);
            assertThat(file("341802002201", TODAY))
                    .as("somebody gave the prefecture the common one")
                    .isEqualTo("identification.bpmn");
        });
    }

    private String file(String village, LocalDate day) {
        return repository
                .getProcessDefinition(diagrams.forNewRun("identification", AreaCode.of(village), day))
                .getResourceName();
    }

    private int entries() {
        return List.copyOf(jdbc.sql("select id from diagram_assignment")
                        .query(Long.class)
                        .list())
                .size();
    }

    private void undone(Runnable work) {
        clock.callAt(TODAY.atTime(9, 0).atZone(WorkClock.ZONE).toInstant(), () -> {
            transactions.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                work.run();
            });
            return null;
        });
    }
}
