package org.shouwang.rollback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.procedure.RunStarts;
import org.springframework.core.annotation.Order;

/** On the page of a case: the way to a look-back out of turn, to rollback and to removal, for whoever may begin them. */
@org.springframework.stereotype.Component
@Order(25)
class StartsPart implements CasePart {

    private final RunStarts starts;

    StartsPart(RunStarts starts) {
        this.starts = starts;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        if (file.latest("IDENTIFIED").isEmpty() || file.latest("REMOVED").isPresent()) {
            return Optional.empty();
        }
        List<String> mine = StartDialog.PROCEDURES.stream()
                .filter(key -> starts.mayStart(file, key))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Button open = new Button(word("open"), click -> new StartDialog(starts, file.number(), mine, changed).open());
        open.setId("case-start");
        Section part = new Section(new H2(word("title")), open);
        part.addClassName("case-section");
        return Optional.of(part);
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation("view.rollback.start." + key);
    }
}
