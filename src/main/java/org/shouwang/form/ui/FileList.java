package org.shouwang.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouwang.document.Attachment;
import org.shouwang.document.Attachments;
import org.shouwang.shared.Refusal;

/** Files of a form: the box that takes them in and the link that opens them. */
final class FileList {

    private FileList() {}

    /**
     * Boxes for files, one of them the camera of a phone; each stored file is handed on, each refusal is said with the name
     * of its file, and takes nothing away.
     */
    static Component upload(Surroundings around, String id, Consumer<Attachment> stored, Consumer<String> refused) {
        Map<String, String> messages = new LinkedHashMap<>();
        var camera = box(around, id + "-camera", stored, refused, messages);
        camera.setAcceptedFileTypes("image/*");
        camera.getElement().setProperty("capture", "environment");
        camera.setDropAllowed(false);
        camera.setI18n(words(around, "upload.camera"));
        camera.addClassName("form-camera");
        var boxes = new Div(camera, box(around, id, stored, refused, messages));
        boxes.addClassName("form-uploads");
        return boxes;
    }

    private static Upload box(
            Surroundings around,
            String id,
            Consumer<Attachment> stored,
            Consumer<String> refused,
            Map<String, String> messages) {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            try {
                stored.accept(around.files().store(file.fileName(), content));
                messages.remove(file.fileName());
            } catch (Refusal refusal) {
                messages.put(
                        file.fileName(),
                        String.join(
                                " ",
                                refusal.reasons().stream().map(around::sentence).toList()));
            }
            refused.accept(said(around, messages));
            upload.clearFileList();
        }));
        upload.setId(id);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf");
        upload.setMaxFileSize(Attachments.MOST_BYTES);
        upload.setI18n(words(around, "upload.add"));
        upload.addFileRejectedListener(rejected -> {
            messages.put(rejected.getFileName(), rejected.getErrorMessage());
            refused.accept(said(around, messages));
        });
        upload.setWidthFull();
        return upload;
    }

    private static String said(Surroundings around, Map<String, String> messages) {
        return messages.isEmpty()
                ? null
                : messages.entrySet().stream()
                        .map(message -> message.getKey() + around.word("colon") + message.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static UploadI18N words(Surroundings around, String add) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(around.word(add)).setMany(around.word(add)))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(around.word("upload.drop"))
                        .setMany(around.word("upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(around.word("upload.too-many"))
                        .setFileIsTooBig(around.word("upload.too-big", Attachments.MOST_BYTES / 1024 / 1024))
                        .setIncorrectFileType(around.word("upload.wrong-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(around.word("upload.running"))
                                .setStalled(around.word("upload.stalled"))
                                .setProcessing(around.word("upload.running"))
                                .setHeld(around.word("upload.waiting")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(around.word("upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(around.word("upload.failed"))
                                .setUnexpectedServerError(around.word("upload.failed"))
                                .setForbidden(around.word("upload.failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(around.word("upload.retry"))
                        .setStart(around.word("upload.start"))
                        .setRemove(around.word("remove")))
                .setUnits(List.of("B", "KB", "MB", "GB"));
    }

    /** A small picture of a file, or the sign of a paper. */
    static Component thumbnail(Surroundings around, String id) {
        return around.files()
                .find(id)
                .filter(file -> file.mediaType().startsWith("image/"))
                .<Component>map(file -> picture(around, file))
                .orElseGet(() -> {
                    var icon = VaadinIcon.FILE_TEXT_O.create();
                    icon.addClassName("form-thumbnail");
                    return icon;
                });
    }

    private static Image picture(Surroundings around, Attachment file) {
        var handler = DownloadHandler.fromInputStream(request -> {
            var small = around.files().preview(file.id()).orElseGet(() -> new byte[0]);
            return new DownloadResponse(new ByteArrayInputStream(small), "preview.jpg", "image/jpeg", small.length);
        });
        var picture = new Image(handler.inline(), "");
        picture.addClassName("form-thumbnail");
        return picture;
    }

    /** The name of a file, opening it where the person may read it. */
    static Component link(Surroundings around, String id) {
        return around.files()
                .find(id)
                .<Component>map(file -> link(around, file))
                .orElseGet(() -> new Span(around.word("file-hidden")));
    }

    private static Anchor link(Surroundings around, Attachment file) {
        var handler = DownloadHandler.fromInputStream(request -> {
            var content = around.files().content(file.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(content), file.fileName(), file.mediaType(), content.length);
        });
        var link = new Anchor(handler.inline(), file.fileName());
        link.setTarget("_blank");
        return link;
    }
}
