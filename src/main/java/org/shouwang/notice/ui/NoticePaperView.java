package org.shouwang.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.shouwang.notice.NoticeSheets;

/** The sheet alone, to be printed on A4 or A3 and hung where people gather. */
@Route("print/notice")
@PermitAll
@StyleSheet("context://notice.css")
class NoticePaperView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient NoticeSheets sheets;
    private final Div paper = new Div();

    NoticePaperView(NoticeSheets sheets) {
        this.sheets = sheets;
        addClassName("notice-print");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        removeAll();
        paper.removeAll();
        paper.add(new SheetPaper(sheets.require(number)));
        Select<String> size = new Select<>();
        size.setId("paper-size");
        size.setLabel(getTranslation("view.notice.paper.size"));
        size.setItems("A4", "A3");
        size.setValue("A4");
        size.addValueChangeListener(change -> size(change.getValue()));
        size("A4");
        Button print = new Button(getTranslation("view.notice.print"), VaadinIcon.PRINT.create());
        print.setId("print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        Div tools = new Div(size, print);
        tools.addClassName("notice-print-tools");
        H1 title = new H1(getPageTitle());
        title.addClassName("notice-print-title");
        add(title, tools, paper);
    }

    /** The paper is chosen for the whole document: a named page would leave an empty one behind it. */
    private void size(String size) {
        paper.setClassName("notice-paper-" + size.toLowerCase(Locale.ROOT));
        paper.getElement()
                .executeJs(
                        """
                        const style = document.getElementById('notice-page')
                          ?? document.head.appendChild(Object.assign(document.createElement('style'), {id: 'notice-page'}));
                        style.textContent = `@page { size: ${$0} portrait; margin: ${$1}; }`;""",
                        size,
                        size.equals("A3") ? "28mm" : "20mm");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.notice.print");
    }
}
