package org.shouwang.administration.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.Role;
import org.shouwang.identity.Roles;
import org.shouwang.identity.Scope;
import org.shouwang.shared.Reason;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;

/** Asks for a post: the role, then only areas of its level, then the department where the role has one. */
class PostForm extends Div {

    private final transient Choices choices;
    private final ComboBox<Role> role = new ComboBox<>();
    private final ComboBox<Area> area = new ComboBox<>();
    private final ComboBox<Area> part = new ComboBox<>();
    private final ComboBox<Department> department = new ComboBox<>();
    private final DayPicker from;
    private final DayPicker to;

    /** What posts are put together from. */
    @org.springframework.stereotype.Component
    static class Choices {

        private final Roles roles;
        private final Territory territory;
        private final Departments departments;
        private final CurrentActor actor;
        private final WorkClock clock;

        Choices(Roles roles, Territory territory, Departments departments, CurrentActor actor, WorkClock clock) {
            this.roles = roles;
            this.territory = territory;
            this.departments = departments;
            this.actor = actor;
            this.clock = clock;
        }

        private List<Area> areas(Role role) {
            Scope own = actor.require().scope(Role.ADMINISTRATOR);
            Stream<AreaKind> kinds = role.level().equals("ANY")
                    ? Arrays.stream(AreaKind.values()).filter(kind -> kind.compareTo(AreaKind.VILLAGE) <= 0)
                    : Stream.of(AreaKind.valueOf(role.level()));
            return kinds.flatMap(kind -> own.areas().stream().flatMap(outer -> territory.within(outer, kind).stream()))
                    .distinct()
                    .toList();
        }
    }

    PostForm(Choices choices) {
        this.choices = choices;
        addClassName("dialog-form");
        from = new DayPicker(getTranslation("view.administration.from"));
        to = new DayPicker(getTranslation("view.administration.to"));
        role.setId("post-role");
        role.setLabel(getTranslation("view.administration.role"));
        role.setItems(choices.roles.all());
        role.setItemLabelGenerator(r -> getTranslation("role." + r.key()));
        role.addValueChangeListener(change -> offerAreas(change.getValue()));
        area.setId("post-area");
        area.setLabel(getTranslation("view.administration.area"));
        area.setHelperText(getTranslation("view.administration.area.hint"));
        area.setItemLabelGenerator(a -> choices.territory.fullName(a.code()));
        area.addValueChangeListener(change -> offerParts(change.getValue()));
        part.setLabel(getTranslation("view.administration.part"));
        part.setItemLabelGenerator(Area::name);
        part.setClearButtonVisible(true);
        part.setVisible(false);
        department.setId("post-department");
        department.setLabel(getTranslation("view.administration.department"));
        department.setItemLabelGenerator(d -> d.name().in(getLocale()));
        department.setVisible(false);
        from.setValue(choices.clock.today());
        to.setHelperText(getTranslation("view.administration.to.hint"));
        for (ComboBox<?> field : List.of(role, area)) {
            field.setRequiredIndicatorVisible(true);
        }
        add(role, area, part, department, from, to);
        role.setWidthFull();
        area.setWidthFull();
        part.setWidthFull();
        department.setWidthFull();
    }

    private void offerAreas(Role chosen) {
        department.setVisible(chosen != null && chosen.key().equals(Role.DEPARTMENT));
        Area before = area.getValue();
        List<Area> areas = chosen == null ? List.of() : choices.areas(chosen);
        area.setItems(areas);
        area.setValue(areas.size() == 1 ? areas.get(0) : areas.contains(before) ? before : null);
    }

    private void offerParts(Area chosen) {
        List<Area> parts = chosen == null
                        || chosen.kind() != AreaKind.VILLAGE
                        || role.getValue() == null
                        || !role.getValue().level().equals("VILLAGE")
                ? List.of()
                : choices.territory.children(chosen.code());
        part.setItems(parts);
        part.setVisible(!parts.isEmpty());
        department.setItems(
                chosen == null || chosen.kind() != AreaKind.COUNTY ? List.of() : choices.departments.of(chosen.code()));
    }

    NewPost post() {
        Area where = part.getValue() == null ? area.getValue() : part.getValue();
        return new NewPost(
                role.getValue() == null ? null : role.getValue().key(),
                where == null ? null : where.code(),
                department.isVisible() && department.getValue() != null
                        ? department.getValue().key()
                        : null,
                from.getValue(),
                to.getValue());
    }

    /** Shows a refusal at its field; the path is that of the post alone. */
    boolean refuse(Reason reason, String field) {
        Map<String, HasValidation> fields =
                Map.of("role", role, "area", area, "department", department, "validFrom", from, "validTo", to);
        HasValidation at = fields.get(field);
        if (at != null) {
            at.setErrorMessage(sentence(reason, field));
            at.setInvalid(true);
        }
        return at != null;
    }

    /** A choice that was not made is no unknown area or role. */
    private String sentence(Reason reason, String field) {
        boolean empty =
                switch (field) {
                    case "role" -> role.getValue() == null;
                    case "area" -> area.getValue() == null;
                    case "department" -> department.getValue() == null;
                    default -> false;
                };
        return empty ? getTranslation("view.administration.choose") : Refusals.sentence(reason);
    }

    void clearErrors() {
        Stream.<HasValidation>of(role, area, department, from, to).forEach(field -> field.setInvalid(false));
    }
}
