package org.shouwang.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
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
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** All versions of the rules, by area and valid-from. */
@Route(value = "profiles", layout = MainLayout.class)
@Menu(title = "view.policy.profiles", order = 70, icon = "vaadin:book")
@PermitAll
class ProfilesView extends VerticalLayout {

    ProfilesView(Profiles profiles, Territory territory, CurrentActor actors) {
        setPadding(false);
        add(
                actors.find().filter(actor -> actor.holds(Role.ADMINISTRATOR)).isPresent()
                        ? new ViewHeader(getTranslation("view.policy.profiles"), addButton())
                        : new ViewHeader(getTranslation("view.policy.profiles")));
        var grid = new Grid<Profile>();
        grid.addComponentColumn(profile -> new RouterLink(
                        profile.name().in(getLocale()),
                        ProfileView.class,
                        new RouteParameters("profile", String.valueOf(profile.id()))))
                .setHeader(getTranslation("view.policy.name"))
                .setFlexGrow(2);
        grid.addColumn(profile -> ProfileWords.area(territory, profile.area()))
                .setHeader(getTranslation("view.policy.area"));
        grid.addColumn(Profile::version).setHeader(getTranslation("view.policy.version"));
        grid.addColumn(profile -> Dates.day(profile.validFrom()))
                .setHeader(getTranslation("view.policy.validFrom"))
                .setFlexGrow(2);
        grid.addColumn(profile -> profile.validTo() == null
                        ? getTranslation("view.policy.openEnded")
                        : Dates.day(profile.validTo()))
                .setHeader(getTranslation("view.policy.validTo"))
                .setFlexGrow(2);
        grid.addColumn(profile -> ProfileWords.value(
                        ProfileField.INCOME_LINE, profile.values().get(ProfileField.INCOME_LINE.key())))
                .setHeader(ProfileWords.label(ProfileField.INCOME_LINE))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(2);
        grid.setItems(profiles.list());
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        add(grid);
    }

    private Button addButton() {
        var add = new Button(
                getTranslation("view.policy.addVersion"), VaadinIcon.PLUS.create(), click -> getUI().ifPresent(
                                ui -> ui.navigate(ProfileAddView.class)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }
}
