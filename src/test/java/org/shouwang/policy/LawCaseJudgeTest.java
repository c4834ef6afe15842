package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner that lets everything pass would prove nothing. */
class LawCaseJudgeTest {

    private final LawCaseJudge judge = new LawCaseJudge();

    @TempDir
    private Path directory;

    @Test
    void a_wrong_expectation_fails_with_what_came_out_instead() throws IOException {
        LawCase wrong = written(
                """
                title: 错误的期望
                profile: {county: 341802, leadFoundOn: 2024-05-13}
                facts: {risk: true, income: {wages: 35000, members: 4}}
                expect: {category: UNSTABLE_LIFTED_OUT, reasons: [], values: {incomeLine: 8300}}
                deadlines: [{from: 2024-05-13, limit: totalLimit, due: 2024-05-29}]
                notices: [{postedOn: 2024-05-17, lastDay: 2024-05-21}]
                """);

        assertThatThrownBy(() -> judge.judge(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("MARGINAL_AT_RISK", "2024-05-28", "2024-05-22", "9100", "policy.within-line");
    }

    @Test
    void a_refusal_that_does_not_come_fails() throws IOException {
        LawCase wrong = written(
                """
                title: 应予拒绝
                profile: {county: 341802, leadFoundOn: 2024-05-13}
                expect: {refused: policy.no-profile}
                """);

        assertThatThrownBy(() -> judge.judge(wrong)).hasMessageContaining("expected to be refused");
    }

    @Test
    void a_case_that_expects_nothing_fails() throws IOException {
        LawCase empty = written("title: 空");

        assertThatThrownBy(() -> judge.judge(empty)).hasMessageContaining("expects something");
    }

    @Test
    void a_misspelt_word_is_not_passed_over() {
        assertThatThrownBy(() -> written("title: 一\nexpct: {category: NONE}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expct");
    }

    @Test
    void the_walk_of_a_case_is_read_as_written() throws IOException {
        LawCase lawCase = written(
                """
                title: 走一遍
                profile: {county: 341802, leadFoundOn: 2024-05-13}
                walk:
                  village: 341802001001
                  household: {type: ORDINARY, head: 张三}
                  lead: {channel: SELF_DECLARATION, risks: [R01]}
                  steps:
                    - {duty: application, by: VILLAGE_CLERK, today: 2024-05-14, verdict: SUBMIT, expect: {waitsAt: verificationVisit}}
                    - {duty: verificationVisit, by: VILLAGE_CLERK, doneOn: 2024-05-13, verdict: PROPOSE, expect: {refused: [procedure.done-before-step]}}
                  expect: {ended: identified}
                """);

        assertThat(lawCase.walk().steps()).hasSize(2);
        assertThat(lawCase.walk().steps().get(0).expect().waitsAt()).containsExactly("verificationVisit");
        assertThat(lawCase.walk().expect().ended()).isEqualTo("identified");
    }

    private LawCase written(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("case.yaml"), yaml);
        return LawCaseFiles.read(file).get(0);
    }
}
