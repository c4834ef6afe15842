package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.shell.Dates;

/** The six steps of identification with their dates, as far as the case has come. */
class CaseViewProgress extends OrderedList {

    /** A step, the event that ends it and the places where the case waits in it. */
    private enum Step {
        APPLICATION("application", "APPLIED", "application"),
        VISIT("verificationVisit", "VISITED", "verificationVisit"),
        APPRAISAL(
                "villageAppraisal",
                "NOTICE_CONCLUDED",
                "villageAppraisal",
                "postNotice",
                "noticePeriod",
                "concludeNotice",
                "objectionInvestigation"),
        TOWNSHIP("townshipCheck", "SIGNED_OFF", "townshipCheck", "townshipSignOff", "correction"),
        COMPARISON("departmentComparison", "COMPARED", "departmentComparison", "hitVerification"),
        COUNTY("countyApproval", "IDENTIFIED", "countyConsultation", "countyApproval");

        private final String label;
        private final String event;
        private final List<String> places;

        Step(String label, String event, String... places) {
            this.label = label;
            this.event = event;
            this.places = List.of(places);
        }
    }

    /** Duties that follow when the six steps are done or broken off. */
    private static final List<String> AFTERWARDS = List.of("announcement", "systemEntry", "explanation");

    CaseViewProgress(CaseFile file) {
        addClassName("case-steps");
        getElement().setAttribute("aria-label", getTranslation("view.case.progress"));
        List<String> waiting = file.runs().stream()
                .flatMap(run -> run.active().stream())
                .map(element -> element.split("_", 2)[0])
                .toList();
        boolean decided = file.latest("NOT_INCLUDED", "STOPPED").isPresent();
        Arrays.stream(Step.values()).forEach(step -> add(item(step, file, waiting, decided)));
    }

    /** The duties of a case in the order of the procedure. */
    static List<String> duties() {
        return Stream.concat(
                        Arrays.stream(Step.values())
                                .flatMap(step -> step.places.stream())
                                .filter(place -> !place.equals("noticePeriod")),
                        AFTERWARDS.stream())
                .toList();
    }

    private ListItem item(Step step, CaseFile file, List<String> waiting, boolean decided) {
        Optional<LocalDate> done = file.latest(step.event).map(CaseEvent::on);
        boolean current = step.places.stream().anyMatch(waiting::contains);
        String standing = current ? "current" : done.isPresent() ? "done" : decided ? "dropped" : "ahead";
        Icon icon =
                switch (standing) {
                    case "current" -> VaadinIcon.HOURGLASS.create();
                    case "done" -> VaadinIcon.CHECK_CIRCLE.create();
                    case "dropped" -> VaadinIcon.MINUS_CIRCLE_O.create();
                    default -> VaadinIcon.CIRCLE_THIN.create();
                };
        Span name = new Span(getTranslation("step." + step.label));
        name.addClassName("case-step-name");
        Span when = new Span(
                current || done.isEmpty() ? getTranslation("view.case.step." + standing) : Dates.day(done.get()));
        when.addClassName("case-step-when");
        ListItem item = new ListItem(icon, name, when);
        item.addClassNames("case-step", "case-step-" + standing);
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
