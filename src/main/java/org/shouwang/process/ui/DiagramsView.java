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
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.process.DiagramWords;
import org.shouwang.process.Diagrams;
import org.shouwang.process.Diagrams.Drawn;
import org.shouwang.process.Inbox;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.DiagramViewer;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;

/** The procedures as drawn, to look at and to print on one sheet; who assigns them sees below which serves which area. */
@Route(value = "procedures", layout = MainLayout.class)
@Menu(title = "view.process.title", order = 85, icon = "vaadin:sitemap")
@PermitAll
class DiagramsView extends Div implements HasUrlParameter<String> {

    private final transient Diagrams diagrams;
    private final transient DiagramWords words;
    private final transient CurrentActor currentActor;
    private final transient Inbox inbox;
    private final transient WorkClock clock;

    DiagramsView(Diagrams diagrams, DiagramWords words, CurrentActor currentActor, Inbox inbox, WorkClock clock) {
        this.inbox = inbox;
        this.clock = clock;
        this.diagrams = diagrams;
        this.words = words;
        this.currentActor = currentActor;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String file) {
        List<Drawn> all = diagrams.drawn();
        Drawn shown = file == null || file.isEmpty()
                ? usual().orElse(all.get(0))
                : all.stream()
                        .filter(drawn -> drawn.file().equals(file))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        DiagramViewer viewer = new DiagramViewer();
        viewer.setDiagram(words.in(getLocale(), shown.xml()));
        removeAll();
        add(new ViewHeader(name(shown), print()), choice(all, shown), viewer);
        Actor actor = currentActor.require();
        if (actor.holds(Role.DESIGNER) || actor.holds(Role.ADMINISTRATOR)) {
            add(new DiagramAssignmentsPart(diagrams));
        }
    }

    /** What whoever names none most likely wants to see: of the procedure that is busiest the diagram where he is. */
    private Optional<Drawn> usual() {
        return currentActor.require().scope().areas().stream()
                .sorted()
                .findFirst()
                .flatMap(area -> inbox.busiest().flatMap(key -> diagrams.serving(key, area, clock.today())));
    }

    private String name(Drawn drawn) {
        return DiagramNames.of(this, drawn.file(), drawn.name());
    }

    private Component choice(List<Drawn> all, Drawn shown) {
        Nav choice = new Nav();
        choice.addClassName("tab-links");
        choice.getElement().setAttribute("aria-label", getTranslation("view.process.title"));
        for (Drawn drawn : all) {
            RouterLink link = new RouterLink(name(drawn), DiagramsView.class, drawn.file());
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
