package org.shouwang.household.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.shouwang.household.HouseholdLists;
import org.shouwang.shared.Spreadsheet;

/** The list as filtered and ordered, as a spreadsheet. */
class HouseholdSheet extends Anchor {

    HouseholdSheet(HouseholdLists lists, LocalDate today, Locale locale) {
        setId("households-sheet");
        setText(getTranslation("view.household.sheet"));
        String title = getTranslation("view.household.list");
        setHref(DownloadHandler.fromInputStream(request -> {
            HouseholdLook look = request.getSession().getAttribute(HouseholdLook.class);
            byte[] content = lists.excel(look.filter(), look.order(), locale);
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    title + " " + today + ".xlsx",
                    Spreadsheet.MEDIA_TYPE,
                    content.length);
        }));
    }
}
