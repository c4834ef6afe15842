package org.shouwang.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture made small enough for a list, upright as the camera was held. */
final class Preview {

    private static final int LONGEST_SIDE = 320;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    private Preview() {}

    /** A small JPEG; nothing where the content is no picture that can be read here. */
    static Optional<byte[]> of(byte[] content) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                int every = Math.max(1, longest / (2 * LONGEST_SIDE));
                var param = reader.getDefaultReadParam();
                param.setSourceSubsampling(every, every, 0, 0);
                return Optional.of(jpeg(small(reader.read(0, param), orientation(content))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The JDK's readers answer what they cannot read with exceptions of many kinds.
            return Optional.empty();
        }
    }

    private static BufferedImage small(BufferedImage picture, int orientation) {
        boolean turned = orientation >= 5;
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = upright(orientation, width, height);
        place.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        pen.drawImage(picture, place, null);
        pen.dispose();
        return small;
    }

    /** The eight ways of the EXIF tag; width and height are those before turning. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    /** How the camera was held, as its JPEG says. */
    static int orientation(byte[] content) {
        try {
            ByteBuffer jpeg = ByteBuffer.wrap(content);
            if (jpeg.getShort() != (short) 0xFFD8) {
                return UPRIGHT;
            }
            while (jpeg.remaining() > 4) {
                int marker = jpeg.getShort() & 0xFFFF;
                int length = jpeg.getShort() & 0xFFFF;
                if (marker == 0xFFE1 && jpeg.getInt(jpeg.position()) == 0x45786966) {
                    return inExif(jpeg.slice(jpeg.position() + 6, length - 8));
                }
                if ((marker & 0xFF00) != 0xFF00 || marker == 0xFFDA) {
                    return UPRIGHT;
                }
                jpeg.position(jpeg.position() + length - 2);
            }
        } catch (RuntimeException e) {
            // A broken head says nothing; the picture is shown as it lies.
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8);
            }
        }
        return UPRIGHT;
    }
}
