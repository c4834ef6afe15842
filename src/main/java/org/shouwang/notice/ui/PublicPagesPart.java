package org.shouwang.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.shouwang.notice.PublicPages;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.Dates;
import org.shouwang.shell.Refusals;
import org.shouwang.territory.Territory;

/** Where the county opens and closes the pages on which everybody may read its notices. */
class PublicPagesPart extends Div {

    private final transient PublicPages pages;
    private final transient Territory territory;
    private final Div counties = new Div();

    PublicPagesPart(PublicPages pages, Territory territory) {
        this.pages = pages;
        this.territory = territory;
        setId("public-pages");
        addClassName("notice-part");
        add(
                new H2(getTranslation("view.notice.pages")),
                new Paragraph(getTranslation("view.notice.pages.hint")),
                counties);
        refresh();
    }

    private void refresh() {
        counties.removeAll();
        pages.mine().forEach(county -> counties.add(row(county)));
    }

    private Div row(AreaCode county) {
        String name = territory.require(county).name();
        boolean open = pages.open(county);
        String since = pages.last(county)
                .map(last -> getTranslation(
                        last.opened() ? "view.notice.pages.opened" : "view.notice.pages.closed",
                        Dates.day(last.decidedOn()),
                        last.decidedByName()))
                .orElseGet(() -> getTranslation("view.notice.pages.never"));
        Button change = new Button(
                getTranslation(open ? "view.notice.pages.close" : "view.notice.pages.open"),
                click -> ask(county, name, !open));
        change.setId("public-pages-" + county);
        change.setAriaLabel(getTranslation(open ? "view.notice.pages.close-of" : "view.notice.pages.open-of", name));
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span title = new Span(name);
        title.addClassName("row-title");
        Div row = new Div(title, new Span(since), change);
        row.addClassName("notice-switch");
        return row;
    }

    private void ask(AreaCode county, String name, boolean open) {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation(open ? "view.notice.pages.open-of" : "view.notice.pages.close-of", name));
        sure.setText(getTranslation(open ? "view.notice.pages.open.sure" : "view.notice.pages.close.sure"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("view.shell.cancel"));
        sure.setConfirmText(getTranslation(open ? "view.notice.pages.open" : "view.notice.pages.close"));
        sure.addConfirmListener(confirmed -> {
            if (Refusals.guard(() -> pages.decide(county, open))) {
                refresh();
            }
        });
        sure.open();
    }
}
