package org.shouwang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PreviewTest {

    /** «Held upright, turned by a quarter» as cameras write it. */
    private static final byte[] TURNED = HexFormat.of()
            .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000"
                    + "00000000");

    @Test
    void aPictureBecomesSmallAndKeepsItsShape() throws IOException {
        var small = read(Preview.of(jpeg(3000, 1500)).orElseThrow());

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
    }

    @Test
    void aPhotoStandsAsTheCameraWasHeld() throws IOException {
        byte[] lying = jpeg(1600, 800);
        var photo = new ByteArrayOutputStream();
        photo.write(lying, 0, 2);
        photo.write(TURNED);
        photo.write(Arrays.copyOfRange(lying, 2, lying.length));

        var small = read(Preview.of(photo.toByteArray()).orElseThrow());

        assertThat(small.getHeight()).isEqualTo(320);
        assertThat(small.getWidth()).isEqualTo(160);
    }

    @Test
    void whatIsNoPictureHasNone() {
        assertThat(Preview.of("%PDF-1.7 %%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }
}
