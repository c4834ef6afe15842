package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.Submission;
import org.shouwang.process.InboxEntry;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;

/** The six steps of identification as far as the case has come: when, by whom, and whether in time. */
class CaseViewProgress extends OrderedList {

    /** More names than these are counted. */
    private static final int NAMES = 2;

    private final transient CaseFile file;
    private final transient CaseViewWords words;
    private final LocalDate today;
    private final List<String> waiting;
    private final boolean decided;

    CaseViewProgress(CaseFile file, CaseViewWords words, LocalDate today) {
        this.file = file;
        this.words = words;
        this.today = today;
        this.waiting =
                file.runs().stream().flatMap(run -> run.active().stream()).toList();
        this.decided = file.latest("NOT_INCLUDED", "STOPPED").isPresent();
        addClassName("case-steps");
        setId("case-steps");
        getElement().setAttribute("aria-label", getTranslation("view.case.progress"));
        CaseStep.in(file).forEach(step -> add(item(step)));
    }

    private ListItem item(CaseStep step) {
        Optional<LocalDate> done = step.done(file);
        boolean current = step.waits(waiting);
        String standing = current ? "current" : done.isPresent() ? "done" : decided ? "dropped" : "ahead";
        Span name = new Span(getTranslation(step.word()));
        name.addClassName("case-step-name");
        Span when = new Span(
                current || done.isEmpty() ? getTranslation("view.case.step." + standing) : Dates.day(done.get()));
        when.addClassName("case-step-when");
        ListItem item = new ListItem(icon(standing), name, when);
        item.addClassNames("case-step", "case-step-" + standing);
        String who = current ? atIt(step) : done.isPresent() ? doneBy(step.submissions(file)) : "";
        if (!who.isBlank()) {
            Span names = new Span(who);
            names.addClassName("case-step-who");
            item.add(names);
        }
        (current ? left(step) : late(step)).ifPresent(mark -> {
            mark.addClassName("case-step-mark");
            item.add(mark);
        });
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Icon icon(String standing) {
        return switch (standing) {
            case "current" -> VaadinIcon.HOURGLASS.create();
            case "done" -> VaadinIcon.CHECK_CIRCLE.create();
            case "dropped" -> VaadinIcon.MINUS_CIRCLE_O.create();
            default -> VaadinIcon.CIRCLE_THIN.create();
        };
    }

    /** Those who did what ended the step; of departments side by side how many they were. */
    private String doneBy(List<Submission> done) {
        if (done.isEmpty()) {
            return "";
        }
        Submission last = done.get(done.size() - 1);
        long parties = done.stream()
                .filter(submission -> submission.party() != null)
                .map(Submission::party)
                .distinct()
                .count();
        return last.party() != null && parties > 1
                ? getTranslation("view.case.step.departments", parties)
                : few(words.doneBy(last));
    }

    /** Whoever is at it, else the posts it waits for. */
    private String atIt(CaseStep step) {
        List<InboxEntry> open = open(step);
        List<String> claimed = open.stream()
                .map(InboxEntry::claimedBy)
                .filter(Objects::nonNull)
                .distinct()
                .map(words::nameOf)
                .toList();
        return claimed.isEmpty()
                ? few(open.stream()
                        .flatMap(entry -> entry.roles().stream())
                        .distinct()
                        .map(role -> words.word("role." + role))
                        .toList())
                : few(claimed);
    }

    private String few(List<String> names) {
        return names.size() <= NAMES
                ? words.list(names)
                : getTranslation("view.case.step.others", words.list(names.subList(0, NAMES)), names.size());
    }

    private Optional<Span> left(CaseStep step) {
        return open(step).stream()
                .filter(entry -> entry.dueOn() != null)
                .min((one, other) -> one.dueOn().compareTo(other.dueOn()))
                .map(entry -> new DaysLeft((int) ChronoUnit.DAYS.between(today, entry.dueOn()), entry.provisional()));
    }

    private Optional<Span> late(CaseStep step) {
        return step.limit(file)
                .filter(row -> row.fulfilledOn() != null && row.fulfilledOn().isAfter(row.dueOn()))
                .map(this::overdue);
    }

    private Span overdue(DeadlineRow row) {
        Span mark = new Span(
                VaadinIcon.EXCLAMATION_CIRCLE.create(),
                new Span(getTranslation(
                        "view.case.step.late", ChronoUnit.DAYS.between(row.dueOn(), row.fulfilledOn()))));
        mark.addClassNames("case-result", "case-result-late");
        return mark;
    }

    private List<InboxEntry> open(CaseStep step) {
        return file.runs().stream()
                .flatMap(run -> run.open().stream())
                .filter(entry -> step.waits(List.of(entry.element())))
                .toList();
    }
}
