package org.shouwang.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shouwang.identity.Role;
import org.shouwang.policy.NewProfileVersion;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileField;
import org.shouwang.policy.ProfileValue;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Text;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;

/** An administrator adds a dated version: where, from when, based on what, and which values change. */
@Route(value = "profiles/add", layout = MainLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
class ProfileAddView extends Div implements HasDynamicTitle {

    private final Profiles profiles;
    private final ComboBox<Area> area = new ComboBox<>();
    private final ComboBox<Profile> base = new ComboBox<>();
    private final TextField version = new TextField();
    private final TextField name = new TextField();
    private final DayPicker validFrom = new DayPicker(getTranslation("view.policy.validFrom"));
    private final ComboBox<ProfileField> field = new ComboBox<>();
    private final Div editing = row();
    private final TextField source = new TextField();
    private final TextField place = new TextField();
    private final RowTable<Map.Entry<ProfileField, ProfileValue>> chosen =
            new RowTable<>(getTranslation("view.policy.changedValue"));
    private final Map<ProfileField, ProfileValue> changes = new LinkedHashMap<>();
    private ValueEditor editor;

    ProfileAddView(Profiles profiles, Territory territory) {
        this.profiles = profiles;
        where(territory);
        what();
        Button save = new Button(getTranslation("view.policy.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Button cancel = new Button(getTranslation("view.policy.cancel"), click -> getUI().ifPresent(
                        ui -> ui.navigate(ProfilesView.class)));
        add(
                new ViewHeader(getTranslation("view.policy.addVersion")),
                new Paragraph(getTranslation("view.policy.addVersionHelp")),
                row(base, area, version, name, validFrom),
                row(field, editing, source, place, addChange()),
                chosen,
                row(save, cancel));
    }

    private void where(Territory territory) {
        base.setItems(profiles.list());
        base.setItemLabelGenerator(p -> p.name().in(getLocale()));
        base.setRequired(true);
        base.setLabel(getTranslation("view.policy.basedOn"));
        base.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                territory.find(change.getValue().area()).ifPresent(area::setValue);
            }
            edit();
        });
        area.setLabel(getTranslation("view.policy.area"));
        area.setItems(Stream.of(AreaKind.PROVINCE, AreaKind.PREFECTURE, AreaKind.COUNTY)
                .flatMap(kind -> territory.all(kind).stream())
                .filter(a -> profiles.mayAdd(a.code()))
                .toList());
        area.setItemLabelGenerator(a -> territory.fullName(a.code()));
        area.setRequired(true);
        version.setLabel(getTranslation("view.policy.version"));
        version.setRequired(true);
        name.setLabel(getTranslation("view.policy.name"));
        validFrom.setRequired(true);
    }

    private void what() {
        field.setLabel(getTranslation("view.policy.parameter"));
        field.setItems(ProfileField.values());
        field.setItemLabelGenerator(ProfileWords::label);
        field.addValueChangeListener(change -> edit());
        source.setLabel(getTranslation("view.policy.source"));
        place.setLabel(getTranslation("view.policy.place"));
        chosen.text(getTranslation("view.policy.parameter"), change -> ProfileWords.label(change.getKey()))
                .text(
                        getTranslation("view.policy.changedValue"),
                        change -> ProfileWords.value(change.getKey(), change.getValue()))
                .column(
                        getTranslation("view.policy.ground"),
                        change -> ProfileWords.ground(change.getValue().ground()))
                .column(getTranslation("view.policy.removeChange"), this::removal);
        showChanges();
    }

    private Button removal(Map.Entry<ProfileField, ProfileValue> change) {
        return new Button(getTranslation("view.policy.removeChange"), click -> {
            changes.remove(change.getKey());
            showChanges();
        });
    }

    private void edit() {
        editing.removeAll();
        editor = null;
        if (field.getValue() != null && base.getValue() != null) {
            editor = new ValueEditor(field.getValue(), base.getValue(), known(field.getValue()));
            editing.add(editor);
        }
    }

    /** What the lists of all versions hold is what a new one may hold. */
    private List<String> known(ProfileField of) {
        var known = new TreeSet<String>();
        profiles.list().forEach(profile -> {
            if (of.shape() == ProfileField.Shape.LIST) {
                known.addAll(profile.list(of.key()));
            }
        });
        return List.copyOf(known);
    }

    private Button addChange() {
        return new Button(getTranslation("view.policy.addChange"), click -> {
            if (editor != null) {
                LegalReference ground = source.getValue().isBlank()
                        ? LegalReference.DEFAULT
                        : LegalReference.to(
                                source.getValue().strip(),
                                place.getValue().isBlank()
                                        ? null
                                        : place.getValue().strip());
                changes.put(
                        field.getValue(),
                        new ProfileValue(editor.value(), field.getValue().unit(), validFrom.getValue(), ground));
                showChanges();
            }
        });
    }

    private void showChanges() {
        chosen.show(List.copyOf(changes.entrySet()));
        chosen.setVisible(!changes.isEmpty());
    }

    private void save() {
        Refusals.guard(() -> {
            Map<String, ProfileValue> values = new LinkedHashMap<>();
            changes.forEach((changed, value) -> values.put(changed.key(), value));
            String called = name.getValue().strip();
            Profile added = profiles.add(new NewProfileVersion(
                    area.getValue() == null ? null : area.getValue().code(),
                    version.getValue().strip(),
                    called.isEmpty() ? null : new Text(called, called),
                    validFrom.getValue(),
                    base.getValue() == null ? null : base.getValue().id(),
                    values));
            Toasts.done(getTranslation("view.policy.saved"));
            getUI().ifPresent(ui ->
                    ui.navigate(ProfileView.class, new RouteParameters("profile", String.valueOf(added.id()))));
        });
    }

    private static Div row(com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassName("list-filters");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.policy.addVersion");
    }
}
