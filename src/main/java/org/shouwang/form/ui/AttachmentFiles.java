package org.shouwang.form.ui;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.shouwang.document.Attachment;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.shouwang.shared.Refusal;

/** Where a form leaves its files and finds them again. */
interface AttachmentFiles {

    /** Keeps a file, or refuses it with the reasons. */
    Attachment store(String name, byte[] content);

    /** What is known of a file; nothing where the person may not read it. */
    Optional<Attachment> find(String id);

    /** The bytes of a file that was found. */
    byte[] content(AttachmentId id);

    /** A small picture of a file that was found, where it is one. */
    default Optional<byte[]> preview(AttachmentId id) {
        return Optional.empty();
    }

    static AttachmentFiles in(Attachments attachments) {
        return new AttachmentFiles() {
            @Override
            public Attachment store(String name, byte[] content) {
                return attachments.store(name, new ByteArrayInputStream(content));
            }

            @Override
            public Optional<Attachment> find(String id) {
                try {
                    return Optional.of(attachments.require(AttachmentId.of(id)));
                } catch (Refusal hidden) {
                    return Optional.empty();
                }
            }

            @Override
            public byte[] content(AttachmentId id) {
                return attachments.content(id);
            }

            @Override
            public Optional<byte[]> preview(AttachmentId id) {
                return attachments.preview(id);
            }
        };
    }
}
