package org.shouwang.guide.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.guide.DutyGuide;
import org.shouwang.guide.DutyGuides;
import org.shouwang.identity.Roles;
import org.shouwang.policy.Limit;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.ViewHeader;

/** One duty explained: who does it, on what ground, within which time, with which papers, and what each button does. */
@Route(value = "help/:duty", layout = MainLayout.class)
@PermitAll
class DutyHelpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> TIMERS_ENDING = List.of("Limit", "Period");

    private final transient DutyGuides guides;
    private final transient Roles roles;
    private String duty;

    DutyHelpView(DutyGuides guides, Roles roles) {
        this.guides = guides;
        this.roles = roles;
        addClassName("help");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        duty = event.getRouteParameters().get("duty").orElse("");
        removeAll();
        CountyChoice content =
                new CountyChoice(guides.counties(), event, county -> explained(guides.require(duty, county)));
        add(new ViewHeader(getPageTitle(), new PageLink(getTranslation("view.guide.all"), "help")), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.guide.of", getTranslation("duty." + duty));
    }

    private Component explained(DutyGuide guide) {
        Div all = new Div();
        all.add(part(
                "view.guide.who",
                new Paragraph(guide.roles().stream()
                        .map(role -> roles.find(role)
                                .map(found -> found.label().in(getLocale()))
                                .orElse(role))
                        .collect(Collectors.joining(getTranslation("view.guide.comma"))))));
        all.add(part("view.guide.grounds", grounds(guide)));
        all.add(part("view.guide.limits", limits(guide)));
        all.add(part("view.guide.materials", materials(guide)));
        all.add(part("view.guide.verdicts", verdicts(guide)));
        return all;
    }

    private Component grounds(DutyGuide guide) {
        Set<String> grounds = new LinkedHashSet<>();
        guide.limits().forEach(limit -> grounds.add(Refusals.ground(limit.ground())));
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(
                getTranslation("view.guide.profile", guide.profile().name().in(getLocale()))));
        grounds.forEach(ground -> list.add(new ListItem(ground)));
        return list;
    }

    private Component limits(DutyGuide guide) {
        UnorderedList list = new UnorderedList();
        for (DutyGuide.TimeLimit limit : guide.limits()) {
            ListItem item = new ListItem(new Span(limit.limit()
                    .map(set -> getTranslation(
                            "view.guide.limit." + set.unit(),
                            getTranslation("deadline." + limit.key()),
                            set.quantity()))
                    .orElseGet(
                            () -> getTranslation("view.guide.limit.none", getTranslation("deadline." + limit.key())))));
            Span ground = new Span(getTranslation("view.shell.by-rule", Refusals.ground(limit.ground())));
            ground.addClassName("reason-ground");
            item.add(ground);
            list.add(item);
        }
        if (guide.limits().isEmpty()) {
            list.add(new ListItem(getTranslation("view.guide.limit.free")));
        }
        boolean workingDays = guide.limits().stream()
                .flatMap(limit -> limit.limit().stream())
                .map(Limit::unit)
                .anyMatch(unit -> unit.name().equals("WORKING"));
        Div all = new Div(list);
        if (workingDays) {
            Paragraph counting = new Paragraph(getTranslation("view.guide.limit.counting"));
            counting.addClassName("account-hint");
            all.add(counting);
        }
        return all;
    }

    private Component materials(DutyGuide guide) {
        if (guide.materials().isEmpty()) {
            return new Paragraph(getTranslation("view.guide.materials.none"));
        }
        UnorderedList list = new UnorderedList();
        for (Field field : guide.materials()) {
            String kind = getTranslation(
                    field.type() == FieldType.SIGNATURE ? "view.guide.material.signature" : "view.guide.material.file");
            ListItem item = new ListItem(new Span(field.label().in(getLocale()) + " · " + kind));
            Span when = new Span(needed(guide, field));
            when.addClassName("reason-ground");
            item.add(when);
            list.add(item);
        }
        return list;
    }

    private String needed(DutyGuide guide, Field field) {
        if (field.required()) {
            return getTranslation(field.visibleWhen() == null ? "view.guide.needed" : "view.guide.needed.if-asked");
        }
        if (!field.requiredFor().isEmpty()) {
            return getTranslation(
                    "view.guide.needed.for",
                    field.requiredFor().stream()
                            .map(verdict -> getTranslation("verdict." + guide.duty() + "." + verdict))
                            .collect(Collectors.joining(getTranslation("view.guide.comma"))));
        }
        return getTranslation(field.requiredWhen() == null ? "view.guide.needed.not" : "view.guide.needed.if-asked");
    }

    private Component verdicts(DutyGuide guide) {
        UnorderedList list = new UnorderedList();
        guide.onward().forEach((verdict, next) -> {
            Span button = new Span(getTranslation("verdict." + guide.duty() + "." + verdict));
            button.addClassName("help-verdict");
            ListItem item = new ListItem(button);
            String leads = next.stream()
                    .map(this::place)
                    .distinct()
                    .collect(Collectors.joining(getTranslation("view.guide.or")));
            item.add(new Span(" → " + leads));
            list.add(item);
        });
        return list;
    }

    /** What an element of the diagram is called: a duty, a wait or an end. */
    private String place(String element) {
        String word = ProcessVocabulary.word(element);
        if (TIMERS_ENDING.stream().anyMatch(word::endsWith)) {
            return getTranslation("deadline." + word);
        }
        return guides.isDuty(word) ? getTranslation("duty." + word) : getTranslation("view.guide.end." + word);
    }

    private static Section part(String title, Component content) {
        Section part = new Section(new H2(content.getTranslation(title)), content);
        part.addClassName("help-part");
        return part;
    }
}
