package org.shouwang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AttachmentsTest {

    private static final AreaCode VILLAGE = AreaCode.of("219901101201");
    private static final String CLERK = "village-219901101201";
    private static final String NEIGHBOUR = "village-219901101202";
    private static final String TOWNSHIP = "township-219901101";

    @Autowired
    private Attachments attachments;

    @Autowired
    private CurrentActor currentActor;

    @Test
    void what_was_stored_is_read_back_byte_for_byte() {
        byte[] photo = photo();

        Attachment stored = currentActor.callAs(CLERK, () -> store("入户照片.jpg", photo));

        assertThat(stored.mediaType()).isEqualTo("image/jpeg");
        assertThat(stored.size()).isEqualTo(photo.length);
        assertThat(stored.sha256()).hasSize(64);
        assertThat(currentActor.callAs(CLERK, () -> attachments.content(stored.id())))
                .isEqualTo(photo);
    }

    @Test
    void until_a_submission_uses_a_file_only_its_uploader_reads_it() {
        AttachmentId id =
                currentActor.callAs(CLERK, () -> store("a.jpg", photo())).id();

        currentActor.runAs(CLERK, () -> assertThat(attachments.require(id)).isNotNull());
        currentActor.runAs(TOWNSHIP, () -> assertRefused(id));
        currentActor.runAs(NEIGHBOUR, () -> assertRefused(id));
    }

    @Test
    void a_bound_file_is_read_by_those_whose_area_covers_it_and_by_nobody_else() {
        AttachmentId id =
                currentActor.callAs(CLERK, () -> store("a.jpg", photo())).id();

        currentActor.runAs(CLERK, () -> attachments.bind(id, VILLAGE, "case"));
        currentActor.runAs(CLERK, () -> attachments.bind(id, VILLAGE, "case"));

        currentActor.runAs(TOWNSHIP, () -> assertThat(attachments.require(id)).isNotNull());
        currentActor.runAs(NEIGHBOUR, () -> assertRefused(id));
    }

    @Test
    void a_file_that_somebody_else_uploaded_cannot_be_bound() {
        AttachmentId id =
                currentActor.callAs(CLERK, () -> store("a.jpg", photo())).id();

        assertThatThrownBy(() ->
                        currentActor.runAs(NEIGHBOUR, () -> attachments.bind(id, AreaCode.of("219901101202"), "case")))
                .isInstanceOf(Refusal.class)
                .hasMessage("document.unknown");
    }

    private Attachment store(String name, byte[] content) {
        return attachments.store(name, new ByteArrayInputStream(content));
    }

    private void assertRefused(AttachmentId id) {
        assertThatThrownBy(() -> attachments.content(id))
                .isInstanceOf(Refusal.class)
                .hasMessage("document.unknown");
    }

    private static byte[] photo() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
