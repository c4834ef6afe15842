package org.shouwang.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.shouwang.shared.Reason;

/** All reasons on top of the form, each leading to its field. */
final class ReasonSummary extends Div {

    private final Surroundings around;

    ReasonSummary(Surroundings around, String lead) {
        this.around = around;
        setId(lead + "form-reasons");
        addClassNames("reason-summary", "form-reasons");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /**
     * Shows reasons and brings them into view.
     *
     * @param reasons none hides the summary
     * @param way what leads to the field of a reason, or null where it has none in the form
     */
    void show(List<Reason> reasons, Function<Reason, Runnable> way) {
        list(reasons, way);
        if (!reasons.isEmpty()) {
            scrollIntoView();
        }
    }

    /** Says what is left to mend, without taking the person away from where they are. */
    void list(List<Reason> reasons, Function<Reason, Runnable> way) {
        removeAll();
        setVisible(!reasons.isEmpty());
        if (reasons.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var reason : reasons) {
            var lead = way.apply(reason);
            if (lead == null) {
                list.add(new ListItem(around.sentence(reason)));
            } else {
                var link = new Button(around.sentence(reason), click -> lead.run());
                link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                list.add(new ListItem(link));
            }
        }
        add(new Paragraph(around.word("to-mend", reasons.size())), list);
    }
}
