package org.shouwang.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileDifference;
import org.shouwang.policy.ProfileField;
import org.shouwang.policy.Profiles;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** Two versions of the rules side by side: what differs is marked, each value with where it is written. */
@Route(value = "profiles/compare", layout = MainLayout.class)
@PermitAll
class ProfileComparisonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Profiles profiles;
    private final transient Territory territory;
    private final ComboBox<Profile> left = new ComboBox<>();
    private final ComboBox<Profile> right = new ComboBox<>();
    private final Checkbox all = new Checkbox();
    private final Div result = new Div();

    ProfileComparisonView(Profiles profiles, Territory territory) {
        this.profiles = profiles;
        this.territory = territory;
        addClassName("profile-page");
        List<Profile> versions = profiles.list();
        choice(left, "compare-left", "view.policy.compare.left", versions);
        choice(right, "compare-right", "view.policy.compare.right", versions);
        all.setLabel(getTranslation("view.policy.compare.all"));
        all.addValueChangeListener(change -> show());
        Div filters = new Div(left, right, all);
        filters.addClassName("list-filters");
        add(
                new ViewHeader(
                        getPageTitle(), new RouterLink(getTranslation("view.policy.profiles"), ProfilesView.class)),
                filters,
                result);
    }

    private void choice(ComboBox<Profile> box, String id, String label, List<Profile> versions) {
        box.setId(id);
        box.setLabel(getTranslation(label));
        box.setItems(versions);
        box.setItemLabelGenerator(profile -> profile.name().in(getLocale()));
        box.addValueChangeListener(change -> show());
    }

    /** The versions stand in the address, so that a comparison can be sent to somebody. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("left").flatMap(this::version).ifPresent(left::setValue);
        asked.getSingleParameter("right").flatMap(this::version).ifPresent(right::setValue);
        show();
    }

    private Optional<Profile> version(String id) {
        return left.getListDataView()
                .getItems()
                .filter(profile -> String.valueOf(profile.id()).equals(id))
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.policy.compare");
    }

    private void show() {
        result.removeAll();
        if (left.getValue() == null || right.getValue() == null) {
            result.add(new Paragraph(getTranslation("view.policy.compare.hint")));
            return;
        }
        Set<ProfileField> differing = profiles
                .compare(left.getValue().id(), right.getValue().id())
                .stream()
                .map(ProfileDifference::field)
                .collect(Collectors.toSet());
        Paragraph count = new Paragraph(
                differing.isEmpty()
                        ? getTranslation("view.policy.noDifference")
                        : getTranslation("view.policy.compare.count", differing.size()));
        count.setId("compare-count");
        count.getElement().setAttribute("role", "status");
        result.add(count);
        for (ProfileField.Group group : ProfileField.Group.values()) {
            List<ProfileField> fields = Arrays.stream(ProfileField.values())
                    .filter(field -> field.group() == group && (all.getValue() || differing.contains(field)))
                    .toList();
            if (!fields.isEmpty()) {
                String name = getTranslation("profile.group." + group);
                result.add(new H2(name), table(name, fields, differing));
            }
        }
    }

    private RowTable<ProfileField> table(String name, List<ProfileField> fields, Set<ProfileField> differing) {
        RowTable<ProfileField> table = new RowTable<>(name);
        table.column(getTranslation("view.policy.parameter"), field -> parameter(field, differing.contains(field)))
                .column(heading(left.getValue()), field -> value(left.getValue(), field))
                .column(heading(right.getValue()), field -> value(right.getValue(), field));
        table.addClassName("profile-values");
        table.show(fields);
        return table;
    }

    private String heading(Profile profile) {
        return ProfileWords.area(territory, profile.area()) + " " + profile.version() + " · "
                + Dates.day(profile.validFrom());
    }

    private Component parameter(ProfileField field, boolean differs) {
        Span name = new Span(ProfileWords.label(field));
        name.addClassName("row-title");
        if (!differs) {
            return name;
        }
        Span mark = new Span(VaadinIcon.EXCHANGE.create(), new Span(getTranslation("view.policy.compare.differs")));
        mark.getElement().getThemeList().add("badge");
        mark.getStyle().set("gap", "4px").set("margin-inline-start", "8px");
        return new Div(name, mark);
    }

    private Component value(Profile profile, ProfileField field) {
        Div value = new Div(
                new Div(new Span(ProfileWords.value(field, profile.values().get(field.key())))),
                ProfileWords.ground(profile.ground(field.key())));
        value.getStyle().set("display", "grid").set("gap", "4px");
        return value;
    }
}
