package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.form.FormDefinition;

/** The kinds of income with what each is made up of, as filled in so far; a part that exceeds its kind is pointed out. */
class IncomeItems extends UnorderedList {

    private static final Map<String, List<String>> PARTS = parts();

    IncomeItems(FormDefinition form, ObjectNode values) {
        addClassName("outlook-items");
        PARTS.forEach((kind, parts) -> {
            List<String> given = parts.stream().filter(values::hasNonNull).toList();
            if (!given.isEmpty()) {
                add(kind(form, values, kind, given));
            }
        });
        setVisible(getChildren().findAny().isPresent());
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("wages", List.of("publicBenefitJobPay"));
        parts.put("property", List.of("assetDividends"));
        parts.put("transfers", List.of("allowance", "extremelyPoorSupport", "otherSubsidies"));
        return parts;
    }

    private static ListItem kind(FormDefinition form, ObjectNode values, String kind, List<String> given) {
        ListItem item = new ListItem(new Span(amount(form, values, kind)));
        UnorderedList list = new UnorderedList();
        given.forEach(part -> list.add(new ListItem(amount(form, values, part))));
        item.add(list);
        BigDecimal sum =
                given.stream().map(part -> values.path(part).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(values.path(kind).decimalValue()) > 0) {
            Span beyond = new Span(UI.getCurrent()
                    .getTranslation("view.task.outlook.income.items-exceed", label(form, kind), yuan(sum)));
            beyond.addClassName("outlook-against");
            item.add(beyond);
        }
        return item;
    }

    private static String amount(FormDefinition form, ObjectNode values, String key) {
        return UI.getCurrent()
                .getTranslation(
                        "view.task.outlook.income.item",
                        label(form, key),
                        yuan(values.path(key).decimalValue()));
    }

    private static String label(FormDefinition form, String key) {
        return form.field(key)
                .map(field -> field.label().in(UI.getCurrent().getLocale()))
                .orElse(key);
    }

    private static String yuan(BigDecimal amount) {
        return NumberFormat.getNumberInstance(UI.getCurrent().getLocale()).format(amount);
    }
}
