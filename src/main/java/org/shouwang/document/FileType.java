package org.shouwang.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** The types that are accepted, recognised by content alone: the name of a file proves nothing. */
enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg")) {
        @Override
        boolean opens(byte[] content) {
            return decodes(content, "jpeg");
        }
    },
    PNG("image/png", List.of("png")) {
        @Override
        boolean opens(byte[] content) {
            return decodes(content, "png");
        }
    },
    PDF("application/pdf", List.of("pdf")) {
        @Override
        boolean opens(byte[] content) {
            return startsAndEndsAsPdf(content);
        }
    };

    private static final Detector MAGIC = new DefaultDetector();
    /** Long side of the trial picture: decoding in full would take hundreds of megabytes for a large scan. */
    private static final int TRIAL_SIDE = 512;
    /** A picture beyond this is no photo of a document but an attempt to exhaust memory. */
    private static final int LONGEST_SIDE = 30_000;

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** Whether the content can really be read as this type, beyond its first bytes. */
    abstract boolean opens(byte[] content);

    static Optional<FileType> of(byte[] content) {
        String found = magic(content);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(found) && type.opens(content))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an extension that tells the truth. */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(extension) ? name : name + "." + extensions.get(0);
    }

    private static String magic(byte[] content) {
        // No name among the metadata: it would sway the detector.
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return MAGIC.detect(stream, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean decodes(byte[] content, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (longest > LONGEST_SIDE) {
                return false;
            }
            int every = Math.max(1, longest / TRIAL_SIDE);
            var trial = reader.getDefaultReadParam();
            trial.setSourceSubsampling(every, every, 0, 0);
            // The raster, because a scanner's four-colour JPEG has no picture in the JDK but is fine in a browser.
            if (reader.canReadRaster()) {
                reader.readRaster(0, trial);
            } else {
                reader.read(0, trial);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            // The JDK's readers answer broken files with exceptions of many kinds.
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsAndEndsAsPdf(byte[] content) {
        String start = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        int tail = Math.min(2048, content.length);
        String end = new String(content, content.length - tail, tail, StandardCharsets.ISO_8859_1);
        return start.matches("%PDF-[12]\\.\\d") && end.contains("%%EOF");
    }
}
