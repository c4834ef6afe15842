package org.shouwang.lead.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.HouseholdRow;
import org.shouwang.household.Households;
import org.shouwang.lead.NewLead.NewLeadHousehold;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.DayPicker;

/** Whom a lead is about: a household of the registry, one that is new to it, or only a name. */
class LeadEntryHousehold extends Div {

    private static final String NONE_YET = "NONE_YET";

    /** How much is known about the household. */
    enum Known {
        REGISTERED,
        NEW,
        NAME
    }

    private final transient Households households;
    private final RadioButtonGroup<Known> known = new RadioButtonGroup<>();
    private final ComboBox<HouseholdRow> household = new ComboBox<>();
    private final TextField headName = new TextField();
    private final ComboBox<Code> type;
    private final ComboBox<Code> certificateType;
    private final TextField certificateNumber = new TextField();
    private final ComboBox<Code> noCertificateReason;
    private final ComboBox<Code> sex;
    private final DayPicker birthDate;
    private final TextField phone = new TextField();

    LeadEntryHousehold(Households households, CodeLists codes, LocalDate today) {
        this.households = households;
        known.setId("lead-known");
        known.setLabel(getTranslation("view.lead.known"));
        known.setItemLabelGenerator(k -> getTranslation("view.lead.known." + k));
        known.setManualValidation(true);
        household.setId("lead-household");
        household.setLabel(getTranslation("view.lead.household"));
        household.setPlaceholder(getTranslation("view.lead.household.hint"));
        household.setItemLabelGenerator(
                row -> getTranslation("view.lead.household.item", row.headName(), row.number(), row.members()));
        household.setManualValidation(true);
        text(headName, "head-name", "view.lead.head-name");
        type = LeadWords.select("lead-type", getTranslation("view.lead.type"), codes.of("HOUSEHOLD_TYPE", today));
        certificateType = LeadWords.select(
                "lead-certificate-type",
                getTranslation("view.lead.certificate-type"),
                codes.of("CERTIFICATE_TYPE", today));
        text(certificateNumber, "certificate-number", "view.lead.certificate-number");
        noCertificateReason = LeadWords.select(
                "lead-no-certificate-reason",
                getTranslation("view.lead.no-certificate-reason"),
                codes.of("NO_CERTIFICATE_REASON", today));
        sex = LeadWords.select("lead-sex", getTranslation("view.lead.sex"), codes.of("SEX", today));
        birthDate = new DayPicker(getTranslation("view.lead.birth-date"));
        birthDate.setId("lead-birth-date");
        birthDate.setMax(today);
        birthDate.setInitialPosition(today.minusYears(50));
        text(phone, "phone", "view.lead.phone");
        FormLayout form = LeadWords.form(
                household,
                headName,
                type,
                certificateType,
                certificateNumber,
                noCertificateReason,
                sex,
                birthDate,
                phone);
        add(known, form);
        offer(true);
        in(null);
        known.addValueChangeListener(change -> ask());
        certificateType.addValueChangeListener(change -> ask());
        ask();
    }

    private void text(TextField field, String id, String label) {
        field.setId("lead-" + id);
        field.setLabel(getTranslation(label));
        field.setManualValidation(true);
    }

    /** A mere name is not enough for a household that declares itself. */
    void offer(boolean mereName) {
        Known chosen = known.getValue();
        known.setItems(mereName ? List.of(Known.values()) : List.of(Known.REGISTERED, Known.NEW));
        known.setValue(chosen == null || !mereName && chosen == Known.NAME ? Known.REGISTERED : chosen);
    }

    /** Offers the households of a village. */
    void in(AreaCode village) {
        household.setItems(query -> {
            int offset = query.getOffset();
            int limit = query.getLimit();
            String text = query.getFilter().orElse(null);
            return village == null
                    ? java.util.stream.Stream.empty()
                    : households.rows(new HouseholdFilter(text, village, null), offset, limit).stream();
        });
        household.setHelperText(village == null ? getTranslation("view.lead.village-first") : null);
    }

    private void ask() {
        boolean fresh = known.getValue() == Known.NEW;
        boolean none = certificateType.getValue() != null
                && certificateType.getValue().key().equals(NONE_YET);
        household.setVisible(known.getValue() == Known.REGISTERED);
        headName.setVisible(known.getValue() != Known.REGISTERED);
        type.setVisible(fresh);
        certificateType.setVisible(fresh);
        certificateNumber.setVisible(fresh && !none);
        noCertificateReason.setVisible(fresh && none);
        // A certificate's number tells sex and birth.
        sex.setVisible(fresh && none);
        birthDate.setVisible(fresh && none);
        phone.setVisible(fresh);
    }

    String number() {
        return known.getValue() == Known.REGISTERED && household.getValue() != null
                ? household.getValue().number()
                : null;
    }

    String headName() {
        return known.getValue() == Known.NAME ? headName.getValue() : null;
    }

    NewLeadHousehold fresh() {
        return known.getValue() != Known.NEW
                ? null
                : new NewLeadHousehold(
                        headName.getValue(),
                        LeadWords.key(type),
                        LeadWords.key(certificateType),
                        certificateNumber.isVisible() ? blankless(certificateNumber.getValue()) : null,
                        noCertificateReason.isVisible() ? LeadWords.key(noCertificateReason) : null,
                        blankless(phone.getValue()),
                        sex.isVisible() ? LeadWords.key(sex) : null,
                        birthDate.isVisible() ? birthDate.getValue() : null);
    }

    private static String blankless(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** The fields by the last word of the path under which reasons speak of them. */
    Map<String, HasValidation> fields() {
        boolean registered = known.getValue() == Known.REGISTERED;
        return Map.ofEntries(
                Map.entry("householdNumber", registered ? household : known),
                Map.entry("headName", registered ? household : headName),
                Map.entry("name", headName),
                Map.entry("type", type),
                Map.entry("certificateType", certificateType),
                Map.entry("certificateNumber", certificateNumber),
                Map.entry("noCertificateReason", noCertificateReason),
                Map.entry("sex", sex),
                Map.entry("birthDate", birthDate),
                Map.entry("phone", phone));
    }

    /** Everything that can be marked, shown or not. */
    List<HasValidation> all() {
        return List.of(
                known,
                household,
                headName,
                type,
                certificateType,
                certificateNumber,
                noCertificateReason,
                sex,
                birthDate,
                phone);
    }
}
