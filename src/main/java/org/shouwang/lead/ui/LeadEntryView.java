package org.shouwang.lead.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.Households;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Area;
import org.shouwang.territory.Territory;

/** Enters a lead; what is wrong is said at its field, and nothing typed is lost. */
@Route(value = "leads/new", layout = MainLayout.class)
@PermitAll
class LeadEntryView extends Div implements HasDynamicTitle {

    private final transient Leads leads;
    private final transient Households households;
    private final transient CodeLists codes;
    private final transient Territory territory;
    private final transient WorkClock clock;
    private LeadReasons summary;
    private ComboBox<Area> village;
    private ComboBox<Code> channel;
    private DayPicker foundOn;
    private LeadEntryHousehold household;
    private CheckboxGroup<Code> risks;
    private TextArea description;
    private Div declaration;
    private ComboBox<Code> declarationWay;
    private TextField proxyName;
    private TextField proxyRelation;

    LeadEntryView(Leads leads, Households households, CodeLists codes, Territory territory, WorkClock clock) {
        this.leads = leads;
        this.households = households;
        this.codes = codes;
        this.territory = territory;
        this.clock = clock;
        addClassName("lead-entry");
        start();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.lead.new");
    }

    private void start() {
        removeAll();
        add(new ViewHeader(getTranslation("view.lead.new")));
        List<Area> villages = leads.villages();
        if (villages.isEmpty()) {
            add(new EmptyState(getTranslation("view.lead.may-not"), getTranslation("view.lead.may-not.hint")));
            return;
        }
        LocalDate today = clock.today();
        household = new LeadEntryHousehold(households, codes, today);
        source(villages, today);
        declaration(today);
        whatWasSeen(today);
        List<HasValidation> all = new ArrayList<>(own().values());
        all.addAll(household.all());
        summary = new LeadReasons(this::fields, all);
        Button save = new Button(getTranslation("view.lead.save"), VaadinIcon.CHECK.create());
        save.setId("lead-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                save();
            } finally {
                save.setEnabled(true);
            }
        });
        Div actions = new Div(save);
        actions.addClassName("form-actions");
        add(
                summary,
                new H2(getTranslation("view.lead.section.source")),
                LeadWords.form(village, channel, foundOn),
                declaration,
                new H2(getTranslation("view.lead.section.household")),
                household,
                new H2(getTranslation("view.lead.section.seen")),
                risks,
                description,
                actions);
    }

    private void source(List<Area> villages, LocalDate today) {
        village = new ComboBox<>(getTranslation("view.lead.village"));
        village.setId("lead-village");
        village.setItems(villages);
        village.setItemLabelGenerator(area -> territory.shortName(area.code()));
        village.setRequiredIndicatorVisible(true);
        village.setManualValidation(true);
        village.addValueChangeListener(change -> household.in(
                change.getValue() == null ? null : change.getValue().code()));
        channel =
                LeadWords.select("lead-channel", getTranslation("view.lead.channel"), codes.of("LEAD_CHANNEL", today));
        channel.setRequiredIndicatorVisible(true);
        channel.addValueChangeListener(change -> {
            declaration.setVisible(declared());
            household.offer(!declared());
        });
        foundOn = new DayPicker(getTranslation("view.lead.found-on"));
        foundOn.setId("lead-found-on");
        foundOn.setMax(today);
        foundOn.setValue(today);
        foundOn.setHelperText(getTranslation("view.lead.found-on.hint"));
        foundOn.setRequiredIndicatorVisible(true);
        if (villages.size() == 1) {
            village.setValue(villages.get(0));
        }
    }

    private void declaration(LocalDate today) {
        declarationWay = LeadWords.select(
                "lead-declaration-way",
                getTranslation("view.lead.declaration-way"),
                codes.of("DECLARATION_WAY", today));
        proxyName = field("proxy-name");
        proxyName.setHelperText(getTranslation("view.lead.proxy-name.hint"));
        proxyRelation = field("proxy-relation");
        declaration = new Div(
                new Paragraph(getTranslation("view.lead.declaration.hint")),
                LeadWords.form(declarationWay, proxyName, proxyRelation));
        declaration.setVisible(false);
    }

    private TextField field(String name) {
        TextField field = new TextField(getTranslation("view.lead." + name));
        field.setId("lead-" + name);
        field.setManualValidation(true);
        return field;
    }

    private void whatWasSeen(LocalDate today) {
        risks = new CheckboxGroup<>(getTranslation("view.lead.risks"), codes.of("RISK_TYPE", today));
        risks.setId("lead-risks");
        risks.setItemLabelGenerator(LeadWords::label);
        risks.setManualValidation(true);
        description = new TextArea(getTranslation("view.lead.description"));
        description.setId("lead-description");
        description.setPlaceholder(getTranslation("view.lead.description.hint"));
        description.setWidthFull();
        description.setMinRows(3);
        description.setManualValidation(true);
    }

    private boolean declared() {
        return NewLead.SELF_DECLARATION.equals(LeadWords.key(channel));
    }

    private void save() {
        summary.say(List.of());
        try {
            saved(leads.register(entered()));
        } catch (Refusal refusal) {
            summary.say(refusal.reasons());
        }
    }

    private NewLead entered() {
        return new NewLead(
                village.getValue() == null ? null : village.getValue().code(),
                LeadWords.key(channel),
                foundOn.getValue(),
                household.number(),
                household.fresh(),
                household.headName(),
                risks.getValue().stream().map(Code::key).sorted().toList(),
                description.getValue(),
                declared() ? LeadWords.key(declarationWay) : null,
                declared() ? proxyName.getValue() : null,
                declared() ? proxyRelation.getValue() : null);
    }

    private Map<String, HasValidation> own() {
        return Map.of(
                "village", village,
                "channel", channel,
                "foundOn", foundOn,
                "risks", risks,
                "description", description,
                "declarationWay", declarationWay,
                "proxyName", proxyName,
                "proxyRelation", proxyRelation);
    }

    /** The fields by the last word of the path under which reasons speak of them. */
    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new HashMap<>(household.fields());
        fields.putAll(own());
        return fields;
    }

    private void saved(LeadView lead) {
        removeAll();
        PageLink toLead = new PageLink(lead.number(), "leads/" + lead.number());
        toLead.setId("lead-number");
        Div done =
                new Div(VaadinIcon.CHECK_CIRCLE.create(), new Div(new H2(getTranslation("view.lead.saved")), toLead));
        if (lead.caseNumber() == null) {
            done.add(new Paragraph(getTranslation("view.lead.saved.waits")));
        } else {
            PageLink toCase = new PageLink(lead.caseNumber(), "case/" + lead.caseNumber());
            toCase.setId("lead-case");
            done.add(new Paragraph(getTranslation("view.lead.saved.case")), toCase);
        }
        done.addClassName("lead-saved");
        Button next = new Button(getTranslation("view.lead.next"), VaadinIcon.PLUS.create(), click -> start());
        next.setId("lead-next");
        add(new ViewHeader(getTranslation("view.lead.new")), done, next);
    }
}
