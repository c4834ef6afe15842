package org.shouwang.lead.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Refusals;

/** Why a lead was not saved: each reason at its field, and all of them on top with the way there. */
class LeadReasons extends Div {

    /** A sentence, and the field that it is about where the page has one. */
    private record Said(String sentence, HasValidation field) {}

    private final transient Supplier<Map<String, HasValidation>> fields;
    private final transient Collection<HasValidation> all;
    private transient List<Said> said = List.of();

    /**
     * Watches the fields of a page.
     *
     * @param fields by the last word of the path under which reasons speak of them, as the page asks now
     * @param all every field that may be marked; one that is entered anew is taken off
     */
    LeadReasons(Supplier<Map<String, HasValidation>> fields, Collection<HasValidation> all) {
        this.fields = fields;
        this.all = List.copyOf(all);
        setId("lead-reasons");
        addClassName("reason-summary");
        getElement().setAttribute("role", "alert");
        setVisible(false);
        all.forEach(field -> ((HasValue<?, ?>) field).addValueChangeListener(change -> mended(field)));
    }

    void say(List<Reason> reasons) {
        all.forEach(field -> field.setInvalid(false));
        Map<String, HasValidation> asked = fields.get();
        said = reasons.stream()
                .map(reason -> new Said(
                        Refusals.sentence(reason), reason.field() == null ? null : asked.get(lastWord(reason.field()))))
                .distinct()
                .toList();
        said.stream()
                .filter(LeadReasons::leads)
                .collect(Collectors.groupingBy(
                        Said::field, LinkedHashMap::new, Collectors.mapping(Said::sentence, Collectors.joining(" "))))
                .forEach((field, sentences) -> {
                    field.setErrorMessage(sentences);
                    field.setInvalid(true);
                });
        list();
        if (!said.isEmpty()) {
            scrollIntoView();
        }
    }

    private void mended(HasValidation field) {
        field.setInvalid(false);
        List<Said> left = said.stream()
                .filter(one -> !Objects.equals(one.field(), field))
                .filter(one -> one.field() == null || leads(one))
                .toList();
        if (left.size() < said.size()) {
            said = left;
            list();
        }
    }

    private void list() {
        removeAll();
        setVisible(!said.isEmpty());
        if (said.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Said one : said) {
            if (leads(one)) {
                Button there = new Button(one.sentence(), click -> lead((Component) one.field()));
                there.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                list.add(new ListItem(there));
            } else {
                list.add(new ListItem(one.sentence()));
            }
        }
        add(new Paragraph(getTranslation("view.lead.not-saved", said.size())), list);
    }

    private static boolean leads(Said one) {
        return one.field() != null && ((Component) one.field()).isVisible();
    }

    private static void lead(Component field) {
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
