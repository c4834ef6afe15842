package org.shouwang.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.document.Attachment;
import org.shouwang.document.Attachments;
import org.shouwang.shared.Refusal;

/** Files of a form: the box that takes them in and the link that opens them. */
final class FileList {

    private FileList() {}

    /** A box for files; each stored one is handed on, each refusal's sentences are said. */
    static Upload upload(Surroundings around, String id, Consumer<Attachment> stored, Consumer<String> refused) {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            try {
                stored.accept(around.files().store(file.fileName(), content));
                refused.accept(null);
            } catch (Refusal refusal) {
                refused.accept(String.join(
                        " ", refusal.reasons().stream().map(around::sentence).toList()));
            }
            upload.clearFileList();
        }));
        upload.setId(id);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf");
        upload.setMaxFileSize(Attachments.MOST_BYTES);
        upload.setI18n(words(around));
        upload.addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
        upload.setWidthFull();
        return upload;
    }

    private static UploadI18N words(Surroundings around) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(around.word("upload.add"))
                        .setMany(around.word("upload.add")))
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
