package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.shouwang.household.Departure;
import org.shouwang.household.HouseholdUpdate;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.MemberFields;
import org.shouwang.household.MemberView;
import org.shouwang.shell.Dates;
import org.shouwang.shell.RowTable;

/** Shows what an edit changes, field by field, before it is saved. */
class Changes extends Dialog {

    /** A field that changes, as people read it. */
    record Change(String field, String before, String after) {}

    Changes(List<Change> changes, Runnable save) {
        setHeaderTitle(getTranslation("view.household.changes"));
        setWidth("min(860px, 96vw)");
        RowTable<Change> table = new RowTable<>(getTranslation("view.household.changes"));
        table.column(getTranslation("view.household.changes.field"), change -> {
                    Span field = new Span(change.field());
                    field.addClassName("row-title");
                    return field;
                })
                .text(getTranslation("view.household.changes.before"), Change::before)
                .text(getTranslation("view.household.changes.after"), Change::after);
        table.addClassName("change-list");
        table.show(changes);
        add(new Paragraph(getTranslation("view.household.changes.hint", changes.size())), table);
        Button confirm = new Button(getTranslation("view.household.changes.save"), click -> {
            close();
            save.run();
        });
        confirm.setId("changes-save");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("view.household.changes.back"), click -> close()), confirm);
    }

    /** What an edit would change; numbers that come back with stars have not changed. */
    static List<Change> of(HouseholdView before, HouseholdUpdate update, RegistryWords words) {
        List<Change> changes = new ArrayList<>();
        compare(words.values(before.fields()), words.values(update.fields()), "", words, changes);
        for (MemberFields member : update.members()) {
            var present = before.members().stream()
                    .filter(m -> m.person().equals(member.person()))
                    .findFirst();
            if (present.isPresent()) {
                Map<String, JsonNode> is = words.values(present.get().fields());
                compare(is, words.values(member), present.get().name() + " · ", words, changes);
            } else {
                changes.add(new Change(
                        words.label("members"),
                        RegistryWords.NOTHING,
                        member.name() == null ? RegistryWords.NOTHING : member.name()));
            }
        }
        for (Departure departure : update.departures()) {
            before.members().stream()
                    .filter(m -> m.person().equals(departure.person()))
                    .map(MemberView::name)
                    .forEach(name -> changes.add(new Change(
                            words.label("members"),
                            name,
                            words.label("leftOn") + " " + Dates.day(departure.leftOn()))));
        }
        return changes;
    }

    private static void compare(
            Map<String, JsonNode> is,
            Map<String, JsonNode> will,
            String whose,
            RegistryWords words,
            List<Change> changes) {
        var paths = new TreeSet<>(is.keySet());
        paths.addAll(will.keySet());
        paths.removeIf(path -> path.equals("person") || same(is.get(path), will.get(path)));
        // A day of joining that was not asked for stays as it is.
        paths.removeIf(path -> path.equals("joinReason") && !will.containsKey(path));
        paths.forEach(path -> changes.add(new Change(
                whose + words.label(path), words.value(path, is.get(path)), words.value(path, will.get(path)))));
    }

    /** Two square metres are two, however many noughts follow. */
    private static boolean same(JsonNode is, JsonNode will) {
        return is != null && will != null && is.isNumber() && will.isNumber()
                ? is.decimalValue().compareTo(will.decimalValue()) == 0
                : Objects.equals(is, will);
    }
}
