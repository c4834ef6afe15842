package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.shouwang.document.Attachment;
import org.shouwang.form.Field;
import org.shouwang.shared.Refusal;

/** A signature: drawn on screen, or the photograph of the signed paper; both count the same. */
final class SignatureEditor implements FieldEditor {

    private static final String SCREEN = "SCREEN";
    private static final String PAPER = "PAPER";

    private final Surroundings around;
    private final Group group;
    private final RadioButtonGroup<String> mode = new RadioButtonGroup<>();
    private final TextField signer = new TextField();
    private final DatePicker signedOn;
    private final Checkbox thumbprint = new Checkbox();
    private final Div screen = new Div();
    private final Div paper = new Div();
    private final Div picture = new Div();
    private String attachment;
    private byte[] drawing;
    private Runnable listener = () -> {};

    SignatureEditor(Field field, String id, Surroundings around) {
        this.around = around;
        this.group = new Group(field, id, around);
        this.signedOn = Calendars.date(around);
        mode.setId(id + "-mode");
        mode.setLabel(part("mode"));
        mode.setItems(SCREEN, PAPER);
        mode.setItemLabelGenerator(way -> part("mode." + way));
        mode.setValue(PAPER);
        signer.setId(id + "-signer");
        signer.setLabel(part("signer"));
        signer.setValueChangeMode(ValueChangeMode.LAZY);
        signedOn.setId(id + "-signedOn");
        signedOn.setLabel(part("signedOn"));
        thumbprint.setId(id + "-thumbprint");
        thumbprint.setLabel(part("thumbprint"));
        picture.addClassName("form-files");
        surface(id);
        paper.add(FileList.upload(around, id + "-upload", this::stored, group::error));
        var parts = new FormLayout(mode, signer, signedOn, thumbprint);
        parts.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30em", 2));
        group.put(parts, screen, paper, picture);
        mode.addValueChangeListener(change -> {
            surfaces();
            told(mode);
        });
        signer.addValueChangeListener(change -> told(signer));
        signedOn.addValueChangeListener(change -> told(signedOn));
        thumbprint.addValueChangeListener(change -> told(thumbprint));
        surfaces();
    }

    private void told(Component part) {
        listener.run();
        FieldEditor.told(part);
    }

    private void surface(String id) {
        var pad = new SignaturePad(around.word("sign-here"));
        pad.setId(id + "-pad");
        // What is drawn counts as soon as the pen rests: nobody loses a signature by going straight to the end.
        pad.onDrawn(this::drawn);
        var use = new Button(around.word("use-signature"), click -> pad.picture(this::drawn));
        use.setId(id + "-use");
        var again = new Button(around.word("sign-again"), click -> {
            pad.clear();
            drawing = null;
            attachment = null;
            draw();
            listener.run();
        });
        again.setId(id + "-again");
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        screen.add(pad, use, again);
    }

    private void drawn(byte[] png) {
        if (Arrays.equals(png, drawing) && attachment != null) {
            return;
        }
        try {
            drawing = png;
            stored(around.files().store(around.word("signature-file"), png));
            group.error(null);
        } catch (Refusal refusal) {
            group.error(around.sentence(refusal.reasons().get(0)));
        }
    }

    private void stored(Attachment file) {
        attachment = file.id().toString();
        draw();
        listener.run();
    }

    private void surfaces() {
        screen.setVisible(SCREEN.equals(mode.getValue()));
        paper.setVisible(PAPER.equals(mode.getValue()));
    }

    private void draw() {
        picture.removeAll();
        if (attachment != null) {
            var remove = new Button(around.word("remove"), click -> {
                attachment = null;
                drawing = null;
                draw();
                listener.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            picture.add(FileList.thumbnail(around, attachment), FileList.link(around, attachment), remove);
        }
    }

    private String part(String key) {
        return around.wording().get(around.locale(), "form.signature." + key);
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public JsonNode value() {
        if (signer.isEmpty() && attachment == null) {
            return null;
        }
        var value = JsonNodeFactory.instance.objectNode().put("mode", mode.getValue());
        if (!signer.isEmpty()) {
            value.put("signer", signer.getValue().strip());
        }
        if (!signedOn.isEmpty()) {
            value.put("signedOn", signedOn.getValue().toString());
        }
        if (attachment != null) {
            value.put("attachment", attachment);
        }
        return value.put("thumbprint", thumbprint.getValue());
    }

    @Override
    public void show(JsonNode value) {
        var known = value == null || !value.isObject() ? JsonNodeFactory.instance.objectNode() : value;
        mode.setValue(SCREEN.equals(known.path("mode").asText()) ? SCREEN : PAPER);
        signer.setValue(known.path("signer").asText(""));
        signedOn.setValue(day(known.path("signedOn").asText("")));
        thumbprint.setValue(known.path("thumbprint").asBoolean());
        attachment = known.hasNonNull("attachment") ? known.get("attachment").asText() : null;
        draw();
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            // Not a day that can be shown; it is entered anew.
            return null;
        }
    }

    @Override
    public void error(String sentence) {
        group.error(sentence);
    }

    @Override
    public void onChange(Runnable listener) {
        this.listener = listener;
    }
}
