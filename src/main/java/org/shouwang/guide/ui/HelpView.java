package org.shouwang.guide.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;
import org.shouwang.guide.DutyGuide;
import org.shouwang.guide.DutyGuides;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.ViewHeader;

/** The duties, mine first; each leads to its explanation. */
@Route(value = "help", layout = MainLayout.class)
@Menu(title = "view.guide.title", order = 95, icon = "vaadin:question-circle-o")
@PermitAll
class HelpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DutyGuides guides;
    private final transient Tours tours;
    private final Div place = new Div();

    HelpView(DutyGuides guides, Tours tours) {
        this.guides = guides;
        this.tours = tours;
        addClassName("help");
        add(new ViewHeader(getTranslation("view.guide.title"), tours.button()));
        add(new Paragraph(getTranslation("view.guide.explanation")), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place.removeAll();
        place.add(new CountyChoice(guides.counties(), event, county -> {
            List<DutyGuide> all = guides.all(county);
            return new Div(
                    part("view.guide.mine", all, DutyGuide::mine),
                    part("view.guide.others", all, guide -> !guide.mine()));
        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.guide.title");
    }

    private Section part(String title, List<DutyGuide> all, Predicate<DutyGuide> wanted) {
        UnorderedList list = new UnorderedList();
        list.addClassName("help-duties");
        all.stream().filter(wanted).forEach(guide -> {
            PageLink link = new PageLink(getTranslation("duty." + guide.duty()), "help/" + guide.duty());
            list.add(new ListItem(link));
        });
        Section part = new Section(new H2(getTranslation(title)), list);
        part.setVisible(list.getChildren().findAny().isPresent());
        return part;
    }
}
