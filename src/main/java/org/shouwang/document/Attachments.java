package org.shouwang.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence and photographed signatures. A file belongs to whoever uploaded it until a submission uses it; from then on
 * everybody may read it whose area covers the submission's. Elsewhere it looks as if it did not exist.
 */
@Component
public class Attachments {

    /** Most bytes of a file: 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String SUBJECT_KIND = "attachment";

    private final AttachmentTable table;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Attachments(AttachmentTable table, CurrentActor currentActor, WorkClock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps a file.
     *
     * @param fileName as the person calls it; a path before it is dropped
     * @param content the bytes, read to the end or to the limit, not closed
     * @return what is now known of it
     * @throws Refusal {@code document.too-large}, {@code document.empty} or {@code document.type-not-accepted}, by
     *     content and not by name
     */
    @Transactional
    public Attachment store(String fileName, InputStream content) {
        Actor actor = currentActor.require();
        byte[] bytes = read(content);
        FileType type = FileType.of(bytes)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNSUPPORTED_TYPE,
                        List.of(Reason.of("document.type-not-accepted").at("file"))));
        var attachment = new Attachment(
                new AttachmentId(UUID.randomUUID()),
                type.named(FileName.cleaned(fileName)),
                type.mediaType(),
                bytes.length,
                sha256(bytes),
                // as precise as the database keeps it
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
        table.add(attachment, actor.username(), bytes);
        journal("attachment.stored", attachment, null, null, null, described(attachment));
        return attachment;
    }

    /**
     * Finds a file that the person may read.
     *
     * @param id of the file
     * @return what is known of it
     * @throws Refusal {@code document.unknown}
     */
    @Transactional(readOnly = true)
    public Attachment require(AttachmentId id) {
        Actor actor = currentActor.require();
        return table.find(id)
                .filter(row -> readable(row, actor))
                .map(AttachmentTable.Row::attachment)
                .orElseThrow(() -> Refusal.notFound(Reason.of("document.unknown")));
    }

    /**
     * Of some files those that the person may read.
     *
     * @param ids any number
     * @return what is known of them, by id
     */
    @Transactional(readOnly = true)
    public Map<AttachmentId, Attachment> readable(Collection<AttachmentId> ids) {
        Map<AttachmentId, Attachment> readable = new HashMap<>();
        if (ids.isEmpty()) {
            return readable;
        }
        Actor actor = currentActor.require();
        table.find(ids).forEach((row, areas) -> {
            if (readable(row, areas, actor)) {
                readable.put(row.attachment().id(), row.attachment());
            }
        });
        return readable;
    }

    /**
     * The content of a file that the person may read.
     *
     * @param id of the file
     * @return its bytes, at most {@link #MOST_BYTES}
     * @throws Refusal {@code document.unknown}
     */
    @Transactional(readOnly = true)
    public byte[] content(AttachmentId id) {
        return table.content(require(id).id());
    }

    /**
     * A picture made small, for lists.
     *
     * @param id of a file that the person may read
     * @return a JPEG of at most 320 pixels a side; nothing where the file is no picture
     * @throws Refusal {@code document.unknown}
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(AttachmentId id) {
        Attachment file = require(id);
        return file.mediaType().startsWith("image/") ? Preview.of(table.content(file.id())) : Optional.empty();
    }

    /**
     * Makes a file part of something in an area; binding it again to the same changes nothing.
     *
     * @param id a file that the person may read
     * @param area whose people may read it from now on
     * @param subject what uses it, for example a case number
     * @throws Refusal {@code document.unknown}
     */
    @Transactional
    public void bind(AttachmentId id, AreaCode area, String subject) {
        Attachment attachment = require(id);
        Actor actor = currentActor.require();
        if (table.bind(id, area, subject, clock.instant(), actor.username())) {
            var after = JsonNodeFactory.instance
                    .objectNode()
                    .put("fileName", attachment.fileName())
                    .put("usedBy", subject);
            journal("attachment.bound", attachment, null, area, null, after);
        }
    }

    /**
     * Lets files go along with what uses them to another village, whose people read them from now on.
     *
     * @param subjects what uses them, for example case numbers
     * @param from village whose people read them so far
     * @param to village whose people read them from now on
     */
    @Transactional
    public void move(Collection<String> subjects, AreaCode from, AreaCode to) {
        table.move(subjects, from, to);
    }

    private boolean readable(AttachmentTable.Row row, Actor actor) {
        return readable(row, table.areas(row.attachment().id()), actor);
    }

    private static boolean readable(AttachmentTable.Row row, Collection<AreaCode> areas, Actor actor) {
        return areas.isEmpty()
                ? row.uploadedBy().equals(actor.username())
                : areas.stream().anyMatch(area -> actor.scope().covers(area));
    }

    private static byte[] read(InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    List.of(Reason.of("document.too-large", MOST_BYTES / 1024 / 1024)
                            .at("file")));
        }
        if (bytes.length == 0) {
            throw Refusal.invalid(Reason.of("document.empty").at("file"));
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static JsonNode described(Attachment attachment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fileName", attachment.fileName())
                .put("mediaType", attachment.mediaType())
                .put("size", attachment.size())
                .put("sha256", attachment.sha256());
    }

    private void journal(
            String verb, Attachment attachment, String caseNumber, AreaCode area, JsonNode before, JsonNode after) {
        events.publishEvent(
                new Journalled(verb, SUBJECT_KIND, attachment.id().toString(), caseNumber, area, before, after, null));
    }
}
