package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.form.Forms;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/** How deadlines and submissions are shown: with labels, the derivation as a sentence, and phones masked. */
@Component
class Filed {

    /**
     * A deadline with its label and its derivation as a sentence.
     *
     * @param row the deadline
     * @param label what it is called
     * @param startLabel what it counts from, or null
     * @param explanation how it was reckoned, as a sentence; null where it is not reckoned
     */
    @Schema(name = "Deadline")
    record Deadline(@JsonUnwrapped DeadlineRow row, Text label, Text startLabel, Text explanation) {}

    /**
     * A submission with the labels of its duty and its verdict; phones are masked.
     *
     * @param submission what was handed in
     * @param dutyLabel what the duty is called
     * @param verdictLabel what the verdict is called
     */
    @Schema(name = "SubmissionDetail")
    record Handed(@JsonUnwrapped Submission submission, Text dutyLabel, Text verdictLabel) {}

    /**
     * What looks odd, with the code of the rule that says so.
     *
     * @param code code of the rule, such as {@code 2_11_003}
     * @param id stable id of the sentence
     * @param field key of the field it speaks of, or null
     * @param sentence what looks odd, in both languages
     */
    @Schema(name = "TaskFinding")
    record Finding(String code, String id, String field, Text sentence) {}

    private final Forms forms;
    private final Wording wording;

    Filed(Forms forms, Wording wording) {
        this.forms = forms;
        this.wording = wording;
    }

    Text duty(String word) {
        return wording.both("duty." + word);
    }

    Text verdict(String duty, String verdict) {
        return wording.both("verdict." + duty + "." + verdict);
    }

    List<Deadline> deadlines(List<DeadlineRow> rows) {
        return rows.stream().map(this::deadline).toList();
    }

    Deadline deadline(DeadlineRow row) {
        return new Deadline(
                row,
                wording.both("deadline." + row.element()),
                row.startEvent() == null ? null : wording.both(startLabel(row)),
                row.derivation() == null ? null : row.derivation().sentence());
    }

    private static String startLabel(DeadlineRow row) {
        boolean duty =
                !row.startEvent().equals("leadFound") && !row.startEvent().equals("caseOpened");
        return (duty ? "duty." : "deadline.start.") + row.startEvent();
    }

    List<Finding> findings(List<Reason> findings) {
        return findings.stream()
                .map(finding -> new Finding(
                        String.valueOf(finding.args().get(0)),
                        finding.id(),
                        finding.field(),
                        wording.both("reason." + finding.id(), finding.args().toArray())))
                .toList();
    }

    List<Handed> submissions(List<Submission> submissions) {
        return submissions.stream().map(this::submission).toList();
    }

    Handed submission(Submission given) {
        ObjectNode values = given.values().deepCopy();
        mask(values, forms.require(given.formKey(), given.formVersion()).fields());
        var shown = new Submission(
                given.id(),
                given.runNumber(),
                given.duty(),
                given.element(),
                given.party(),
                given.taskId(),
                given.formKey(),
                given.formVersion(),
                values,
                given.verdict(),
                given.doneOn(),
                given.recordedAt(),
                given.collectedBy(),
                given.enteredBy(),
                given.enteredByName(),
                given.enteredAs(),
                given.signedBy(),
                given.meeting());
        return new Handed(shown, duty(given.duty()), verdict(given.duty(), given.verdict()));
    }

    private static void mask(ObjectNode values, List<Field> fields) {
        for (Field field : fields) {
            JsonNode value = values.get(field.key());
            if (value != null && value.isTextual() && field.type() == FieldType.PHONE) {
                values.put(field.key(), masked(value.asText()));
            } else if (value != null && field.type() == FieldType.TABLE) {
                value.forEach(row -> {
                    if (row instanceof ObjectNode cells) {
                        mask(cells, field.columns());
                    }
                });
            }
        }
    }

    /** Three figures in front and four behind stay. */
    private static String masked(String phone) {
        return phone.length() < 8
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }
}
