package org.shouwang.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;

/** Narrows a list to an area of one's own; whoever has a single village is not asked. */
public class AreaFilter extends ComboBox<Area> {

    /**
     * The areas that a person may narrow to.
     *
     * @param territory the register of areas
     * @param scope what the person sees
     */
    public AreaFilter(Territory territory, Scope scope) {
        super();
        setLabel(getTranslation("view.shell.area"));
        setPlaceholder(getTranslation("view.shell.area.all"));
        setClearButtonVisible(true);
        setItemLabelGenerator(area -> territory.shortName(area.code()));
        List<Area> areas = scope.areas().stream()
                .flatMap(outer -> Stream.of(AreaKind.COUNTY, AreaKind.TOWNSHIP, AreaKind.VILLAGE)
                        .flatMap(kind -> territory.within(outer, kind).stream()))
                .distinct()
                .toList();
        setItems(areas);
        setVisible(areas.size() > 1);
    }

    /** The area narrowed to, or null. */
    public AreaCode area() {
        return getValue() == null ? null : getValue().code();
    }
}
