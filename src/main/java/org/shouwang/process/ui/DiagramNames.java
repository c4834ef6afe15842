package org.shouwang.process.ui;

import com.vaadin.flow.component.Component;
import org.springframework.context.NoSuchMessageException;

/** What people call a diagram: one that nobody named has the name that is drawn. */
final class DiagramNames {

    private DiagramNames() {}

    static String of(Component page, String file, String drawn) {
        try {
            return page.getTranslation("diagram.file." + file);
        } catch (NoSuchMessageException nobodyNamedIt) {
            return drawn;
        }
    }
}
