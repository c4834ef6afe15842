package org.shouwang.assistance.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shouwang.assistance.GreenChannel;
import org.shouwang.assistance.GreenChannels;
import org.shouwang.assistance.Help;
import org.shouwang.assistance.Helps;
import org.shouwang.codelist.CodeLists;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormDialog;
import org.shouwang.form.ui.FormViews;
import org.shouwang.policy.GreenChannelRule;
import org.shouwang.policy.Limit;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.territory.Departments;
import org.springframework.core.annotation.Order;

/** What the page of a case says of the green channel and of help, and what one may do about them. */
@org.springframework.stereotype.Component
@Order(20)
class HelpPart implements CasePart {

    private final GreenChannels greenChannels;
    private final Helps helps;
    private final Forms forms;
    private final FormViews views;
    private final CodeLists codes;
    private final Departments departments;
    private final WorkClock clock;

    HelpPart(
            GreenChannels greenChannels,
            Helps helps,
            Forms forms,
            FormViews views,
            CodeLists codes,
            Departments departments,
            WorkClock clock) {
        this.greenChannels = greenChannels;
        this.helps = helps;
        this.forms = forms;
        this.views = views;
        this.codes = codes;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        Optional<GreenChannel> green = file.latest("GREEN_JUDGED").flatMap(judged -> greenChannels.of(file.number()));
        List<Help> given =
                file.latest("HELP_GIVEN").map(event -> helps.of(file.number())).orElse(List.of());
        Optional<GreenChannels.Act> act = greenChannels.open(file);
        boolean record = helps.mayRecord(file);
        if (green.isEmpty() && given.isEmpty() && act.isEmpty() && !record) {
            return Optional.empty();
        }
        Section part = new Section(new H2(word("title")));
        part.setId("case-help");
        part.addClassName("case-section");
        green.ifPresent(channel -> part.add(standing(channel, file)));
        if (!given.isEmpty()) {
            UnorderedList list = new UnorderedList();
            given.forEach(help -> list.add(line(file, help)));
            part.add(list);
        }
        Div buttons = new Div();
        buttons.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "8px");
        act.ifPresent(what -> buttons.add(button(what, file, changed)));
        if (record) {
            Button help = new Button(word("record"), click -> dialog("helpRecord", "date", null, values -> {
                        helps.record(
                                file.number(),
                                new Helps.NewHelp(
                                        text(values, "kind"),
                                        text(values, "department"),
                                        day(values, "date"),
                                        values.hasNonNull("amount")
                                                ? values.get("amount").decimalValue()
                                                : null,
                                        text(values, "note")));
                        changed.run();
                    })
                    .open());
            help.setId("record-help");
            buttons.add(help);
        }
        part.add(buttons);
        return Optional.of(part);
    }

    private Component standing(GreenChannel channel, CaseFile file) {
        Paragraph line = new Paragraph(word(
                channel.openedOn() == null ? "judged" : "open",
                codes.label("GREEN_CHANNEL_REASON", channel.cause())
                        .in(UI.getCurrent().getLocale()),
                Dates.day(channel.openedOn() == null ? channel.judgedOn() : channel.openedOn())));
        line.setId("green-channel");
        Div standing = new Div(line);
        if (channel.outstanding()) {
            file.profile()
                    .greenChannel()
                    .map(GreenChannelRule::quick)
                    .filter(quick -> !quick.isEmpty())
                    .ifPresent(quick -> standing.add(quick(quick)));
            standing.add(new Paragraph(word("outstanding", Dates.day(channel.dueOn()))));
            if (!channel.missing().isEmpty()) {
                standing.add(new Paragraph(word("missing", missing(channel))));
            }
        }
        return standing;
    }

    private static Paragraph quick(Map<String, Limit> limits) {
        UI ui = UI.getCurrent();
        Paragraph quick = new Paragraph(word(
                "quick",
                limits.entrySet().stream()
                        .map(limit -> ui.getTranslation("profile.value." + limit.getKey()) + " "
                                + limit.getValue().quantity() + " "
                                + ui.getTranslation(
                                        "profile.unit." + limit.getValue().unit()))
                        .collect(Collectors.joining("; "))));
        quick.setId("green-channel-quick");
        return quick;
    }

    static String missing(GreenChannel channel) {
        return channel.missing().stream()
                .map(step -> UI.getCurrent().getTranslation("step-before-entry." + step))
                .collect(Collectors.joining("、"));
    }

    private ListItem line(CaseFile file, Help help) {
        String kind = codes.has("MEASURE_ITEM", help.kind(), help.givenOn())
                ? codes.label("MEASURE_ITEM", help.kind()).in(UI.getCurrent().getLocale())
                : codes.label("MEASURE_KIND", help.kind()).in(UI.getCurrent().getLocale());
        String department = departments
                .require(file.area().county().orElseThrow(), help.department())
                .name()
                .in(UI.getCurrent().getLocale());
        String amount = help.amount() == null ? "" : word("yuan", "%,.2f".formatted(help.amount()));
        String mark = help.notMonitoredSince() != null
                ? word("not-monitored", Dates.day(help.notMonitoredSince()))
                : help.procedureOutstanding() ? word("procedure-outstanding") : help.green() ? word("green") : "";
        return new ListItem(word("line", Dates.day(help.givenOn()), kind, department, amount, mark)
                .strip());
    }

    private Button button(GreenChannels.Act act, CaseFile file, Runnable changed) {
        boolean judge = act == GreenChannels.Act.JUDGE;
        String key = judge ? "greenChannelJudgement" : "greenChannelRequest";
        Button button = new Button(word(judge ? "judge" : "request"), click -> dialog(
                        key, "on", word(judge ? "judge.hint" : "request.hint"), values -> {
                            greenChannels.confirm(
                                    file.number(),
                                    new GreenChannels.Confirmation(
                                            text(values, "cause"),
                                            text(values, "reason"),
                                            day(values, "on"),
                                            StreamSupport.stream(
                                                            values.path("evidence")
                                                                    .spliterator(),
                                                            false)
                                                    .map(JsonNode::asText)
                                                    .map(UUID::fromString)
                                                    .toList()));
                            changed.run();
                        })
                .open());
        button.setId("green-channel-" + (judge ? "judge" : "request"));
        return button;
    }

    private FormDialog dialog(String key, String today, String hint, java.util.function.Consumer<ObjectNode> action) {
        ObjectNode values =
                JsonNodeFactory.instance.objectNode().put(today, clock.today().toString());
        return new FormDialog(views, forms, key, values, hint, word("save"), action);
    }

    private static String text(ObjectNode values, String key) {
        return values.path(key).asText(null);
    }

    private static LocalDate day(ObjectNode values, String key) {
        return values.hasNonNull(key) ? LocalDate.parse(values.get(key).asText()) : null;
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.help." + key, args);
    }
}
