package org.shouwang.notice.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.shouwang.notice.QrCode;
import org.shouwang.notice.Sheet;
import org.shouwang.shell.Dates;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The sheet as it hangs, in Chinese whatever the reader's language, with the square to its public page where there is one. */
class SheetPaper extends Article {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    SheetPaper(Sheet sheet) {
        addClassName("notice-paper");
        getElement().setAttribute("lang", "zh-CN");
        add(new H2(sheet.title()));
        Span number = new Span(say("view.notice.paper.number", sheet.number()));
        number.addClassName("notice-paper-number");
        add(number);
        sheet.paragraphs().forEach(text -> add(new Paragraph(text)));
        add(table(sheet), foot(sheet));
        if (sheet.publicPage() != null) {
            add(square(sheet.publicPage()));
        }
    }

    private NativeTable table(Sheet sheet) {
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", say("public.notice.households"));
        NativeTableRow head = new NativeTableRow();
        for (String column : sheet.columns()) {
            var cell = head.addHeaderCell();
            cell.setText(say("public.notice.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        table.getHead().add(head);
        for (Sheet.Line line : sheet.lines()) {
            NativeTableRow row = new NativeTableRow();
            sheet.columns().forEach(column -> row.addDataCell().setText(Sheet.cell(line, column)));
            table.getBody().add(row);
        }
        return table;
    }

    private Div foot(Sheet sheet) {
        Div foot = new Div(new Span(sheet.issuingBody()), new Span(Dates.day(sheet.postedOn(), ZH)));
        if (sheet.objectionPhone() != null) {
            foot.addComponentAsFirst(new Span(say("view.notice.paper.phone", sheet.objectionPhone())));
        }
        foot.addClassName("notice-paper-foot");
        return foot;
    }

    private Div square(String path) {
        String address = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + path)
                .toUriString();
        Div square = new Div(new Html("<div>" + QrCode.svg(address, say("view.notice.paper.square")) + "</div>"));
        Span hint = new Span(say("view.notice.paper.square"));
        square.add(hint);
        square.addClassName("notice-paper-square");
        return square;
    }

    /** What stands on the paper is Chinese. */
    private String say(String key, Object... args) {
        return getTranslation(ZH, key, args);
    }
}
