package org.shouwang.notice.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.Objection;

/** Names who investigates an objection. */
class NameDialog extends AskingDialog {

    NameDialog(Objection objection, Investigations investigations, Runnable done) {
        super("view.notice.objection.name", "view.notice.objection.name.confirm");
        MultiSelectComboBox<Objection.Investigator> people =
                new MultiSelectComboBox<>(getTranslation("view.notice.objection.investigators"));
        people.setId("objection-investigators");
        people.setItems(investigations.candidates(objection.number()));
        people.setItemLabelGenerator(Objection.Investigator::name);
        people.setValue(objection.investigators());
        people.setWidthFull();
        ask(
                Map.of("investigators", people),
                () -> {
                    investigations.name(
                            objection.number(),
                            people.getValue().stream()
                                    .map(Objection.Investigator::username)
                                    .toList());
                    close();
                    done.run();
                },
                new Paragraph(getTranslation("view.notice.objection.name.hint")),
                people);
    }
}
