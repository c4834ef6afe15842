package org.shouwang.process.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shouwang.process.DiagramWords;
import org.shouwang.process.Diagrams;
import org.shouwang.process.Diagrams.Drawn;
import org.shouwang.shell.DiagramViewer;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;

/** The procedures as drawn, to look at and to print on one sheet. */
@Route(value = "procedures", layout = MainLayout.class)
@Menu(title = "view.process.title", order = 85, icon = "vaadin:sitemap")
@PermitAll
class DiagramsView extends Div implements HasUrlParameter<String> {

    private final transient Diagrams diagrams;
    private final transient DiagramWords words;

    DiagramsView(Diagrams diagrams, DiagramWords words) {
        this.diagrams = diagrams;
        this.words = words;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String key) {
        List<Drawn> all = diagrams.drawn();
        Drawn shown = key == null || key.isEmpty()
                ? all.stream().reduce((first, last) -> longer(first, last)).orElseThrow(NotFoundException::new)
                : all.stream().filter(d -> d.key().equals(key)).findFirst().orElseThrow(NotFoundException::new);
        DiagramViewer viewer = new DiagramViewer();
        viewer.setDiagram(words.in(getLocale(), shown.xml()));
        removeAll();
        add(new ViewHeader(shown.name(), print()), choice(all, shown), viewer);
    }

    /** The largest is the main procedure, shown where none is asked for. */
    private static Drawn longer(Drawn first, Drawn last) {
        return last.xml().length() > first.xml().length() ? last : first;
    }

    private Component choice(List<Drawn> all, Drawn shown) {
        Nav choice = new Nav();
        choice.addClassName("tab-links");
        choice.getElement().setAttribute("aria-label", getTranslation("view.process.title"));
        for (Drawn drawn : all) {
            RouterLink link = new RouterLink(drawn.name(), DiagramsView.class, drawn.key());
            if (drawn.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }

    private Component print() {
        Button print = new Button(getTranslation("view.process.print"), VaadinIcon.PRINT.create());
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }
}
