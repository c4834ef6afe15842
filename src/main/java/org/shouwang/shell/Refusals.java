package org.shouwang.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/** Tells the person why something was not done: every reason as a sentence, with the rule behind it. */
public final class Refusals {

    private Refusals() {}

    /**
     * Shows a refusal until it is closed.
     *
     * @param refusal the refusal
     */
    public static void show(Refusal refusal) {
        show(refusal.reasons());
    }

    /**
     * Shows reasons until they are closed.
     *
     * @param reasons at least one
     */
    public static void show(List<Reason> reasons) {
        Div text = new Div();
        if (reasons.size() == 1) {
            text.add(line(reasons.get(0)));
        } else {
            UnorderedList list = new UnorderedList();
            reasons.forEach(reason -> list.add(new ListItem(line(reason))));
            text.add(list);
        }
        open(text);
    }

    /** Says that the product failed, without technical words. */
    static void showUnexpected() {
        open(new Div(new Span(UI.getCurrent().getTranslation("view.shell.unexpected.hint"))));
    }

    /**
     * Does something and shows the refusal where it is refused.
     *
     * @param action what the person asked for
     * @return whether it was done
     */
    public static boolean guard(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            show(refusal);
            return false;
        }
    }

    /**
     * The sentence of a reason in the language of the page.
     *
     * @param reason the reason
     * @return the sentence
     */
    public static String sentence(Reason reason) {
        UI ui = UI.getCurrent();
        return ui.getTranslation(
                "reason." + reason.id(),
                reason.args().stream()
                        .map(String::valueOf)
                        .map(arg -> arg.startsWith("@") ? ui.getTranslation(arg.substring(1)) : arg)
                        .toArray());
    }

    /**
     * The rule behind something in the language of the page.
     *
     * @param reference where it is written
     * @return for example «《…》 第三条», or the mark of a default
     */
    public static String ground(LegalReference reference) {
        if (reference.toConfirm() || reference.source() == null) {
            return UI.getCurrent().getTranslation("view.shell.default-to-confirm");
        }
        return reference.place() == null ? reference.source() : reference.source() + " " + reference.place();
    }

    /** The refusal that a failure carries, if it carries one. */
    static Optional<Refusal> in(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    static Div line(Reason reason) {
        Div line = new Div(new Span(sentence(reason)));
        if (reason.legalReference() != null) {
            Span ground =
                    new Span(UI.getCurrent().getTranslation("view.shell.by-rule", ground(reason.legalReference())));
            ground.addClassName("reason-ground");
            line.add(ground);
        }
        line.addClassName("reason");
        return line;
    }

    private static void open(Div text) {
        Notification notification = new Notification();
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setDuration(0);
        notification.setAssertive(true);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(UI.getCurrent().getTranslation("view.shell.close"));
        Div box = new Div(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), text, close);
        box.addClassName("toast");
        notification.add(box);
        notification.open();
    }
}
