package org.shouwang.rollback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.procedure.TaskRow;
import org.shouwang.rollback.CountyList;
import org.shouwang.rollback.ListDecisions;
import org.shouwang.rollback.ListEntry;
import org.shouwang.rollback.ListExports;
import org.shouwang.rollback.ListedPerson;
import org.shouwang.rollback.RollbackLists;
import org.shouwang.rollback.RollbackLists.ListFile;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** A county's list: the county gathers and sends it, the authority decides on each household and executes. */
@StyleSheet("context://rollback.css")
@Route(value = "lists", layout = MainLayout.class)
@RolesAllowed({"COUNTY_CLERK", "COUNTY_LEADER", "PREFECTURE", "PROVINCE", "SUPERVISOR"})
class ListPageView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient RollbackLists lists;
    private final transient ListDecisions decisions;
    private final transient ListExports exports;
    private final transient CodeLists codes;
    private final transient WorkClock clock;
    private transient ListFile file;

    ListPageView(RollbackLists lists, ListDecisions decisions, ListExports exports, CodeLists codes, WorkClock clock) {
        this.clock = clock;
        this.lists = lists;
        this.decisions = decisions;
        this.exports = exports;
        this.codes = codes;
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        show(number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.rollback.title");
    }

    private void show(String number) {
        removeAll();
        file = lists.require(number);
        Locale language = getLocale();
        add(
                new ViewHeader(
                        getTranslation("view.rollback.of", file.list().countyName()),
                        new SheetLink("list-sheet", number, () -> exports.excel(number, language))),
                facts(),
                actions());
        if (!file.waiting().isEmpty()) {
            add(new H2(getTranslation("view.rollback.waiting")), waiting());
        }
        add(new H2(getTranslation("view.rollback.listed")), entries());
        if (file.entries().isEmpty()) {
            add(new Paragraph(getTranslation("view.rollback.empty")));
        }
    }

    private FactList facts() {
        CountyList list = file.list();
        FactList facts = new FactList()
                .fact(getTranslation("view.rollback.number"), list.number())
                .fact(
                        getTranslation("view.rollback.authority"),
                        getTranslation("rollback.authority." + list.authority().name()))
                .fact(getTranslation("view.rollback.standing"), ListsView.standing(list));
        if (file.dueOn() != null) {
            facts.fact(
                    getTranslation("view.rollback.due"),
                    late() && list.sentOn() == null
                            ? getTranslation("view.rollback.due-passed", Dates.day(file.dueOn()))
                            : Dates.day(file.dueOn()));
        }
        if (list.lateReason() != null) {
            facts.fact(getTranslation("view.rollback.late-reason"), list.lateReason());
        }
        if (list.acceptedOn() != null) {
            facts.fact(
                    getTranslation("view.rollback.accepted"),
                    getTranslation("view.rollback.by", list.acceptedBy(), Dates.day(list.acceptedOn())));
        }
        file.windows().stream()
                .filter(window -> window.authority() == list.authority())
                .findFirst()
                .ifPresent(window -> facts.fact(
                        getTranslation("view.rollback.window"),
                        getTranslation("view.rollback.span", Dates.day(window.from()), Dates.day(window.until()))));
        facts.setId("list-facts");
        return facts;
    }

    private Div actions() {
        CountyList list = file.list();
        Div bar = new Div();
        bar.addClassNames("rollback-bar", "rollback-actions");
        if (file.maySend() && list.sentOn() == null && list.households() > 0) {
            Button send = button(
                    "list-send", late() ? "view.rollback.send-late" : "view.rollback.send", () -> send(list.number()));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar.add(send);
        }
        if (file.mayDecide() && list.sentOn() != null) {
            if (!list.open()) {
                Button accept = button(
                        "list-accept",
                        "view.rollback.accept",
                        () -> ask("view.rollback.accept", reason -> decisions.acceptLate(list.number(), reason)));
                accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                bar.add(accept);
            } else {
                if (file.entries().stream().anyMatch(ListEntry::undecided)) {
                    bar.add(button("list-approve-all", "view.rollback.approve-all", this::approveAll));
                }
                if (file.entries().stream().anyMatch(ListEntry::toExecute)) {
                    bar.add(button("list-execute-all", "view.rollback.execute-all", this::executeAll));
                }
            }
        }
        return bar;
    }

    private boolean late() {
        return file.dueOn() != null && clock.today().isAfter(file.dueOn());
    }

    private void send(String number) {
        if (late()) {
            ask("view.rollback.send-late", reason -> lists.send(number, null, true, reason));
        } else {
            act(() -> lists.send(number, null, false, null), "view.rollback.done-sent");
        }
    }

    private void approveAll() {
        each(
                file.entries().stream().filter(ListEntry::undecided).toList(),
                entry -> decisions.decide(file.list().number(), entry.caseNumber(), "APPROVE", null, null));
    }

    private void executeAll() {
        each(
                file.entries().stream().filter(ListEntry::toExecute).toList(),
                entry -> decisions.execute(file.list().number(), entry.caseNumber(), null));
    }

    private void each(List<ListEntry> entries, java.util.function.Consumer<ListEntry> work) {
        int done = 0;
        for (ListEntry entry : entries) {
            if (!Refusals.guard(() -> work.accept(entry))) {
                break;
            }
            done++;
        }
        if (done > 0) {
            Toasts.done(getTranslation("view.rollback.done-all", done, entries.size()));
        }
        show(file.list().number());
    }

    private RowTable<TaskRow> waiting() {
        RowTable<TaskRow> table = new RowTable<TaskRow>(getTranslation("view.rollback.waiting"))
                .text(getTranslation("view.rollback.column.head"), TaskRow::headName)
                .text(getTranslation("view.rollback.column.place"), TaskRow::villageName)
                .text(getTranslation("view.rollback.column.kind"), row -> getTranslation("process." + row.processKey()))
                .column(
                        getTranslation("view.rollback.column.case"),
                        row -> new PageLink(row.caseNumber(), "case/" + row.caseNumber()))
                .column(
                        getTranslation("view.rollback.actions"),
                        row -> button(
                                "add-" + row.caseNumber(),
                                "verdict.countyListing.ADD",
                                () -> act(
                                        () -> lists.add(file.list().number(), row.caseNumber(), null),
                                        "view.rollback.done-added")));
        table.setId("list-waiting");
        table.show(file.waiting());
        return table;
    }

    private RowTable<ListEntry> entries() {
        RowTable<ListEntry> table = new RowTable<ListEntry>(getTranslation("view.rollback.households"))
                .column(getTranslation("view.rollback.column.head"), this::household)
                .text(getTranslation("view.rollback.column.place"), ListEntry::areaName)
                .text(
                        getTranslation("view.rollback.column.kind"),
                        entry -> getTranslation("process." + entry.processKey()))
                .text(getTranslation("view.rollback.column.reason"), ListEntry::reason)
                .column(getTranslation("view.rollback.column.people"), this::people)
                .text(getTranslation("view.rollback.column.decision"), this::decision)
                .column(getTranslation("view.rollback.actions"), this::possible);
        table.setId("list-households");
        table.show(file.entries().stream()
                .filter(entry -> entry.takenOffOn() == null)
                .toList());
        table.setVisible(!file.entries().isEmpty());
        return table;
    }

    private Component household(ListEntry entry) {
        PageLink link = new PageLink(entry.headName(), "case/" + entry.caseNumber());
        link.addClassName("row-title");
        return link;
    }

    private Component people(ListEntry entry) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rollback-people");
        entry.people().forEach(person -> list.add(new ListItem(line(person))));
        return list;
    }

    private String line(ListedPerson person) {
        List<String> parts = new ArrayList<>(List.of(person.name()));
        Stream.of(
                        label("RELATION", person.relation()),
                        person.certificate(),
                        person.health().stream()
                                .map(key -> label("HEALTH", key))
                                .collect(Collectors.joining("、")),
                        label("LABOUR", person.labour()))
                .filter(part -> part != null && !part.isEmpty())
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    private String label(String list, String key) {
        return key == null ? null : codes.label(list, key).in(getLocale());
    }

    private String decision(ListEntry entry) {
        if (entry.executedOn() != null) {
            return getTranslation("view.rollback.executed-by", entry.executedBy(), Dates.day(entry.executedOn()));
        }
        return entry.decision() == null
                ? null
                : getTranslation("verdict.authorityReview." + entry.decision())
                        + " "
                        + getTranslation("view.rollback.by", entry.decidedBy(), Dates.day(entry.decidedOn()));
    }

    private Component possible(ListEntry entry) {
        String number = file.list().number();
        String key = entry.caseNumber();
        Div bar = new Div();
        bar.addClassName("rollback-bar");
        if (file.list().sentOn() == null && file.maySend()) {
            bar.add(button(
                    "off-" + key,
                    "verdict.listFiling.TAKE_OFF",
                    () -> ask("verdict.listFiling.TAKE_OFF", reason -> lists.takeOff(number, key, null, reason))));
        }
        if (file.mayDecide() && file.list().open()) {
            if (entry.undecided()) {
                bar.add(
                        button(
                                "approve-" + key,
                                "view.rollback.approve",
                                () -> act(
                                        () -> decisions.decide(number, key, "APPROVE", null, null),
                                        "view.rollback.done-decided")),
                        button(
                                "refuse-" + key,
                                "view.rollback.refuse",
                                () -> ask(
                                        "verdict.authorityReview.REFUSE",
                                        reason -> decisions.decide(number, key, "REFUSE", null, reason))),
                        button(
                                "more-" + key,
                                "verdict.authorityReview.MORE_EVIDENCE",
                                () -> ask(
                                        "verdict.authorityReview.MORE_EVIDENCE",
                                        reason -> decisions.decide(number, key, "MORE_EVIDENCE", null, reason))));
            } else if (entry.toExecute()) {
                Button execute = button(
                        "execute-" + key,
                        "duty.listExecution",
                        () -> act(() -> decisions.execute(number, key, null), "view.rollback.done-executed"));
                execute.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                bar.add(execute);
            }
        }
        return bar.getChildren().findAny().isPresent() ? bar : null;
    }

    private Button button(String id, String word, Runnable work) {
        Button button = new Button(getTranslation(word), click -> work.run());
        button.setId(id);
        button.setDisableOnClick(false);
        return button;
    }

    private void act(Runnable work, String done) {
        if (Refusals.guard(work)) {
            Toasts.done(getTranslation(done));
            show(file.list().number());
        }
    }

    private void ask(String title, java.util.function.Consumer<String> work) {
        new ReasonDialog(title, work, () -> show(file.list().number())).open();
    }
}
