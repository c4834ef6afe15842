package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.policy.CategoryDerivation;
import org.shouwang.policy.IncomeResult;
import org.shouwang.procedure.Outlook;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Dates;
import org.shouwang.shell.Refusals;

/** Says at the figures what they come to, and at the risk which category the facts give, each with its rule. */
class Outlooks {

    /** The four kinds of income and the expenditure. */
    private static final int AMOUNTS = 5;

    private static final String CATEGORY = "proposedCategory";

    private final FormView form;
    private final Forms forms;
    private final String lead;
    private final Div income = box();
    private final Div category = box();
    private final Div ways = box();

    Outlooks(FormView form, Forms forms, String lead) {
        this.form = form;
        this.forms = forms;
        this.lead = lead;
        income.setId(lead + "outlook-income");
        category.setId(lead + "outlook-category");
        form.put("income", income);
        form.put("risk", category);
        ways.setId(lead + "outlook-ways");
        form.put("judgement", ways);
    }

    private static Div box() {
        Div box = new Div();
        box.addClassName("outlook");
        box.getElement().setAttribute("role", "status");
        box.setVisible(false);
        return box;
    }

    void show(Optional<Outlook> outlook) {
        income.setVisible(outlook.isPresent());
        category.setVisible(outlook.filter(known -> known.ways().isEmpty()).isPresent());
        ways.setVisible(outlook.filter(known -> !known.ways().isEmpty()).isPresent());
        outlook.ifPresent(known -> {
            showIncome(known);
            showCategory(known);
            showWays(known);
        });
    }

    /** The way that is open first, then the others with why they are closed. */
    private void showWays(Outlook outlook) {
        ways.removeAll();
        String duty = form.definition().key();
        List<Outlook.Way> open =
                outlook.ways().stream().filter(way -> way.closed().isEmpty()).toList();
        ways.add(head(
                VaadinIcon.ROAD_BRANCHES,
                open.isEmpty() ? word("ways.none") : word("ways.open", verdict(duty, open.get(0)))));
        if (open.isEmpty()) {
            ways.add(list(outlook.ways().stream()
                    .flatMap(way -> way.closed().stream())
                    .distinct()
                    .toList()));
            return;
        }
        outlook.ways().stream().filter(way -> !way.closed().isEmpty()).forEach(way -> {
            Paragraph closed = new Paragraph(word("ways.closed", verdict(duty, way)));
            ways.add(closed, list(way.closed()));
        });
    }

    private static String verdict(String duty, Outlook.Way way) {
        return UI.getCurrent().getTranslation("verdict." + duty + "." + way.verdict());
    }

    private void showIncome(Outlook outlook) {
        income.removeAll();
        IncomeResult result = outlook.income();
        if (result == null || outlook.figuresMissing().size() >= AMOUNTS) {
            income.add(head(VaadinIcon.CALC, word("income.waits")));
            outlook.against().forEach(reason -> income.add(new Paragraph(Refusals.sentence(reason))));
        } else {
            income.add(
                    head(VaadinIcon.CALC, word(sentence(outlook), yuan(result.testValue()), yuan(result.line()))),
                    new Paragraph(
                            outlook.figuresMissing().isEmpty()
                                    ? result.derivation().in(locale())
                                    : ""));
            if (result.perHead().compareTo(result.testValue()) != 0) {
                income.add(new Paragraph(word("income.net", yuan(result.perHead()))));
            }
        }
        income.add(new IncomeItems(form.definition(), form.values()));
        if (!outlook.figuresMissing().isEmpty()) {
            income.add(new Paragraph(word("income.missing", labels(outlook.figuresMissing()))));
        }
        income.add(
                small(word(
                        "income.window",
                        Dates.day(outlook.window().from()),
                        Dates.day(outlook.window().to()),
                        Refusals.ground(outlook.windowGround()))),
                small(word("income.line", Refusals.ground(outlook.lineGround()))),
                small(word("income.formula", Refusals.ground(outlook.formulaGround()))));
    }

    /** Nothing is said of the line while figures are missing. */
    private static String sentence(Outlook outlook) {
        return !outlook.figuresMissing().isEmpty()
                ? "income.so-far"
                : outlook.income().withinLine() ? "income.within" : "income.above";
    }

    private void showCategory(Outlook outlook) {
        category.removeAll();
        CategoryDerivation derived = outlook.category();
        if (derived == null) {
            category.add(
                    head(VaadinIcon.TAG, word("category.waits")),
                    new Paragraph(word(
                            "income.missing",
                            labels(java.util.stream.Stream.of(outlook.figuresMissing(), outlook.factsMissing())
                                    .flatMap(List::stream)
                                    .toList()))));
            return;
        }
        category.add(head(
                VaadinIcon.TAG,
                derived.category().map(key -> word("category.is", label(key))).orElseGet(() -> word("category.none"))));
        category.add(list(derived.reasons()));
        String chosen = form.values().path(CATEGORY).asText("");
        derived.category().filter(key -> !key.equals(chosen)).ifPresent(key -> {
            Button adopt = new Button(
                    word("category.adopt", label(key)), click -> form.enter(CATEGORY, TextNode.valueOf(key)));
            adopt.setId(lead + "adopt-category");
            adopt.addThemeVariants(ButtonVariant.LUMO_SMALL);
            category.add(adopt);
        });
        if (!chosen.isEmpty() && !derived.against(chosen).isEmpty()) {
            Paragraph not = new Paragraph(word("category.not", label(chosen)));
            not.addClassName("outlook-against");
            category.add(not, list(derived.against(chosen)));
        }
    }

    private UnorderedList list(List<Reason> reasons) {
        UnorderedList list = new UnorderedList();
        for (Reason reason : reasons) {
            ListItem item = new ListItem(Refusals.sentence(reason));
            LegalReference ground = reason.legalReference();
            if (ground != null) {
                item.add(small(UI.getCurrent().getTranslation("view.shell.by-rule", Refusals.ground(ground))));
            }
            list.add(item);
        }
        return list;
    }

    private static Div head(VaadinIcon icon, String text) {
        Span words = new Span(text);
        words.addClassName("outlook-head");
        return new Div(icon.create(), words);
    }

    private String labels(List<String> fields) {
        return fields.stream()
                .flatMap(key -> form.definition().field(key).stream())
                .map(field -> field.label().in(locale()))
                .collect(Collectors.joining(word("separator")));
    }

    private String label(String key) {
        return form.definition()
                .field(CATEGORY)
                .map(field -> forms.label(field, key).in(locale()))
                .orElse(key);
    }

    private static String yuan(java.math.BigDecimal amount) {
        return NumberFormat.getNumberInstance(locale()).format(amount);
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("task-small");
        return small;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.task.outlook." + key, args);
    }
}
