package org.shouwang.policy.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileDifference;
import org.shouwang.policy.ProfileField;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** One version of the rules: every value with unit, valid-from and ground, and what differs from another version. */
@Route(value = "profiles/:profile", layout = MainLayout.class)
@PermitAll
class ProfileView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final Profiles profiles;
    private final Territory territory;
    private final Div differences = new Div();
    private String title = "";

    ProfileView(Profiles profiles, Territory territory) {
        this.profiles = profiles;
        this.territory = territory;
        setPadding(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("profile").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound(Reason.of("policy.profile-unknown", id));
        }
        show(profiles.require(Long.parseLong(id)));
    }

    private void show(Profile profile) {
        removeAll();
        differences.removeAll();
        title = profile.name().in(getLocale());
        String until =
                profile.validTo() == null ? getTranslation("view.policy.openEnded") : Dates.day(profile.validTo());
        add(
                new ViewHeader(title),
                new Paragraph(
                        ProfileWords.area(territory, profile.area()) + " · " + getTranslation("view.policy.version")
                                + " " + profile.label() + " · " + Dates.day(profile.validFrom()) + " – " + until),
                comparison(profile));
        differences.setWidthFull();
        add(differences);
        for (ProfileField.Group group : ProfileField.Group.values()) {
            add(new H2(getTranslation("profile.group." + group)), values(profile, group));
        }
    }

    private Grid<ProfileField> values(Profile profile, ProfileField.Group group) {
        var grid = new Grid<ProfileField>();
        grid.addColumn(ProfileWords::label)
                .setHeader(getTranslation("view.policy.parameter"))
                .setFlexGrow(2);
        grid.addColumn(field -> ProfileWords.value(field, profile.values().get(field.key())))
                .setHeader(getTranslation("view.policy.value"))
                .setFlexGrow(3);
        grid.addColumn(field -> profile.values().containsKey(field.key())
                        ? Dates.day(profile.values().get(field.key()).validFrom())
                        : "")
                .setHeader(getTranslation("view.policy.validFrom"))
                .setFlexGrow(1);
        grid.addComponentColumn(field -> ProfileWords.ground(profile.ground(field.key())))
                .setHeader(getTranslation("view.policy.ground"))
                .setFlexGrow(3);
        grid.setItems(Arrays.stream(ProfileField.values())
                .filter(field -> field.group() == group)
                .toList());
        return laidOut(grid);
    }

    private ComboBox<Profile> comparison(Profile profile) {
        var other = new ComboBox<Profile>(getTranslation("view.policy.compareWith"));
        other.setItems(
                profiles.list().stream().filter(p -> p.id() != profile.id()).toList());
        other.setItemLabelGenerator(p -> p.name().in(getLocale()));
        other.setClearButtonVisible(true);
        other.addValueChangeListener(change -> {
            differences.removeAll();
            if (change.getValue() != null) {
                differences.add(differing(change.getValue(), profile));
            }
        });
        return other;
    }

    private com.vaadin.flow.component.Component differing(Profile other, Profile profile) {
        List<ProfileDifference> found = profiles.compare(other.id(), profile.id());
        if (found.isEmpty()) {
            return new Paragraph(getTranslation("view.policy.noDifference"));
        }
        var grid = new Grid<ProfileDifference>();
        grid.addColumn(difference -> ProfileWords.label(difference.field()))
                .setHeader(getTranslation("view.policy.parameter"));
        grid.addColumn(difference -> ProfileWords.value(difference.field(), difference.left()))
                .setHeader(other.name().in(getLocale()));
        grid.addColumn(difference -> ProfileWords.value(difference.field(), difference.right()))
                .setHeader(profile.name().in(getLocale()));
        grid.setItems(found);
        return laidOut(grid);
    }

    private static <T> Grid<T> laidOut(Grid<T> grid) {
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
