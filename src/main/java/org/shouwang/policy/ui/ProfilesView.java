package org.shouwang.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileField;
import org.shouwang.policy.Profiles;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** All versions of the rules, by area and valid-from. */
@Route(value = "profiles", layout = MainLayout.class)
@Menu(title = "view.policy.profiles", order = 70, icon = "vaadin:book")
@PermitAll
class ProfilesView extends Div {

    ProfilesView(Profiles profiles, Territory territory, CurrentActor actors) {
        add(
                actors.find().filter(actor -> actor.holds(Role.ADMINISTRATOR)).isPresent()
                        ? new ViewHeader(getTranslation("view.policy.profiles"), compareLink(), addButton())
                        : new ViewHeader(getTranslation("view.policy.profiles"), compareLink()));
        var table = new RowTable<Profile>(getTranslation("view.policy.profiles"));
        table.column(getTranslation("view.policy.name"), ProfilesView::link)
                .text(getTranslation("view.policy.area"), profile -> ProfileWords.area(territory, profile.area()))
                .text(getTranslation("view.policy.version"), Profile::version)
                .text(getTranslation("view.policy.validFrom"), profile -> Dates.day(profile.validFrom()))
                .text(
                        getTranslation("view.policy.validTo"),
                        profile -> profile.validTo() == null
                                ? getTranslation("view.policy.openEnded")
                                : Dates.day(profile.validTo()))
                .number(
                        ProfileWords.label(ProfileField.INCOME_LINE),
                        profile -> ProfileWords.value(
                                ProfileField.INCOME_LINE, profile.values().get(ProfileField.INCOME_LINE.key())));
        table.show(profiles.list());
        add(table);
    }

    private static RouterLink link(Profile profile) {
        var link = new RouterLink(
                profile.name().in(UI.getCurrent().getLocale()),
                ProfileView.class,
                new RouteParameters("profile", String.valueOf(profile.id())));
        link.addClassName("row-title");
        return link;
    }

    private RouterLink compareLink() {
        return new RouterLink(getTranslation("view.policy.compare"), ProfileComparisonView.class);
    }

    private Button addButton() {
        var add = new Button(
                getTranslation("view.policy.addVersion"), VaadinIcon.PLUS.create(), click -> getUI().ifPresent(
                                ui -> ui.navigate(ProfileAddView.class)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }
}
