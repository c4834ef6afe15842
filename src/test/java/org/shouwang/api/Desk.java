package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.shouwang.ApiClient;
import org.shouwang.household.CertificateNumber;

/** The desk of one person who works through the REST interface alone. */
record Desk(ApiClient client) {

    /** The one open task of a duty in a case, taken. */
    String takes(String caseNumber, String duty) {
        String task = finds(caseNumber, duty);
        client.post("/tasks/" + task + "/claim").expect(204);
        return task;
    }

    /** The one open task of a duty in a case. */
    String finds(String caseNumber, String duty) {
        JsonNode rows = client.get("/tasks?duty=" + duty + "&caseNumber=" + caseNumber)
                .expect(200)
                .body()
                .path("items");
        assertThat(rows).as(duty).hasSize(1);
        return rows.path(0).path("id").asText();
    }

    /** Hands a task in. */
    ApiClient.Answer handsIn(String task, String verdict, String doneOn, ObjectNode form) {
        ObjectNode completion = ApiClient.object().put("verdict", verdict).put("doneOn", doneOn);
        completion.set("form", form);
        return client.post("/tasks/" + task + "/completion", completion);
    }

    /** Takes the task of a duty and hands it in. */
    ApiClient.Answer does(String caseNumber, String duty, String verdict, String doneOn, ObjectNode form) {
        return handsIn(takes(caseNumber, duty), verdict, doneOn, form).expect(201);
    }

    /** Takes a household over that was monitored before; what became of it. */
    JsonNode takesOver(ObjectNode household) {
        ObjectNode list = ApiClient.object();
        list.putArray("households").add(household);
        JsonNode row =
                client.post("/takeovers", list).expect(200).body().path("rows").path(0);
        assertThat(row.path("outcome").asText()).as("%s", row).isEqualTo("TAKEN_OVER");
        return row;
    }

    /** Uploads a picture. */
    String photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return client.attach("现场.png", bytes.toByteArray());
    }

    /** A paper signed with a thumbprint, photographed. */
    ObjectNode signature(String signer, String on) {
        return ApiClient.object()
                .put("mode", "PAPER")
                .put("signer", signer)
                .put("signedOn", on)
                .put("attachment", photo())
                .put("thumbprint", true);
    }

    /** Adds a member with an invented certificate of the household's county. */
    static ObjectNode member(ObjectNode household, String name, String relation) {
        return household
                .withArray("members")
                .addObject()
                .put("name", name)
                .put("relation", relation)
                .put("certificateType", "RESIDENT_ID")
                .put(
                        "certificateNumber",
                        certificate(household.path("village").asText().substring(0, 6)));
    }

    /** An invented resident ID number with a right check digit. */
    static String certificate(String county) {
        var random = ThreadLocalRandom.current();
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18000));
        String digits = county + born.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000));
        return digits + CertificateNumber.checkCharacter(digits);
    }
}
