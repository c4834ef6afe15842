package org.shouwang.guide.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.function.Function;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.EmptyState;
import org.shouwang.territory.Area;

/** Whose rules are explained; whoever works in one county is not asked. */
class CountyChoice extends Div {

    CountyChoice(List<Area> counties, BeforeEnterEvent event, Function<AreaCode, Component> explained) {
        if (counties.isEmpty()) {
            add(new EmptyState(getTranslation("view.guide.no-county"), getTranslation("view.guide.no-county.hint")));
            return;
        }
        Div place = new Div();
        Area first = event.getLocation().getQueryParameters().getSingleParameter("county").stream()
                .flatMap(code ->
                        counties.stream().filter(county -> county.code().value().equals(code)))
                .findFirst()
                .orElse(counties.get(0));
        if (counties.size() > 1) {
            Select<Area> choice = new Select<>();
            choice.setLabel(getTranslation("view.guide.county"));
            choice.setItems(counties);
            choice.setItemLabelGenerator(Area::name);
            choice.setValue(first);
            choice.addValueChangeListener(change -> {
                place.removeAll();
                place.add(explained.apply(change.getValue().code()));
            });
            add(choice);
        }
        place.add(explained.apply(first.code()));
        add(place);
    }
}
