package org.shouwang.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.shouwang.policy.CountyDay;
import org.shouwang.policy.CountyDays;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.territory.Territory;

/** Days that a county treats otherwise than the rest of the country. */
class CountyDaysEditor extends Section {

    private final transient CountyDays days;
    private final transient Runnable changed;
    private final Select<AreaCode> county = new Select<>();
    private final RowTable<CountyDay> table;
    private final DayPicker day;
    private final Select<Boolean> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField ground = new TextField();

    CountyDaysEditor(CountyDays days, Territory territory, Runnable changed) {
        this.days = days;
        this.changed = changed;
        addClassName("cal-section");
        setId("county-days");
        List<AreaCode> mine = days.kept();
        county.setLabel(getTranslation("view.policy.county"));
        county.setItems(mine);
        county.setItemLabelGenerator(code -> territory.require(code).name());
        county.setId("county-days-county");
        day = new DayPicker(getTranslation("view.policy.date"));
        day.setId("county-day");
        kind.setLabel(getTranslation("view.policy.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(workday -> getTranslation(workday ? "view.policy.makeUpDay" : "view.policy.dayOff"));
        kind.setValue(false);
        name.setLabel(getTranslation("view.policy.county-day.name"));
        name.setId("county-day-name");
        ground.setLabel(getTranslation("view.policy.source"));
        ground.setId("county-day-ground");
        table = new RowTable<>(getTranslation("view.policy.county-days"));
        table.text(getTranslation("view.policy.date"), entry -> Dates.day(entry.day()))
                .text(
                        getTranslation("view.policy.kind"),
                        entry -> getTranslation(entry.workday() ? "view.policy.makeUpDay" : "view.policy.dayOff"))
                .text(getTranslation("view.policy.holiday"), entry -> entry.name()
                        .in(getLocale()))
                .text(getTranslation("view.policy.source"), CountyDay::ground)
                .column(getTranslation("view.policy.county-day.applies"), this::standing);
        Button add = new Button(getTranslation("view.policy.county-day.add"), click -> add());
        add.setId("county-day-add");
        Div fields = new Div(county, day, kind, name, ground, add);
        fields.addClassName("list-filters");
        add(
                new H2(getTranslation("view.policy.county-days")),
                new Paragraph(getTranslation("view.policy.county-days.help")),
                fields,
                table);
        county.addValueChangeListener(change -> show());
        if (!mine.isEmpty()) {
            county.setValue(mine.get(0));
        }
    }

    private void add() {
        if (Refusals.guard(() -> days.add(
                county.getValue(),
                day.getValue(),
                kind.getValue(),
                new Text(name.getValue(), null),
                ground.getValue()))) {
            Toasts.done(getTranslation("view.policy.county-day.added"));
            day.clear();
            name.clear();
            show();
            changed.run();
        }
    }

    private Component standing(CountyDay entry) {
        if (!entry.applies()) {
            return new Paragraph(getTranslation("view.policy.county-day.withdrawn", Dates.time(entry.withdrawnAt())));
        }
        return new Button(getTranslation("view.policy.county-day.withdraw"), click -> {
            if (Refusals.guard(() -> days.withdraw(entry.id()))) {
                show();
                changed.run();
            }
        });
    }

    private void show() {
        List<CountyDay> entries = county.getValue() == null ? List.of() : days.of(county.getValue());
        table.setVisible(!entries.isEmpty());
        table.show(entries);
    }
}
