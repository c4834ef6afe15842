package org.shouwang.codelist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.Role;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** What may be chosen in forms, list by list with its days; codes are added and ended, never changed or deleted. */
@Route(value = "code-lists", layout = MainLayout.class)
@Menu(title = "view.codelist.title", order = 75, icon = "vaadin:list-ol")
@RolesAllowed({Role.ADMINISTRATOR, "DESIGNER", "AUDITOR"})
class CodeListsView extends Div {

    private final transient CodeLists codes;
    private final transient WorkClock clock;
    private final ComboBox<String> list = new ComboBox<>();
    private final Checkbox validToday = new Checkbox();
    private final RowTable<Code> table;
    private final EmptyState nothing;

    CodeListsView(CodeLists codes, WorkClock clock) {
        this.codes = codes;
        this.clock = clock;
        table = new RowTable<>(getTranslation("view.codelist.title"));
        nothing = new EmptyState(getTranslation("view.codelist.none"), getTranslation("view.codelist.none.hint"));
        List<String> keys = codes.lists().keySet().stream()
                .sorted(Comparator.comparing(this::name))
                .toList();
        list.setId("code-list");
        list.setLabel(getTranslation("view.codelist.list"));
        list.setItems(keys);
        list.setItemLabelGenerator(this::name);
        list.setValue(keys.get(0));
        list.addValueChangeListener(change -> refresh());
        validToday.setLabel(getTranslation("view.codelist.valid-today"));
        validToday.addValueChangeListener(change -> refresh());
        columns();
        Div filters = new Div(list, validToday);
        filters.addClassName("list-filters");
        add(header(), filters, table, nothing);
        if (!codes.mayKeep()) {
            addComponentAtIndex(1, new Paragraph(getTranslation("view.codelist.read-only")));
        }
        refresh();
    }

    private ViewHeader header() {
        if (!codes.mayKeep()) {
            return new ViewHeader(getTranslation("view.codelist.title"));
        }
        Button add = new Button(getTranslation("view.codelist.add"), VaadinIcon.PLUS.create(), click -> {
            if (list.getValue() != null) {
                new NewCodeDialog(codes, list.getValue(), name(list.getValue()), clock.today(), this::added).open();
            }
        });
        add.setId("code-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new ViewHeader(getTranslation("view.codelist.title"), add);
    }

    private void columns() {
        table.column(getTranslation("view.codelist.name"), code -> {
                    Span name = new Span(code.label().in(getLocale()));
                    name.addClassName("row-title");
                    return name;
                })
                .text(getTranslation("view.codelist.from"), code -> Dates.day(code.validFrom()))
                .text(
                        getTranslation("view.codelist.to"),
                        code -> code.validTo() == null
                                ? getTranslation("view.codelist.open")
                                : Dates.day(code.validTo()));
        table.column(getTranslation("view.codelist.further"), this::further);
        if (codes.mayKeep()) {
            table.column(getTranslation("view.codelist.act"), this::end);
        }
    }

    /** What interfaces and translators look for; in nobody's way otherwise. */
    private Component further(Code code) {
        return new Details(
                getTranslation("view.codelist.further.show"),
                new FactList()
                        .fact(getTranslation("view.codelist.key"), code.key())
                        .fact(getTranslation("view.codelist.zh"), code.label().zh())
                        .fact(getTranslation("view.codelist.en"), code.label().en())
                        .fact(getTranslation("view.codelist.parent"), code.parent())
                        .fact(getTranslation("view.codelist.order"), String.valueOf(code.order())));
    }

    private Component end(Code code) {
        if (code.validTo() != null) {
            return null;
        }
        String name = code.label().in(getLocale());
        Button end = new Button(
                getTranslation("view.codelist.end"), click -> new EndCodeDialog(codes, code, clock.today(), () -> {
                            refresh();
                            Toasts.done(getTranslation("view.codelist.ended", name));
                        })
                        .open());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        end.addClassName("code-end");
        end.getStyle().set("justify-self", "start");
        end.setAriaLabel(getTranslation("view.codelist.end.of", name));
        return end;
    }

    private String name(String key) {
        return codes.lists().get(key).in(getLocale());
    }

    private void added(Code code) {
        refresh();
        Toasts.done(getTranslation("view.codelist.added", code.label().in(getLocale())));
    }

    private void refresh() {
        List<Code> shown = list.getValue() == null
                ? List.of()
                : validToday.getValue() ? codes.of(list.getValue(), clock.today()) : codes.all(list.getValue());
        table.show(shown);
        table.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
    }
}
