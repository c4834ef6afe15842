package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.document.Attachments;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormViews;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.journal.Journal;
import org.shouwang.procedure.CaseDeadlines;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Revisions;
import org.shouwang.process.DiagramWords;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;

/** One case: who and where, how far it has come, where it waits, until when, and everything that happened. */
@Route(value = "case", layout = MainLayout.class)
@Uses(CheckboxGroup.class)
@PermitAll
class CaseView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Cases cases;
    private final transient CaseDeadlines deadlines;
    private final transient Households households;
    private final transient Journal journal;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient Territory territory;
    private final transient CaseViewWords words;
    private final transient Revisions revisions;
    private final transient Attachments attachments;
    private final transient DiagramWords diagramWords;
    private final transient ObjectProvider<CasePart> parts;
    private final transient WorkClock clock;
    private String title = "";

    CaseView(
            Cases cases,
            CaseDeadlines deadlines,
            Households households,
            Journal journal,
            Forms forms,
            FormViews formViews,
            Territory territory,
            CaseViewWords words,
            Revisions revisions,
            Attachments attachments,
            DiagramWords diagramWords,
            ObjectProvider<CasePart> parts,
            WorkClock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.households = households;
        this.journal = journal;
        this.forms = forms;
        this.formViews = formViews;
        this.territory = territory;
        this.words = words;
        this.revisions = revisions;
        this.attachments = attachments;
        this.diagramWords = diagramWords;
        this.parts = parts;
        this.clock = clock;
        addClassName("case-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        show(cases.require(number));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CaseFile file) {
        title = getTranslation("view.case.of", file.headName());
        removeAll();
        add(
                new ViewHeader(title, actions(file)),
                standing(file),
                facts(file),
                new CaseViewProgress(file, words, clock.today()));
        parts.orderedStream()
                .map(part -> part.of(file, () -> show(cases.require(file.number()))))
                .flatMap(Optional::stream)
                .forEach(this::add);
        Div handling = new Div(
                section("view.case.waiting", new CaseViewWaiting(file, words, clock.today())),
                section("view.case.diagram", diagrams(file)),
                section(
                        "view.case.deadlines",
                        new CaseViewDeadlines(
                                file, deadlines, words, clock.today(), () -> show(cases.require(file.number())))),
                section("view.case.timeline", new CaseViewTimeline(file, words, forms, formViews, revisions)),
                section("view.case.documents", new CaseViewDocuments(file, attachments, forms, words)));
        CaseViewJournal record = new CaseViewJournal(file.number(), journal, words, territory);
        add(tabs(handling, record), handling, record);
    }

    private Component[] actions(CaseFile file) {
        List<Component> actions = new ArrayList<>();
        if (cases.mayStop(file)) {
            Button stop = new Button(getTranslation("view.case.stop"), VaadinIcon.STOP.create(), click -> stop(file));
            stop.setId("case-stop");
            stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(stop);
        }
        Button print = new Button(getTranslation("view.case.print"), VaadinIcon.PRINT.create());
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        actions.add(print);
        return actions.toArray(Component[]::new);
    }

    private void stop(CaseFile file) {
        new CaseViewStop(cases, file.number(), words, clock.today(), () -> {
                    Toasts.done(getTranslation("view.case.stopped"));
                    show(cases.require(file.number()));
                })
                .open();
    }

    private Component standing(CaseFile file) {
        String outcome = file.outcome()
                .map(event -> getTranslation("event." + event.kind()))
                .orElseGet(() -> getTranslation("view.case.in-hand"));
        Span badge = new Span(outcome);
        badge.addClassName("case-standing");
        Div line = new Div(new Span(file.number()), badge);
        if (file.atRisk()) {
            Span risk = new Span(VaadinIcon.WARNING.create(), new Span(getTranslation("view.case.at-risk")));
            risk.setId("case-at-risk");
            risk.addClassNames("case-standing", "case-at-risk");
            line.add(risk);
        }
        line.addClassName("case-number");
        return line;
    }

    private Component facts(CaseFile file) {
        FactList facts = new FactList()
                .fact(getTranslation("view.case.head"), household(file))
                .fact(getTranslation("view.case.place"), file.areaName());
        if (file.leadNumber() == null) {
            facts.fact(getTranslation("view.case.channel"), getTranslation("view.case.taken-over"))
                    .fact(getTranslation("view.case.identified-on"), Dates.day(file.leadFoundOn()));
        } else {
            facts.fact(getTranslation("view.case.lead"), new PageLink(file.leadNumber(), "leads/" + file.leadNumber()))
                    .fact(getTranslation("view.case.channel"), words.code("LEAD_CHANNEL", file.channel()))
                    .fact(getTranslation("view.case.found-on"), Dates.day(file.leadFoundOn()));
        }
        facts.fact(
                        getTranslation("view.case.profile"),
                        getTranslation(
                                "view.case.profile-version",
                                words.in(file.profile().name()),
                                file.profile().version()))
                .fact(getTranslation("view.case.opened-on"), Dates.day(file.openedOn()))
                .fact(getTranslation("view.case.closed-on"), Dates.day(file.closedOn()));
        facts.setId("case-facts");
        return facts;
    }

    /** The household may have moved out of the reader's area since; its name stays in the file. */
    private Component household(CaseFile file) {
        try {
            String number =
                    households.require(new HouseholdId(file.householdId())).number();
            return new PageLink(getTranslation("view.case.household", file.headName(), number), "households/" + number);
        } catch (Refusal outside) {
            return new Span(file.headName());
        }
    }

    private Component diagrams(CaseFile file) {
        Map<String, String> drawings = new HashMap<>();
        file.runs().stream()
                .map(run -> run.run().number())
                .forEach(run -> drawings.put(run, diagramWords.in(getLocale(), cases.diagram(file, run))));
        return new CaseViewDiagrams(file, drawings);
    }

    private Section section(String heading, Component content) {
        Section section = new Section(new H2(getTranslation(heading)), content);
        section.addClassName("case-section");
        return section;
    }

    private Component tabs(Component handling, Component record) {
        Tab first = new Tab(getTranslation("view.case.handling"));
        Tab second = new Tab(getTranslation("view.case.journal"));
        second.setId("case-journal-tab");
        Tabs tabs = new Tabs(first, second);
        tabs.addSelectedChangeListener(change -> {
            handling.setVisible(change.getSelectedTab() == first);
            record.setVisible(change.getSelectedTab() == second);
        });
        return tabs;
    }
}
