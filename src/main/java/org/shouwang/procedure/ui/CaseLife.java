package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shouwang.procedure.LifeMoment;
import org.shouwang.shell.Dates;
import org.shouwang.shell.PageLink;

/**
 * A household's life from top to bottom: what belongs to one procedure stands together under its name, with its days and
 * how long it took.
 */
@StyleSheet("context://life.css")
class CaseLife extends Section {

    private final transient CaseViewWords words;

    /**
     * A life.
     *
     * @param life the earliest first
     * @param here number of the case whose page it stands on, or null
     * @param words of the page
     */
    CaseLife(List<LifeMoment> life, String here, CaseViewWords words) {
        this.words = words;
        setId("case-life");
        addClassName("case-section");
        OrderedList axis = new OrderedList();
        axis.addClassName("life");
        String before = here;
        for (List<LifeMoment> stretch : stretches(life)) {
            String its = stretch.get(0).caseNumber();
            axis.add(stretch(stretch, its != null && !its.equals(before)));
            before = its == null ? before : its;
        }
        add(new H2(getTranslation("view.case.life")), axis);
    }

    private static List<List<LifeMoment>> stretches(List<LifeMoment> life) {
        List<List<LifeMoment>> stretches = new ArrayList<>();
        for (LifeMoment moment : life) {
            List<LifeMoment> last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null
                    && last.get(0).phase().equals(moment.phase())
                    && Objects.equals(last.get(0).caseNumber(), moment.caseNumber())) {
                last.add(moment);
            } else {
                stretches.add(new ArrayList<>(List.of(moment)));
            }
        }
        return stretches;
    }

    private ListItem stretch(List<LifeMoment> moments, boolean other) {
        LifeMoment first = moments.get(0);
        Div head = new Div(named(words.in(first.phaseLabel()), "life-phase"));
        if (other) {
            head.add(new PageLink(first.caseNumber(), "case/" + first.caseNumber()));
        }
        head.addClassName("life-head");
        OrderedList within = new OrderedList();
        moments.forEach(moment -> within.add(moment(moment)));
        ListItem item = new ListItem(head, within);
        item.addClassName("life-stretch");
        item.addClassName("life-" + first.phase());
        return item;
    }

    private ListItem moment(LifeMoment moment) {
        ListItem item =
                new ListItem(named(Dates.day(moment.on()), "life-day"), named(words.in(moment.label()), "life-what"));
        String said = moment.details() == null ? "" : words.list(words.figures(moment.details()));
        if (!said.isBlank()) {
            item.add(named(said, "life-said"));
        }
        return item;
    }

    private static Component named(String text, String look) {
        Span span = new Span(text);
        span.addClassName(look);
        return span;
    }
}
