package org.shouwang.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.Objection;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;

/** One objection as its reader may know it, with what is to be done about it. */
class ObjectionCard extends Article {

    ObjectionCard(
            Objection objection,
            Investigations investigations,
            NoticeDialogs dialogs,
            WorkClock clock,
            Runnable changed) {
        addClassName("case-card");
        setId("objection-" + objection.number());
        Span head = new Span(getTranslation("view.notice.objection.to", objection.headName()));
        Span standing = new Span(NoticeWords.conclusion(objection));
        standing.addClassName(objection.concludedOn() == null ? "notice-objected" : "notice-settled");
        Div title = new Div(VaadinIcon.COMMENT_O.create(), head, standing);
        title.addClassName("case-card-title");
        add(title, new Paragraph(objection.text()), facts(objection));
        if (objection.concludedOn() == null) {
            add(actions(objection, investigations, dialogs, clock, changed));
        }
    }

    private FactList facts(Objection objection) {
        String separator = getTranslation("view.notice.and");
        return new FactList()
                .fact(getTranslation("view.notice.objection.number"), objection.number())
                .fact(
                        getTranslation("view.notice.objection.way"),
                        objection.wayLabel().in(getLocale()))
                .fact(
                        getTranslation("view.notice.objection.received-on"),
                        getTranslation(
                                objection.inPeriod() ? "view.notice.objection.in-period" : "view.notice.objection.late",
                                Dates.day(objection.receivedOn())))
                .fact(getTranslation("view.notice.objection.objector"), objector(objection))
                .fact(
                        getTranslation("view.notice.objection.investigators"),
                        objection.investigators().stream()
                                .map(Objection.Investigator::name)
                                .collect(Collectors.joining(separator)))
                .fact(
                        getTranslation("view.notice.objection.concluded-on"),
                        objection.concludedOn() == null ? null : Dates.day(objection.concludedOn()))
                .fact(getTranslation("view.notice.objection.conclusion"), objection.conclusion())
                .fact(
                        getTranslation("view.notice.objection.concluded-by"),
                        String.join(separator, objection.concludedBy()));
    }

    private String objector(Objection objection) {
        if (objection.objectorWithheld()) {
            return getTranslation("view.notice.objection.withheld");
        }
        if (objection.objectorName() == null && objection.objectorPhone() == null) {
            return getTranslation("view.notice.objection.unnamed");
        }
        return (objection.objectorName() == null ? "" : objection.objectorName() + " ")
                + (objection.objectorPhone() == null ? "" : objection.objectorPhone());
    }

    private Component actions(
            Objection objection,
            Investigations investigations,
            NoticeDialogs dialogs,
            WorkClock clock,
            Runnable changed) {
        Div actions = new Div();
        actions.addClassName("notice-actions");
        if (investigations.mayName(objection.area())) {
            Button name = new Button(
                    getTranslation("view.notice.objection.name"),
                    click -> dialogs.name(objection, investigations, changed).open());
            name.setId("name-" + objection.number());
            actions.add(name);
        }
        if (!objection.holds() && investigations.mayAnswer(objection.area())) {
            Button answer = new Button(getTranslation("view.notice.objection.answer"), click -> dialogs.answer(
                            objection, investigations, clock.today(), changed)
                    .open());
            answer.setId("answer-" + objection.number());
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(answer);
        }
        return actions;
    }
}
