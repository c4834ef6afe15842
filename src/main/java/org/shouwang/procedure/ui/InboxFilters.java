package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.TaskFilter.Sort;
import org.shouwang.shell.AreaFilter;
import org.shouwang.territory.Territory;

/** What narrows and orders the inbox. On a phone everything but the search is folded away until it is asked for. */
class InboxFilters extends Div {

    private static final int TYPING_PAUSE_MILLIS = 400;

    private final transient Territory territory;
    private final transient Consumer<Look> changed;
    private final TextField search = new TextField();
    private final ComboBox<String> procedure = new ComboBox<>();
    private final ComboBox<String> duty = new ComboBox<>();
    private final AreaFilter area;
    private final Select<Sort> sort = new Select<>();
    private final Button direction = new Button();
    private final Button fold = new Button(VaadinIcon.FILTER.create());
    private final Div more = new Div();
    private Look look = Look.FIRST;
    private boolean showing;

    InboxFilters(Territory territory, AreaFilter area, Consumer<Look> changed) {
        this.territory = territory;
        this.area = area;
        this.changed = changed;
        addClassName("inbox-filters");
        search();
        procedure.setId("inbox-procedure");
        procedure.setLabel(getTranslation("view.inbox.procedure"));
        procedure.setPlaceholder(getTranslation("view.shell.area.all"));
        procedure.setItemLabelGenerator(key -> getTranslation("process." + key));
        procedure.setClearButtonVisible(true);
        procedure.addValueChangeListener(change -> change());
        duty.setId("inbox-duty");
        duty.setLabel(getTranslation("view.inbox.column.duty"));
        duty.setPlaceholder(getTranslation("view.shell.area.all"));
        duty.setItemLabelGenerator(word -> getTranslation("duty." + word));
        duty.setClearButtonVisible(true);
        duty.addValueChangeListener(change -> change());
        area.setId("inbox-area");
        area.addValueChangeListener(change -> change());
        sort.setId("inbox-sort");
        sort.setLabel(getTranslation("view.inbox.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(order -> getTranslation(
                look.part() == Part.DONE && order == Sort.RECEIVED
                        ? "view.inbox.sort.done"
                        : "view.inbox.sort." + order));
        sort.addValueChangeListener(change -> change());
        direction.setId("inbox-direction");
        direction.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        direction.addClickListener(click -> {
            look = new Look(
                    look.part(),
                    look.duty(),
                    look.area(),
                    look.text(),
                    look.sort(),
                    !look.descending(),
                    look.procedure());
            direction();
            changed.accept(look);
        });
        more.addClassName("inbox-filters-more");
        more.setId("inbox-filters-more");
        more.add(procedure, duty, area, sort, direction);
        fold();
        add(search, fold, more);
    }

    /** Shows a way of looking, without saying that it changed; what is offered are duties by their procedure. */
    void show(Look shown, Map<String, List<String>> duties) {
        showing = true;
        look = shown;
        offer(procedure, duties.keySet().stream(), shown.procedure());
        offer(
                duty,
                duties.entrySet().stream()
                        .filter(of -> shown.procedure() == null || of.getKey().equals(shown.procedure()))
                        .flatMap(of -> of.getValue().stream()),
                shown.duty());
        area.setValue(shown.area() == null ? null : territory.find(shown.area()).orElse(null));
        search.setValue(shown.text() == null ? "" : shown.text());
        // What is done has no limit any longer to be ordered by.
        sort.setItems(Stream.of(Sort.values())
                .filter(order -> shown.part() != Part.DONE || order != Sort.DUE)
                .toList());
        sort.setValue(shown.sort());
        direction();
        fold.setText(getTranslation(
                shown.duty() != null || shown.area() != null || shown.procedure() != null
                        ? "view.inbox.filters.set"
                        : "view.inbox.filters"));
        showing = false;
    }

    /** Where there is nothing to choose there is no choice, unless one is made already. */
    private static void offer(ComboBox<String> field, Stream<String> keys, String chosen) {
        List<String> offered = new ArrayList<>(keys.distinct().sorted().toList());
        if (chosen != null && !offered.contains(chosen)) {
            offered.add(chosen);
        }
        field.setItems(offered);
        field.setVisible(offered.size() > 1 || chosen != null);
        field.setValue(chosen);
    }

    private void search() {
        search.setId("inbox-search");
        search.getElement().setAttribute("data-page-search", true);
        search.setAriaLabel(getTranslation("view.inbox.search"));
        search.setPlaceholder(getTranslation("view.inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(change -> change());
    }

    private void fold() {
        fold.setId("inbox-filters");
        fold.addClassName("inbox-fold");
        fold.getElement().setAttribute("aria-controls", "inbox-filters-more").setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            boolean open = !more.hasClassName("inbox-filters-open");
            more.setClassName("inbox-filters-open", open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
    }

    private void direction() {
        direction.setIcon((look.descending() ? VaadinIcon.ARROW_DOWN : VaadinIcon.ARROW_UP).create());
        String text = getTranslation(look.descending() ? "view.inbox.descending" : "view.inbox.ascending");
        direction.setAriaLabel(text);
        direction.setTooltipText(text);
    }

    private void change() {
        if (!showing) {
            boolean other = !Objects.equals(procedure.getValue(), look.procedure());
            look = new Look(
                    look.part(),
                    // A duty of another procedure would leave nothing.
                    other ? null : duty.getValue(),
                    area.area(),
                    search.getValue(),
                    sort.getValue(),
                    look.descending(),
                    procedure.getValue());
            changed.accept(look);
        }
    }
}
