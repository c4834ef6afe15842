package org.shouwang.document;

import java.time.Instant;

/**
 * What is known of a stored file; the content is read apart.
 *
 * @param id its name in forms
 * @param fileName cleaned, with the extension of its real type
 * @param mediaType found in the content: {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param size bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param uploadedAt when
 * @param uploadedBy name of the person
 */
public record Attachment(
        AttachmentId id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        String uploadedBy) {}
