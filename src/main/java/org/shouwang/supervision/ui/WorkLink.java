package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.shouwang.shell.PageLink;
import org.shouwang.supervision.OpenWork;

/** A figure that leads to the work behind it; none where it is nothing. */
final class WorkLink {

    private WorkLink() {}

    static Component of(int count, String area, String duty, String party, OpenWork.Part part) {
        return of(count, area, null, duty, party, part);
    }

    static Component of(int count, String area, String procedure, String duty, String party, OpenWork.Part part) {
        if (count == 0) {
            return new Span("0");
        }
        StringBuilder path = new StringBuilder("supervision/work?part=").append(part);
        append(path, "area", area);
        append(path, "procedure", procedure);
        append(path, "duty", duty);
        append(path, "party", party);
        PageLink link = new PageLink(String.valueOf(count), path.toString());
        if (part == OpenWork.Part.OVERDUE) {
            link.addClassNames("days-left", "days-left-overdue");
        }
        return link;
    }

    private static void append(StringBuilder path, String name, String value) {
        if (value != null) {
            path.append('&').append(name).append('=').append(value);
        }
    }
}
