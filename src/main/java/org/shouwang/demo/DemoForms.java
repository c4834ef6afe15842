package org.shouwang.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.shouwang.document.Attachments;
import org.shouwang.form.Forms;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.TaskDetail;
import org.springframework.stereotype.Component;

/** What the people of the demo write into the forms: figures that hold together, the rest as the forms' own examples. */
@Component
class DemoForms {

    private static final byte[] PICTURE = drawn();

    private final Forms forms;
    private final Attachments attachments;

    DemoForms(Forms forms, Attachments attachments) {
        this.forms = forms;
        this.attachments = attachments;
    }

    ObjectNode fill(
            TaskDetail task,
            String verdict,
            LocalDate day,
            HouseholdView household,
            List<String> risks,
            boolean natural,
            Supplier<UUID> picture) {
        ObjectNode values = task.values().deepCopy();
        int heads = Math.max(1, household.members().size());
        switch (task.row().duty()) {
            case "application" -> values.put("commitmentAccepted", true)
                    .put("authorisationGiven", true)
                    .put("authorisationSignedOn", day.toString())
                    .put("byProxy", false);
            case "verificationVisit" -> found(values, household, heads, risks);
            case "nomination" -> values.put("mode", natural ? "NATURAL" : "ASSISTED");
            case "eliminationVisit" -> better(values, heads);
            case "eliminationApproval" -> values.put("scrutiny", "演示数据:已逐项核对收入、支出和措施。");
            case "villageAppraisal", "eliminationAppraisal" -> {
                boolean passed = !verdict.equals("NOT_PASSED");
                values.put("meetingAt", day + "T09:00")
                        .put("entitled", 35)
                        .put("present", 32)
                        .put("votesFor", passed ? 30 : 4)
                        .put("votesAgainst", passed ? 1 : 27)
                        .put("abstained", 1);
            }
            case "countyApproval" -> {
                if (task.earlier().stream().anyMatch(s -> s.verdict().equals("SPECIAL_CASE_PASSED"))) {
                    values.put("specialCaseAccepted", true);
                }
            }
            case "concludeNotice" -> {
                if (verdict.equals("OBJECTION")) {
                    task.deadlines().stream()
                            .filter(row -> row.minimum())
                            .reduce((earlier, later) -> later)
                            .ifPresent(period -> values.put(
                                            "objectionReceivedOn",
                                            period.dueOn().toString())
                                    .put("objection", "演示数据:有村民反映该户有一辆货车。"));
                }
            }
            case "planDraft" -> values.path("measures")
                    .forEach(row -> ((ObjectNode) row).put("measure", "演示数据:按规定申请救助,并由帮扶联系人跟踪落实。"));
            case "departmentComparison" -> values.put("queriedOn", day.toString());
            default -> {}
        }
        return forms.example(task.form(), verdict, values, picture);
    }

    /** Well above every line, with nothing left open. */
    private static void better(ObjectNode values, int heads) {
        values.put("headCount", heads)
                .put("wages", heads * 21_000)
                .put("operatingIncome", 0)
                .put("operatingExpenditure", 0)
                .put("property", 0)
                .put("transfers", heads * 600)
                .put("newRisk", false);
        List.of(
                        "incomeStable",
                        "educationSecure",
                        "medicalSecure",
                        "housingSecure",
                        "waterSecure",
                        "rigidSolved",
                        "riskGone",
                        "householdAgrees")
                .forEach(key -> values.put(key, true));
    }

    /** Well below every line, so that the county decides on the risk and not on a rounding. */
    private static void found(ObjectNode values, HouseholdView household, int heads, List<String> risks) {
        int variation = (int) (household.id().value() % 7) * 100;
        values.put("headCount", heads)
                .put("wages", heads * (1600 + variation))
                .put("operatingIncome", heads * 2300)
                .put("operatingExpenditure", heads * (700 + variation))
                .put("property", heads * 120)
                .put("transfers", heads * 680)
                .put("outOfPocket", heads * 900)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put(
                        "proposedCategory",
                        household.type().equals("LIFTED_OUT") ? "UNSTABLE_LIFTED_OUT" : "MARGINAL_AT_RISK");
        var types = values.putArray("riskTypes");
        (risks.isEmpty() ? List.of("R07") : risks).stream().limit(5).forEach(types::add);
    }

    /** Stores the picture that stands for a photo. */
    UUID picture() {
        return attachments
                .store("demo.png", new ByteArrayInputStream(PICTURE))
                .id()
                .value();
    }

    private static byte[] drawn() {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xE8EEF4));
        graphics.fillRect(0, 0, 320, 200);
        graphics.setColor(new Color(0x8AA4BE));
        graphics.fillRect(90, 90, 140, 80);
        graphics.fillPolygon(new int[] {70, 160, 250}, new int[] {90, 40, 90}, 3);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
