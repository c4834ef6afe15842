package org.shouwang.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.shouwang.shared.Spreadsheet;

/** Downloads a list as it is filtered now, as an Excel file. */
public class SheetLink extends Anchor {

    /**
     * A link.
     *
     * @param id of the link
     * @param title name of the file in the language of the page
     * @param file writes the file when it is asked for
     */
    public SheetLink(String id, String title, Supplier<byte[]> file) {
        setId(id);
        setText(getTranslation("view.shell.sheet"));
        setHref(DownloadHandler.fromInputStream(request -> {
            byte[] content = file.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(content), title + ".xlsx", Spreadsheet.MEDIA_TYPE, content.length);
        }));
    }
}
