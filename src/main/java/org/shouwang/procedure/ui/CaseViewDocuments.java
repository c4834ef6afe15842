package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.document.Attachment;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.shouwang.form.Field;
import org.shouwang.form.Forms;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Submission;
import org.shouwang.shell.Dates;

/** Every file of a case that the reader may see, by step: what it is, of which duty, who handed it in, when. */
class CaseViewDocuments extends Div {

    private static final String JPEG = "image/jpeg";
    private static final long KILO = 1024;

    /** Where a file stands first: files that a later duty names again are listed once. */
    private record Place(Submission submission, Field field) {}

    private final transient Attachments attachments;
    private final transient CaseViewWords words;
    private final transient CaseFile file;

    CaseViewDocuments(CaseFile file, Attachments attachments, Forms forms, CaseViewWords words) {
        this.attachments = attachments;
        this.words = words;
        this.file = file;
        setId("case-documents");
        addClassName("case-documents");
        Map<AttachmentId, Place> places = places(file, forms);
        Map<AttachmentId, Attachment> readable = attachments.readable(places.keySet());
        Map<String, List<Component>> groups = new LinkedHashMap<>();
        places.forEach((id, place) -> Optional.ofNullable(readable.get(id))
                .ifPresent(known -> groups.computeIfAbsent(group(place), step -> new ArrayList<>())
                        .add(row(known, place))));
        groups.forEach((step, rows) -> {
            UnorderedList list = new UnorderedList();
            rows.forEach(list::add);
            add(new H3(getTranslation("view.case.documents.step", step, rows.size())), list);
        });
        if (groups.isEmpty()) {
            add(new Paragraph(getTranslation("view.case.documents.none")));
        }
    }

    private static Map<AttachmentId, Place> places(CaseFile file, Forms forms) {
        Map<AttachmentId, Place> places = new LinkedHashMap<>();
        file.runs().stream().flatMap(run -> run.submissions().stream()).forEach(submission -> forms.attachmentFields(
                        forms.require(submission.formKey(), submission.formVersion()), submission.values())
                .forEach((id, field) -> places.putIfAbsent(new AttachmentId(id), new Place(submission, field))));
        return places;
    }

    private String group(Place place) {
        return CaseStep.of(place.submission().duty())
                .map(step -> getTranslation(step.word()))
                .orElseGet(() -> words.duty(place.submission().duty()));
    }

    private ListItem row(Attachment known, Place place) {
        Submission submission = place.submission();
        Span of = new Span(getTranslation(
                "view.case.documents.of",
                words.duty(submission.duty(), submission.party(), file.area()),
                words.in(place.field().label())));
        of.addClassName("document-of");
        Span when = new Span(getTranslation(
                "view.case.documents.by", known.uploadedBy(), Dates.time(known.uploadedAt()), size(known.size())));
        when.addClassName("document-by");
        Anchor name = new Anchor(content(known).inline(), known.fileName());
        name.setTarget("_blank");
        name.addClassName("document-name");
        Anchor save = new Anchor(content(known), "");
        save.add(VaadinIcon.DOWNLOAD.create(), new Span(getTranslation("view.case.documents.download")));
        save.getElement().setAttribute("download", true);
        save.setAriaLabel(getTranslation("view.case.documents.download-of", known.fileName()));
        save.addClassName("document-save");
        ListItem row = new ListItem(picture(known), new Div(name, of, when), save);
        row.addClassName("document");
        return row;
    }

    private Component picture(Attachment known) {
        if (!known.mediaType().startsWith("image/")) {
            Div paper = new Div(VaadinIcon.FILE_TEXT_O.create(), new Span("PDF"));
            paper.addClassName("document-picture");
            return paper;
        }
        Image picture = new Image(
                DownloadHandler.fromInputStream(request -> attachments
                                .preview(known.id())
                                .map(small -> answer(small, known.fileName(), JPEG))
                                .orElseGet(() -> DownloadResponse.error(404)))
                        .inline(),
                "");
        picture.getElement().setAttribute("loading", "lazy");
        picture.addClassName("document-picture");
        return picture;
    }

    private com.vaadin.flow.server.streams.InputStreamDownloadHandler content(Attachment known) {
        return DownloadHandler.fromInputStream(
                request -> answer(attachments.content(known.id()), known.fileName(), known.mediaType()));
    }

    private static DownloadResponse answer(byte[] bytes, String name, String mediaType) {
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, Math.round((double) bytes / KILO)) + " KB"
                : "%.1f MB".formatted((double) bytes / KILO / KILO);
    }
}
