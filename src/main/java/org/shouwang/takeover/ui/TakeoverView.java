package org.shouwang.takeover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.takeover.TakeoverResult;
import org.shouwang.takeover.TakeoverRow;
import org.shouwang.takeover.TakeoverSheets;

/** Taking over by list: the file to fill in, what would become of each row of it, and then the taking over itself. */
@Route(value = "takeover", layout = MainLayout.class)
@Menu(title = "view.takeover.title", order = 66, icon = "vaadin:upload-alt")
@RolesAllowed("COUNTY_CLERK")
class TakeoverView extends Div implements HasDynamicTitle {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final transient TakeoverSheets sheets;
    private final Paragraph summary = new Paragraph();
    private final RowTable<TakeoverRow> rows;
    private final Button take;
    private transient byte[] file;

    TakeoverView(TakeoverSheets sheets) {
        this.sheets = sheets;
        rows = new RowTable<TakeoverRow>(getTranslation("view.takeover.rows"))
                .text(getTranslation("view.takeover.row"), row -> getTranslation("view.takeover.line", row.row()))
                .text(getTranslation("view.takeover.head"), TakeoverRow::headName)
                .text(
                        getTranslation("view.takeover.outcome"),
                        row -> getTranslation("view.takeover.outcome." + row.outcome()))
                .column(getTranslation("view.takeover.errors"), row -> sentences(row.errors()))
                .column(getTranslation("view.takeover.remarks"), row -> sentences(row.remarks()))
                .column(
                        getTranslation("view.takeover.case"),
                        row -> row.caseNumber() == null
                                ? null
                                : new Anchor("case/" + row.caseNumber(), row.caseNumber()));
        take = new Button(getTranslation("view.takeover.take"), VaadinIcon.CHECK.create(), click -> takeOver());
        take.setId("takeover-take");
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(true);
        take.setVisible(false);
        rows.setVisible(false);
        rows.setId("takeover-rows");
        summary.setId("takeover-summary");
        add(
                new ViewHeader(getPageTitle(), template()),
                new Paragraph(getTranslation("view.takeover.hint")),
                upload(),
                summary,
                take,
                rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.takeover.title");
    }

    private Anchor template() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] content = sheets.template(getLocale());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), "takeover.xlsx", Spreadsheet.MEDIA_TYPE, content.length);
                }),
                getTranslation("view.takeover.template"));
        link.setId("takeover-template");
        return link;
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setId("takeover-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(Spreadsheet.MEDIA_TYPE, ".xlsx");
        upload.setI18n(words());
        upload.setUploadHandler(UploadHandler.inMemory((about, content) -> {
            file = content;
            preview();
            upload.clearFileList();
        }));
        upload.addFileRejectedListener(rejected -> summary.setText(rejected.getErrorMessage()));
        upload.setWidthFull();
        return upload;
    }

    private void preview() {
        Refusals.guard(() -> show(sheets.take(file, true)));
    }

    private void takeOver() {
        boolean done = Refusals.guard(() -> {
            TakeoverResult result = sheets.take(file, false);
            show(result);
            Toasts.done(getTranslation("view.takeover.done", count(result, TakeoverRow.Outcome.TAKEN_OVER)));
        });
        take.setEnabled(!done);
    }

    private void show(TakeoverResult result) {
        int ready = count(result, TakeoverRow.Outcome.READY);
        summary.setText(getTranslation(
                "view.takeover.summary",
                result.rows().size(),
                ready + count(result, TakeoverRow.Outcome.TAKEN_OVER),
                count(result, TakeoverRow.Outcome.ALREADY),
                count(result, TakeoverRow.Outcome.REFUSED)));
        rows.show(result.rows());
        rows.setVisible(true);
        take.setVisible(result.preview() && ready > 0);
        take.setEnabled(true);
    }

    private static int count(TakeoverResult result, TakeoverRow.Outcome outcome) {
        return result.counts().getOrDefault(outcome, 0);
    }

    private static UnorderedList sentences(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        UnorderedList list = new UnorderedList();
        list.getStyle().set("margin", "0").set("padding-inline-start", "16px");
        reasons.forEach(reason -> list.add(new ListItem(Refusals.sentence(reason))));
        return list;
    }

    private UploadI18N words() {
        String running = getTranslation("view.form.upload.running");
        String failed = getTranslation("view.form.upload.failed");
        String drop = getTranslation("view.form.upload.drop");
        String add = getTranslation("view.takeover.upload");
        String wrong = getTranslation("view.takeover.wrong-type");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("view.form.upload.too-many"))
                        .setFileIsTooBig(getTranslation("view.form.upload.too-big", MOST_BYTES / 1024 / 1024))
                        .setIncorrectFileType(wrong))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(running)
                                .setStalled(getTranslation("view.form.upload.stalled"))
                                .setProcessing(running)
                                .setHeld(getTranslation("view.form.upload.waiting")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("view.form.upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("view.form.upload.retry"))
                        .setStart(getTranslation("view.form.upload.start"))
                        .setRemove(getTranslation("view.takeover.remove")))
                .setUnits(List.of("B", "KB", "MB", "GB"));
    }
}
