package org.shouwang.policy.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** One version of the rules: every value with unit, valid-from and ground, and what differs from another version. */
@Route(value = "profiles/:profile", layout = MainLayout.class)
@PermitAll
class ProfileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Profiles profiles;
    private final Territory territory;
    private final Div differences = new Div();
    private String title = "";

    ProfileView(Profiles profiles, Territory territory) {
        this.profiles = profiles;
        this.territory = territory;
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
        addClassName("profile-page");
        title = profile.name().in(getLocale());
        String until =
                profile.validTo() == null ? getTranslation("view.policy.openEnded") : Dates.day(profile.validTo());
        add(
                new ViewHeader(title),
                new Paragraph(
                        ProfileWords.area(territory, profile.area()) + " · " + getTranslation("view.policy.version")
                                + " " + profile.version() + " · " + Dates.day(profile.validFrom()) + " – " + until),
                comparison(profile));
        add(differences);
        for (ProfileField.Group group : ProfileField.Group.values()) {
            add(new H2(getTranslation("profile.group." + group)), values(profile, group));
        }
    }

    private RowTable<ProfileField> values(Profile profile, ProfileField.Group group) {
        var table = new RowTable<ProfileField>(getTranslation("profile.group." + group));
        table.column(getTranslation("view.policy.parameter"), ProfileView::parameter)
                .text(
                        getTranslation("view.policy.value"),
                        field -> ProfileWords.value(field, profile.values().get(field.key())))
                .text(
                        getTranslation("view.policy.validFrom"),
                        field -> profile.values().containsKey(field.key())
                                ? Dates.day(profile.values().get(field.key()).validFrom())
                                : null)
                .column(
                        getTranslation("view.policy.ground"),
                        field -> ProfileWords.ground(profile.ground(field.key())));
        table.addClassName("profile-values");
        table.show(Arrays.stream(ProfileField.values())
                .filter(field -> field.group() == group)
                .toList());
        return table;
    }

    private static Span parameter(ProfileField field) {
        var name = new Span(ProfileWords.label(field));
        name.addClassName("row-title");
        return name;
    }

    private ComboBox<Profile> comparison(Profile profile) {
        var other = new ComboBox<Profile>(getTranslation("view.policy.compareWith"));
        other.setItems(
                profiles.list().stream().filter(p -> p.id() != profile.id()).toList());
        other.setItemLabelGenerator(p -> p.name().in(getLocale()));
        other.setClearButtonVisible(true);
        other.setWidth("min(24em, 100%)");
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
        var table = new RowTable<ProfileDifference>(getTranslation("view.policy.compareWith"));
        table.column(getTranslation("view.policy.parameter"), difference -> parameter(difference.field()))
                .text(
                        other.name().in(getLocale()),
                        difference -> ProfileWords.value(difference.field(), difference.left()))
                .text(
                        profile.name().in(getLocale()),
                        difference -> ProfileWords.value(difference.field(), difference.right()));
        table.show(found);
        return table;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
