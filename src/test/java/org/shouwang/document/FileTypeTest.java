package org.shouwang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    @Test
    void a_photo_a_scan_and_a_pdf_are_recognised_by_their_content() throws IOException {
        assertThat(FileType.of(picture("jpeg"))).contains(FileType.JPEG);
        assertThat(FileType.of(picture("png"))).contains(FileType.PNG);
        assertThat(FileType.of(text("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n")))
                .contains(FileType.PDF);
    }

    @Test
    void programs_pages_and_texts_are_not_accepted() {
        assertThat(FileType.of(text("MZ\u0090\0\3\0\0\0\4\0\0\0"))).isEmpty();
        assertThat(FileType.of(text("<html><script>alert(1)</script></html>"))).isEmpty();
        assertThat(FileType.of(text("GIF89a\1\0\1\0"))).isEmpty();
        assertThat(FileType.of(text("杂记"))).isEmpty();
    }

    @Test
    void the_first_bytes_of_a_picture_make_no_picture() throws IOException {
        byte[] png = picture("png");
        byte[] jpegOnly = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1};

        assertThat(FileType.of(jpegOnly)).isEmpty();
        assertThat(FileType.of(Arrays.copyOf(png, 60))).isEmpty();
    }

    @Test
    void a_pdf_that_breaks_off_is_not_accepted() {
        assertThat(FileType.of(text("%PDF-1.7\n1 0 obj\n"))).isEmpty();
    }

    @Test
    void a_name_gets_the_extension_of_the_real_type() {
        assertThat(FileType.JPEG.named("入户照片.JPG")).isEqualTo("入户照片.JPG");
        assertThat(FileType.PDF.named("申请书.exe")).isEqualTo("申请书.exe.pdf");
        assertThat(FileType.PNG.named("公示")).isEqualTo("公示.png");
    }

    @Test
    void a_name_loses_its_path_and_what_would_mislead() {
        assertThat(FileName.cleaned("C:\\fakepath\\公示 照片.jpg")).isEqualTo("公示 照片.jpg");
        assertThat(FileName.cleaned("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.cleaned("a\u202Egpj.exe\r\nX: y")).isEqualTo("agpj.exeX_ y");
        assertThat(FileName.cleaned("  ..")).isEqualTo("附件");
        assertThat(FileName.cleaned("很".repeat(300) + ".pdf")).hasSize(120).endsWith("很.pdf");
    }

    private static byte[] text(String content) {
        return content.getBytes(content.startsWith("杂") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
