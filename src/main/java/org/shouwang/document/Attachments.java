package org.shouwang.document;

import java.io.InputStream;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;

/**
 * Evidence and photographed signatures. A file belongs to whoever uploaded it until a submission uses it; from then on
 * everybody may read it whose area covers the submission's. Elsewhere it looks as if it did not exist.
 */
@Component
public class Attachments {

    /** Most bytes of a file: 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    Attachments() {}

    /**
     * Keeps a file.
     *
     * @param fileName as the person calls it; a path before it is dropped
     * @param content the bytes, read to the end or to the limit, not closed
     * @return what is now known of it
     * @throws org.shouwang.shared.Refusal {@code document.too-large}, {@code document.empty} or
     *     {@code document.type-not-accepted}, by content and not by name
     */
    public Attachment store(String fileName, InputStream content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds a file that the person may read.
     *
     * @throws org.shouwang.shared.Refusal {@code document.unknown}
     */
    public Attachment require(AttachmentId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The content of a file that the person may read.
     *
     * @throws org.shouwang.shared.Refusal {@code document.unknown}
     */
    public byte[] content(AttachmentId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a file part of something in an area; binding it again to the same changes nothing.
     *
     * @param id a file that the person may read
     * @param area whose people may read it from now on
     * @param subject what uses it, for example a case number
     * @throws org.shouwang.shared.Refusal {@code document.unknown}
     */
    public void bind(AttachmentId id, AreaCode area, String subject) {
        throw new UnsupportedOperationException();
    }
}
