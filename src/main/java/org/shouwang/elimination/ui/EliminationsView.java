package org.shouwang.elimination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shouwang.elimination.Assessment;
import org.shouwang.elimination.EliminationAssessments;
import org.shouwang.elimination.EliminationSheets;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** Who is owed an assessment, who is tracked, who is barred and why; from here the village starts eliminations. */
@Route(value = "eliminations", layout = MainLayout.class)
@Menu(title = "view.elimination.title", order = 22, icon = "vaadin:check-circle-o")
@StyleSheet("context://elimination.css")
@RolesAllowed({
    "VILLAGE_CLERK",
    "GRID_HEAD",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE",
    "SUPERVISOR"
})
class EliminationsView extends Div implements HasDynamicTitle {

    private static final List<String> MAY_START =
            List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final transient EliminationAssessments assessments;
    private final transient Territory territory;
    private final transient CurrentActor currentActor;
    private final transient RunStarts starts;
    private final AreaFilter area;
    private final WorklistChips chips = new WorklistChips(this::choose);
    private final WorklistBulk bulk;
    private final Div place = new Div();
    private WorklistPart part = WorklistPart.MUST_ASSESS;

    EliminationsView(
            EliminationAssessments assessments,
            EliminationSheets sheets,
            Territory territory,
            CurrentActor currentActor,
            RunStarts starts) {
        this.assessments = assessments;
        this.territory = territory;
        this.currentActor = currentActor;
        this.starts = starts;
        addClassName("elimination-list");
        area = new AreaFilter(territory, currentActor.require().scope());
        area.setId("elimination-area");
        area.addValueChangeListener(change -> refresh());
        bulk = new WorklistBulk(starts, this::refresh);
        Div filters = new Div(area);
        filters.addClassName("list-filters");
        Button print = new Button(getTranslation("view.elimination.print"), VaadinIcon.PRINT.create());
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        String reader = currentActor.require().username();
        SheetLink excel = new SheetLink("elimination-sheet", getPageTitle(), () -> {
            AreaCode within = area.area();
            String list = part.list();
            return call(reader, () -> sheets.excel(within, list, getLocale()));
        });
        add(
                new ViewHeader(getPageTitle(), excel, print),
                new Paragraph(getTranslation("view.elimination.intro")),
                filters,
                chips,
                place,
                bulk);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.elimination.title");
    }

    private byte[] call(String reader, java.util.concurrent.Callable<byte[]> written) {
        return currentActor.callAs(reader, written);
    }

    private void choose(WorklistPart chosen) {
        part = chosen;
        refresh();
    }

    private void refresh() {
        List<Assessment> all = assessments.worklist(area.area(), null);
        chips.show(part, all);
        bulk.clear();
        List<Assessment> shown = all.stream().filter(part::holds).toList();
        place.removeAll();
        if (shown.isEmpty()) {
            place.add(new EmptyState(
                    getTranslation("view.elimination.none"), getTranslation("view.elimination.none.hint")));
            return;
        }
        if (all.size() == EliminationAssessments.MOST) {
            place.add(new Paragraph(getTranslation("view.elimination.most", EliminationAssessments.MOST)));
        }
        place.add(table(shown));
    }

    private Component table(List<Assessment> shown) {
        boolean anywhere = shown.stream().anyMatch(this::startable);
        RowTable<Assessment> table = new RowTable<>(getPageTitle());
        table.setId("elimination-rows");
        table.column(getTranslation("view.elimination.head"), this::head)
                .text(getTranslation("view.elimination.village"), one -> territory.shortName(one.village()))
                .text(getTranslation("view.elimination.since"), one -> Dates.day(one.since()))
                .column(getTranslation("view.elimination.lists"), AssessmentPanel::standing)
                .column(getTranslation("view.elimination.against"), EliminationsView::against);
        if (anywhere) {
            table.column(getTranslation("view.elimination.act"), this::act);
        }
        table.show(shown);
        return table;
    }

    private boolean startable(Assessment one) {
        return !one.underWay()
                && !one.safetyNet().equals("CONFIRMED")
                && MAY_START.stream().anyMatch(role -> currentActor.require().may(role, one.village()));
    }

    /** The household, to be chosen where its procedure may start. */
    private Component head(Assessment one) {
        PageLink link = new PageLink(one.headName(), "households/" + one.householdNumber());
        link.addClassName("row-title");
        if (!startable(one) || one.barred()) {
            return link;
        }
        Div both = new Div(choice(one), link);
        both.addClassName("elimination-head");
        return both;
    }

    private Component choice(Assessment one) {
        Checkbox choice = new Checkbox();
        choice.setId("choose-" + one.householdNumber());
        choice.setAriaLabel(getTranslation("view.elimination.choose-one", one.headName()));
        choice.addValueChangeListener(change -> bulk.choose(one, change.getValue()));
        return choice;
    }

    private static Component against(Assessment one) {
        if (one.against().isEmpty()) {
            return null;
        }
        UnorderedList list = new UnorderedList();
        one.against().forEach(reason -> list.add(new ListItem(Refusals.sentence(reason))));
        return list;
    }

    private Component act(Assessment one) {
        if (one.underWay()) {
            return new PageLink(getTranslation("view.elimination.to-case"), "case/" + one.caseNumber());
        }
        if (!startable(one)) {
            return null;
        }
        if (one.barred()) {
            return new PageLink(getTranslation("view.elimination.look"), "households/" + one.householdNumber());
        }
        Button start = new Button(getTranslation("view.elimination.start"), click -> {
            if (Refusals.guard(() -> starts.start(one.caseNumber(), EliminationActions.ELIMINATION))) {
                Toasts.done(getTranslation("view.elimination.start.done"));
            }
            refresh();
        });
        start.setId("start-" + one.householdNumber());
        start.setDisableOnClick(true);
        start.setAriaLabel(getTranslation("view.elimination.start-one", one.headName()));
        return start;
    }
}
