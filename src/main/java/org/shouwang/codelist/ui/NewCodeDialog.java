package org.shouwang.codelist.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;

/** Adds a code to a list, or a new wording of one that has ended. */
class NewCodeDialog extends Dialog {

    private final transient CodeLists codes;
    private final String list;
    private final TextField key = new TextField();
    private final TextField zh = new TextField();
    private final TextField en = new TextField();
    private final ComboBox<String> parent = new ComboBox<>();
    private final DayPicker from;
    private final DayPicker to;
    private final IntegerField order = new IntegerField();

    NewCodeDialog(CodeLists codes, String list, String listName, LocalDate today, Consumer<Code> added) {
        this.codes = codes;
        this.list = list;
        from = new DayPicker(getTranslation("view.codelist.from"));
        to = new DayPicker(getTranslation("view.codelist.to"));
        setHeaderTitle(getTranslation("view.codelist.add") + " · " + listName);
        setWidth("min(520px, 94vw)");
        text(zh, "code-zh", "view.codelist.zh");
        text(en, "code-en", "view.codelist.en");
        text(key, "code-key", "view.codelist.key");
        key.setHelperText(getTranslation("view.codelist.key.hint"));
        List<String> parents = codes.all(list).stream()
                .map(Code::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        parent.setLabel(getTranslation("view.codelist.parent"));
        parent.setItems(parents);
        parent.setVisible(!parents.isEmpty());
        from.setValue(today);
        order.setLabel(getTranslation("view.codelist.order"));
        order.setValue(codes.all(list).stream().mapToInt(Code::order).max().orElse(0) + 10);
        Div content =
                new Div(new Paragraph(getTranslation("view.codelist.add.hint")), zh, en, key, parent, from, to, order);
        content.addClassName("dialog-form");
        add(content);
        Button save = new Button(getTranslation("view.codelist.add"), click -> save(added));
        save.setId("code-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), save);
    }

    private void text(TextField field, String id, String label) {
        field.setId(id);
        field.setLabel(getTranslation(label));
        field.setMaxLength(100);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
    }

    private void save(Consumer<Code> added) {
        Stream.<HasValidation>of(key, zh, en, parent, from, to).forEach(field -> field.setInvalid(false));
        try {
            Code code = codes.add(new Code(
                    list,
                    key.getValue().strip(),
                    new Text(zh.getValue().strip(), en.getValue().strip()),
                    from.getValue(),
                    to.getValue(),
                    order.getValue() == null ? 0 : order.getValue(),
                    parent.getValue()));
            close();
            added.accept(code);
        } catch (Refusal refusal) {
            List<Reason> elsewhere =
                    refusal.reasons().stream().filter(reason -> !shown(reason)).toList();
            if (!elsewhere.isEmpty()) {
                Refusals.show(elsewhere);
            }
        }
    }

    private boolean shown(Reason reason) {
        String field = Objects.requireNonNullElse(reason.field(), "");
        HasValidation at = field.equals("label")
                ? (zh.isEmpty() ? zh : en)
                : Map.<String, HasValidation>of("key", key, "parent", parent, "validFrom", from, "validTo", to)
                        .get(field);
        if (at == null) {
            return false;
        }
        boolean empty = at == key && key.isEmpty() || field.equals("label");
        at.setErrorMessage(empty ? getTranslation("view.codelist.choose") : Refusals.sentence(reason));
        at.setInvalid(true);
        return true;
    }
}
