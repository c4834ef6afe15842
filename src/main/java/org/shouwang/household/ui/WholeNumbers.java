package org.shouwang.household.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.shouwang.household.Disclosures;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.MemberView;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.FactList;

/** Shows a member's numbers without stars, once, after the purpose has been stated. */
class WholeNumbers extends Dialog {

    private final transient Disclosures disclosures;
    private final transient HouseholdId household;
    private final transient MemberView member;
    private final Div content = new Div();
    private final Purpose purpose = new Purpose();
    private final Button show = new Button();
    private final Button close = new Button();

    WholeNumbers(Disclosures disclosures, HouseholdId household, MemberView member) {
        this.disclosures = disclosures;
        this.household = household;
        this.member = member;
        setHeaderTitle(getTranslation("view.household.whole-numbers-of", member.name()));
        setWidth("min(480px, 94vw)");
        content.addClassName("dialog-form");
        content.add(new Paragraph(getTranslation("view.household.whole-numbers.hint")), purpose);
        add(content);
        show.setText(getTranslation("view.household.whole-numbers"));
        show.setId("numbers-show");
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.addClickListener(click -> show());
        close.setText(getTranslation("view.shell.cancel"));
        close.addClickListener(click -> close());
        getFooter().add(close, show);
    }

    private void show() {
        purpose.setInvalid(false);
        try {
            var numbers = disclosures.reveal(household, member.person(), purpose.getValue());
            content.removeAll();
            var facts = new FactList()
                    .fact(getTranslation("view.household.field.certificateNumber"), numbers.certificateNumber())
                    .fact(getTranslation("view.household.field.phone"), numbers.phone());
            facts.setId("numbers-shown");
            content.add(facts);
            show.setVisible(false);
            close.setText(getTranslation("view.shell.close"));
        } catch (Refusal refusal) {
            purpose.refuse(refusal, null);
        }
    }
}
