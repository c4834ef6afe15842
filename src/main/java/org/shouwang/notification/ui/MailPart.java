package org.shouwang.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.notification.MailChoices;
import org.shouwang.shared.Wording;
import org.shouwang.shell.AccountPart;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.springframework.context.i18n.LocaleContextHolder;

/** On the account page: of what one wants to be told by e-mail, too. Only where e-mail is sent at all. */
@org.springframework.stereotype.Component
class MailPart implements AccountPart {

    private final MailChoices ways;
    private final Wording wording;

    MailPart(MailChoices ways, Wording wording) {
        this.ways = ways;
        this.wording = wording;
    }

    @Override
    public Optional<Component> forAccount(Actor actor) {
        if (!ways.mailOn()) {
            return Optional.empty();
        }
        MailChoices.Choice chosen = ways.mine().orElse(new MailChoices.Choice(null, MailChoices.KINDS));
        TextField email = new TextField(said("view.way.email"));
        email.setId("way-email");
        email.setValue(chosen.email() == null ? "" : chosen.email());
        Map<String, Checkbox> kinds = new LinkedHashMap<>();
        Div boxes = new Div();
        for (String kind : MailChoices.KINDS) {
            Checkbox box =
                    new Checkbox(said("outbox.kind." + kind), chosen.kinds().contains(kind));
            kinds.put(kind, box);
            boxes.add(box);
        }
        Button save = new Button(said("view.way.save"), click -> {
            List<String> wanted = kinds.entrySet().stream()
                    .filter(kind -> kind.getValue().getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            if (Refusals.guard(() -> ways.choose(new MailChoices.Choice(email.getValue(), wanted)))) {
                Toasts.done(said("view.way.saved"));
            }
        });
        save.setId("way-save");
        Section part =
                new Section(new H2(said("view.way.title")), new Paragraph(said("view.way.hint")), email, boxes, save);
        part.addClassName("account-part");
        return Optional.of(part);
    }

    private String said(String key) {
        return wording.get(LocaleContextHolder.getLocale(), key);
    }
}
