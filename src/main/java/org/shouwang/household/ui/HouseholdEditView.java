package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdUpdate;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.NewHousehold;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;

/** Registers a household or edits one; every refusal stands beside its field. */
@Route(value = "households/new", layout = MainLayout.class)
@RouteAlias(value = "households/:number/edit", layout = MainLayout.class)
@PermitAll
class HouseholdEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern LISTED = Pattern.compile("(members|departures)\\[(\\d+)]\\.(.+)");

    private final Households households;
    private final Territory territory;
    private final CodeLists codes;
    private final WorkClock clock;
    private final ObjectMapper json;
    private final RegistryWords words;
    private final ComboBox<Area> village = new ComboBox<>();
    private final ComboBox<Area> group = new ComboBox<>();
    private final Div members = new Div();
    private FieldForm fields;
    private HouseholdView edited;

    HouseholdEditView(
            Households households,
            Territory territory,
            CodeLists codes,
            WorkClock clock,
            ObjectMapper json,
            RegistryWords words) {
        this.households = households;
        this.territory = territory;
        this.codes = codes;
        this.clock = clock;
        this.json = json;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("number").map(households::require).orElse(null));
    }

    /** Shows the form of a household, or of a new one for null. */
    void show(HouseholdView household) {
        edited = household;
        removeAll();
        members.removeAll();
        fields = new FieldForm(RegistryField.HOUSEHOLD, codes, clock.today());
        areas();
        var place = new Div(village, group);
        place.addClassName("list-filters");
        var save = new Button(getTranslation("view.household.save"), click -> ask());
        save.setId("household-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        var join = new Button(
                getTranslation("view.household.add-member"),
                VaadinIcon.PLUS.create(),
                click -> members.add(new MemberForm(null, newcomer("SON"), codes, clock.today())));
        var actions = new Div(save);
        actions.addClassName("form-actions");
        add(new ViewHeader(getPageTitle()), place, fields);
        add(new H2(getTranslation("view.household.members")), members, join, actions);
        if (edited == null) {
            members.add(new MemberForm(null, newcomer("HEAD"), codes, clock.today()));
        } else {
            fields.write(words.values(edited.fields()));
            edited.members()
                    .forEach(m -> members.add(new MemberForm(m, words.values(m.fields()), codes, clock.today())));
        }
    }

    @Override
    public String getPageTitle() {
        return edited == null
                ? getTranslation("view.household.register")
                : getTranslation("view.household.editing", edited.headName());
    }

    private static Map<String, JsonNode> newcomer(String relation) {
        var certificate = TextNode.valueOf("RESIDENT_ID");
        return "HEAD".equals(relation)
                ? Map.of("relation", TextNode.valueOf(relation), "certificateType", certificate)
                : Map.of("certificateType", certificate);
    }

    private void areas() {
        village.setLabel(getTranslation("view.household.village"));
        village.setRequiredIndicatorVisible(true);
        village.setItemLabelGenerator(a -> territory.shortName(a.code()));
        group.setLabel(getTranslation("view.household.field.group"));
        group.setItemLabelGenerator(Area::name);
        group.setClearButtonVisible(true);
        village.addValueChangeListener(change -> group.setItems(
                change.getValue() == null
                        ? List.of()
                        : territory.children(change.getValue().code())));
        if (edited == null) {
            var open = territory.all(AreaKind.VILLAGE).stream()
                    .filter(a -> households.mayRegisterIn(a.code()))
                    .toList();
            village.setItems(open);
            if (open.size() == 1) {
                village.setValue(open.get(0));
            }
        } else {
            var where = territory.require(edited.village());
            village.setItems(where);
            village.setValue(where);
            village.setReadOnly(true);
            if (edited.group() != null) {
                territory.find(edited.group()).ifPresent(group::setValue);
            }
        }
    }

    private List<MemberForm> memberForms() {
        return members.getChildren().map(MemberForm.class::cast).toList();
    }

    /** An edit is looked over before it is saved; a registration is all new and needs no such list. */
    private void ask() {
        if (edited == null) {
            save();
            return;
        }
        var changes = Changes.of(edited, asked(), words);
        if (changes.isEmpty()) {
            Toasts.done(getTranslation("view.household.changes.none"));
        } else {
            new Changes(changes, this::save).open();
        }
    }

    private void save() {
        fields.clearErrors();
        village.setInvalid(false);
        memberForms().forEach(MemberForm::clearErrors);
        try {
            var saved = edited == null ? register() : update();
            Toasts.done(getTranslation("view.household.saved", saved.number()));
            getUI().ifPresent(
                            ui -> ui.navigate(HouseholdPageView.class, new RouteParameters("number", saved.number())));
        } catch (Refusal refusal) {
            var elsewhere =
                    refusal.reasons().stream().filter(r -> !shownAtField(r)).toList();
            Refusals.show(elsewhere.isEmpty() ? refusal.reasons() : elsewhere);
        }
    }

    private HouseholdView register() {
        AreaCode code = village.getValue() == null ? null : village.getValue().code();
        return households.register(new NewHousehold(
                code,
                household(),
                memberForms().stream().map(m -> m.member(json)).toList()));
    }

    private HouseholdView update() {
        return households.update(edited.id(), edited.version(), asked());
    }

    private HouseholdUpdate asked() {
        var forms = memberForms();
        return new HouseholdUpdate(
                household(),
                forms.stream()
                        .filter(m -> !m.isLeaving())
                        .map(m -> m.member(json))
                        .toList(),
                forms.stream()
                        .filter(MemberForm::isLeaving)
                        .map(MemberForm::departure)
                        .toList());
    }

    private HouseholdFields household() {
        var values = fields.read();
        if (group.getValue() != null) {
            values.put("group", group.getValue().code().value());
        }
        return json.convertValue(values, HouseholdFields.class);
    }

    private boolean shownAtField(Reason reason) {
        if (reason.field() == null) {
            return false;
        }
        var sentence = Refusals.sentence(reason);
        var listed = LISTED.matcher(reason.field());
        if (listed.matches()) {
            boolean leaving = "departures".equals(listed.group(1));
            var forms = new ArrayList<>(memberForms());
            forms.removeIf(m -> m.isLeaving() != leaving);
            return forms.get(Integer.parseInt(listed.group(2))).refuse(listed.group(3), sentence);
        }
        if ("village".equals(reason.field())) {
            village.setErrorMessage(sentence);
            village.setInvalid(true);
            return true;
        }
        return fields.refuse(reason.field(), sentence);
    }
}
