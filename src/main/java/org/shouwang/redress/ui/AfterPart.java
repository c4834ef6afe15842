package org.shouwang.redress.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shouwang.comparison.ComparisonAnswer;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormDialog;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.redress.LateResults;
import org.shouwang.redress.RefusalReviews;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Toasts;
import org.springframework.core.annotation.Order;

/** What the page of a case says and offers once it is decided. */
@org.springframework.stereotype.Component
@Order(10)
class AfterPart implements CasePart {

    private final RefusalReviews reviews;
    private final LateResults lateResults;
    private final Forms forms;
    private final FormViews views;
    private final WorkClock clock;

    AfterPart(RefusalReviews reviews, LateResults lateResults, Forms forms, FormViews views, WorkClock clock) {
        this.reviews = reviews;
        this.lateResults = lateResults;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        Section part = new Section(new H2(word("after")));
        part.setId("case-after");
        part.addClassName("case-section");
        if (file.approvedInConflict()) {
            part.add(conflict());
        }
        link(file, "REOPENED_FROM", "formerCase", "former").ifPresent(part::add);
        link(file, "REOPENED", "newCase", "new").ifPresent(part::add);
        Div buttons = new Div();
        buttons.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "8px");
        if (reviews.mayAsk(file)) {
            buttons.add(review(file, changed));
        }
        if (lateResults.mayRecord(file)) {
            buttons.add(late(file, changed));
        }
        if (buttons.getComponentCount() > 0) {
            part.add(buttons);
        }
        return part.getComponentCount() > 1 ? Optional.of(part) : Optional.empty();
    }

    private static Component conflict() {
        Span mark = new Span(VaadinIcon.WARNING.create(), new Span(word("conflict")));
        mark.setId("case-conflict");
        mark.addClassNames("case-standing", "case-at-risk");
        return new Div(mark, new Paragraph(word("conflict.hint")));
    }

    private static Optional<Component> link(CaseFile file, String kind, String key, String wording) {
        return file.latest(kind)
                .map(event -> event.details().path(key).asText())
                .filter(number -> !number.isBlank())
                .map(number -> new Paragraph(new Span(word(wording)), new PageLink(number, "case/" + number)));
    }

    private Button review(CaseFile file, Runnable changed) {
        Button button = new Button(word("review"), click -> new FormDialog(
                        views,
                        forms,
                        "refusalReview",
                        object().put("askedBy", file.headName())
                                .put("askedOn", clock.today().toString()),
                        word("review.hint"),
                        word("submit"),
                        values -> {
                            reviews.request(
                                    file.number(),
                                    new RefusalReviews.Request(
                                            text(values, "askedBy"), day(values, "askedOn"), text(values, "text")));
                            Toasts.done(word("submitted"));
                            changed.run();
                        })
                .open());
        button.setId("request-review");
        return button;
    }

    private Button late(CaseFile file, Runnable changed) {
        Button button = new Button(word("late"), click -> new FormDialog(
                        views,
                        forms,
                        "lateResult",
                        object().put("answeredOn", clock.today().toString()),
                        word("late.hint"),
                        word("save"),
                        values -> {
                            lateResults.record(
                                    file.number(),
                                    new LateResults.Result(
                                            text(values, "department"),
                                            day(values, "queriedOn"),
                                            day(values, "answeredOn"),
                                            hits(values)));
                            changed.run();
                        })
                .open());
        button.setId("late-result");
        return button;
    }

    private static List<ComparisonAnswer.Hit> hits(ObjectNode values) {
        return StreamSupport.stream(values.path("hits").spliterator(), false)
                .map(hit -> new ComparisonAnswer.Hit(text(hit, "item"), text(hit, "person"), text(hit, "detail")))
                .toList();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(JsonNode values, String key) {
        return values.path(key).asText(null);
    }

    private static LocalDate day(ObjectNode values, String key) {
        return values.hasNonNull(key) ? LocalDate.parse(values.get(key).asText()) : null;
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation("view.redress." + key);
    }
}
