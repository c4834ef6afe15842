package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Revisions;
import org.shouwang.procedure.Revisions.Revision;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.PageLink;

/** What happened, oldest first: the events of the case and what was handed in, which opens as it was filled in. */
class CaseViewTimeline extends OrderedList {

    /** How the numbers of county lists begin. */
    private static final String LIST = "HT-";

    private final transient CaseViewWords words;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final AreaCode area;

    private final transient Map<Long, Revision> revisions = new HashMap<>();

    CaseViewTimeline(CaseFile file, CaseViewWords words, Forms forms, FormViews formViews, Revisions revisions) {
        this.words = words;
        file.runs().forEach(run -> this.revisions.putAll(revisions.among(run.submissions())));
        this.forms = forms;
        this.formViews = formViews;
        this.area = file.area();
        addClassName("timeline");
        setId("case-timeline");
        for (CaseViewMoments.Moment moment : CaseViewMoments.of(file)) {
            boolean happened = moment.event() != null;
            Span day = new Span(Dates.day(
                    happened ? moment.event().on() : moment.submission().doneOn()));
            day.addClassName("timeline-day");
            add(new ListItem(day, happened ? event(moment.event()) : submission(moment.submission())));
        }
    }

    private Component event(CaseEvent event) {
        Span name = new Span(getTranslation("event." + event.kind()));
        name.addClassName("timeline-event");
        Div entry = new Div(VaadinIcon.FLAG_O.create(), name);
        List<String> figures = words.figures(event.details());
        if (!figures.isEmpty()) {
            Span details = new Span(words.list(figures));
            details.addClassName("timeline-details");
            entry.add(details);
        }
        if (event.details().hasNonNull("notice")) {
            String notice = event.details().path("notice").asText();
            entry.add(new PageLink(notice, "notices/" + notice));
        }
        entry.addClassName("timeline-entry");
        return entry;
    }

    private Component submission(Submission submission) {
        Span name = new Span(words.duty(submission.element(), submission.party(), area));
        name.addClassName("row-title");
        Span verdict = new Span(words.verdict(submission.duty(), submission.verdict()));
        verdict.addClassName("timeline-verdict");
        Div title = new Div(VaadinIcon.CHECK_CIRCLE.create(), name, verdict);
        title.addClassName("timeline-entry");
        if (submission.recordedForLeader()) {
            Span recorded = new Span(
                    VaadinIcon.FILE_TEXT_O.create(),
                    new Span(getTranslation("view.case.recorded-for", words.list(submission.signedBy()))));
            recorded.addClassName("timeline-for-leader");
            title.add(recorded);
        }
        FactList facts = new FactList()
                .fact(getTranslation("view.case.done-on"), Dates.day(submission.doneOn()))
                .fact(
                        getTranslation("view.case.recorded"),
                        getTranslation(
                                "view.case.recorded-by",
                                Dates.time(submission.recordedAt()),
                                submission.enteredByName(),
                                words.word("role." + submission.enteredAs())))
                .fact(getTranslation("view.case.collected-by"), words.list(submission.collectedBy()))
                .fact(getTranslation("view.case.signed-by"), words.list(submission.signedBy()));
        if (submission.meeting() != null) {
            boolean list = submission.meeting().startsWith(LIST);
            facts.fact(
                    getTranslation(list ? "view.case.county-list" : "view.case.meeting"),
                    new PageLink(submission.meeting(), (list ? "lists/" : "meetings/") + submission.meeting()));
        }
        Div actions = new Div();
        actions.addClassName("timeline-actions");
        printed(submission).ifPresent(actions::add);
        Button open = new Button(getTranslation("view.case.open-form"), click -> open(submission));
        open.setId("submission-" + submission.id());
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(getTranslation("view.case.open-form-of", words.duty(submission.element())));
        actions.add(open);
        title.add(actions);
        Div entry = new Div(
                title,
                new CaseViewOpinions(submission, forms.require(submission.formKey(), submission.formVersion()), words),
                facts);
        Revision revision = revisions.get(submission.id());
        if (revision != null) {
            entry.add(new CaseViewChanges(revision, words, formViews));
        }
        entry.addClassName("case-card");
        return entry;
    }

    /** The printed form, where there is a page that prints it. */
    private Optional<Component> printed(Submission submission) {
        String path = "print/submission/" + submission.id();
        return RouteConfiguration.forSessionScope().getRoute(path).map(page -> {
            PageLink link = new PageLink(getTranslation("view.case.printed-form"), path);
            link.setAriaLabel(getTranslation("view.case.printed-form-of", words.duty(submission.element())));
            link.addClassName("timeline-printed");
            return link;
        });
    }

    private void open(Submission submission) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.duty(submission.element(), submission.party(), area) + " · "
                + words.verdict(submission.duty(), submission.verdict()));
        dialog.addClassName("case-form-dialog");
        dialog.setWidth("min(920px, 96vw)");
        FormView form = formViews.of(forms.require(submission.formKey(), submission.formVersion()));
        form.setValues(submission.values());
        form.setReadOnly(true);
        Button close = new Button(getTranslation("view.shell.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.add(form);
        dialog.open();
    }
}
