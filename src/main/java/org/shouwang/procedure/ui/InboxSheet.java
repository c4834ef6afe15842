package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.shouwang.procedure.Look;
import org.shouwang.shared.Spreadsheet;

/** The list as filtered and sorted, as a spreadsheet. */
class InboxSheet extends Anchor {

    InboxSheet(InboxPaper paper, Supplier<Look> look, LocalDate today, Locale locale) {
        setId("inbox-sheet");
        setText(getTranslation("view.inbox.sheet"));
        String title = getTranslation("view.inbox.title");
        setHref(DownloadHandler.fromInputStream(request -> {
            byte[] content = paper.excel(look.get(), locale);
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    title + " " + today + ".xlsx",
                    Spreadsheet.MEDIA_TYPE,
                    content.length);
        }));
    }
}
