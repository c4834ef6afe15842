package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Map;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.Departure;
import org.shouwang.household.MemberFields;
import org.shouwang.household.MemberView;
import org.shouwang.household.PersonId;

/** One member in the form; a present member can be marked as leaving. */
class MemberForm extends Div {

    private final PersonId person;
    private final FieldForm fields;
    private final FieldForm departure;
    private final Details all = new Details();
    private final Checkbox leaves = new Checkbox();

    MemberForm(MemberView member, Map<String, JsonNode> values, CodeLists codes, LocalDate today) {
        person = member == null ? null : member.person();
        fields = new FieldForm(RegistryField.MEMBER, codes, today);
        departure = new FieldForm(RegistryField.DEPARTURE, codes, today);
        fields.write(values);
        departure.setVisible(false);
        leaves.setLabel(getTranslation("view.household.leaves"));
        leaves.setVisible(person != null);
        leaves.addValueChangeListener(change -> {
            departure.setVisible(change.getValue());
            fields.setVisible(!change.getValue());
        });
        all.setSummaryText(member == null ? getTranslation("view.household.new-member") : member.name());
        all.add(leaves, fields, departure);
        // Whoever edits a household seldom means every member of it.
        all.setOpened(member == null);
        add(all);
        addClassName("member-form");
    }

    boolean isLeaving() {
        return leaves.getValue();
    }

    MemberFields member(ObjectMapper json) {
        var values = fields.read();
        if (person != null) {
            values.put("person", person.value());
        }
        return json.convertValue(values, MemberFields.class);
    }

    Departure departure() {
        var values = departure.read();
        var day = values.path("leftOn").asText(null);
        return new Departure(
                person,
                day == null ? null : LocalDate.parse(day),
                values.path("leaveReason").asText(null));
    }

    boolean refuse(String path, String sentence) {
        all.setOpened(true);
        return isLeaving() ? departure.refuse(asShown(path), sentence) : fields.refuse(path, sentence);
    }

    /** A departure's reason is called by the name of the member's field. */
    private static String asShown(String path) {
        return "reason".equals(path) ? "leaveReason" : path;
    }

    void clearErrors() {
        fields.clearErrors();
        departure.clearErrors();
    }
}
