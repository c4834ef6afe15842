package org.shouwang.household.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.shouwang.household.Disclosures;
import org.shouwang.household.HouseholdView;
import org.shouwang.shared.Refusal;

/**
 * Finds a person's household by the whole certificate number, for a stated purpose. The number stands in no address: the
 * page it leads to is called by the household's own number.
 */
class CertificateSearch extends Dialog {

    private final transient Disclosures disclosures;
    private final transient Consumer<HouseholdView> found;
    private final TextField number = new TextField();
    private final Purpose purpose = new Purpose();
    private final Paragraph nobody = new Paragraph();

    CertificateSearch(Disclosures disclosures, Consumer<HouseholdView> found) {
        this.disclosures = disclosures;
        this.found = found;
        setHeaderTitle(getTranslation("view.household.by-certificate"));
        setWidth("min(480px, 94vw)");
        number.setId("certificate-number");
        number.setLabel(getTranslation("view.household.by-certificate.number"));
        number.setMaxLength(22);
        number.setWidthFull();
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        number.getElement().setAttribute("autocomplete", "off");
        nobody.setId("certificate-nobody");
        nobody.setText(getTranslation("view.household.by-certificate.nobody"));
        nobody.getElement().setAttribute("role", "status");
        nobody.setVisible(false);
        var content =
                new Div(new Paragraph(getTranslation("view.household.by-certificate.hint")), number, purpose, nobody);
        content.addClassName("dialog-form");
        add(content);
        var find = new Button(getTranslation("view.household.find"), click -> find());
        find.setId("certificate-find");
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), find);
    }

    private void find() {
        nobody.setVisible(false);
        number.setInvalid(false);
        purpose.setInvalid(false);
        try {
            disclosures
                    .byCertificate(number.getValue(), purpose.getValue())
                    .ifPresentOrElse(this::lead, () -> nobody.setVisible(true));
        } catch (Refusal refusal) {
            purpose.refuse(refusal, number);
        }
    }

    private void lead(HouseholdView household) {
        close();
        found.accept(household);
    }
}
