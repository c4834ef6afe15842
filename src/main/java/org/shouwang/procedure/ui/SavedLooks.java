package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Looks;
import org.shouwang.procedure.SavedLook;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** The combinations that a person gave names: pick one, name the present one, remove one. */
class SavedLooks extends MenuBar {

    private final transient Looks looks;
    private final transient Supplier<Look> present;
    private final transient Consumer<Look> picked;
    private final MenuItem root;

    SavedLooks(Looks looks, Supplier<Look> present, Consumer<Look> picked) {
        this.looks = looks;
        this.present = present;
        this.picked = picked;
        setId("inbox-looks");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        root = addItem(getTranslation("view.inbox.looks"));
        fill();
    }

    private void fill() {
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        List<SavedLook> saved = looks.saved();
        saved.forEach(one -> menu.addItem(one.name(), click -> picked.accept(one.look())));
        if (saved.isEmpty()) {
            menu.addItem(getTranslation("view.inbox.looks.none")).setEnabled(false);
        }
        menu.addSeparator();
        menu.addItem(getTranslation("view.inbox.looks.save"), click -> name());
        if (!saved.isEmpty()) {
            SubMenu remove =
                    menu.addItem(getTranslation("view.inbox.looks.remove")).getSubMenu();
            saved.forEach(one -> remove.addItem(one.name(), click -> {
                looks.remove(one.id());
                fill();
                Toasts.done(getTranslation("view.inbox.looks.removed", one.name()));
            }));
        }
    }

    private void name() {
        TextField name = new TextField(getTranslation("view.inbox.looks.name"));
        name.setId("look-name");
        name.setWidthFull();
        name.setAutofocus(true);
        Dialog dialog = new Dialog(getTranslation("view.inbox.looks.save"));
        dialog.setId("look-dialog");
        Button save = new Button(getTranslation("view.inbox.looks.keep"), click -> {
            try {
                looks.save(name.getValue(), present.get());
            } catch (Refusal refusal) {
                name.setInvalid(true);
                name.setErrorMessage(Refusals.sentence(refusal.reasons().get(0)));
                return;
            }
            dialog.close();
            fill();
            Toasts.done(getTranslation("view.inbox.looks.saved", name.getValue().strip()));
        });
        save.setId("look-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(getTranslation("view.inbox.looks.hint")), name);
        dialog.getFooter().add(new Button(getTranslation("view.inbox.close"), click -> dialog.close()), save);
        dialog.open();
    }
}
