package org.shouwang.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.notification.OutboxEntry;
import org.shouwang.notification.Webhook;
import org.shouwang.notification.Webhooks;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;

/** The group robots of units, and messages that could not be sent. */
@Route(value = "webhooks", layout = MainLayout.class)
@Menu(title = "view.webhook.title", order = 93, icon = "vaadin:megaphone")
@RolesAllowed(Role.ADMINISTRATOR)
class WebhooksView extends Div {

    private final transient Webhooks webhooks;
    private final transient Territory territory;
    private final ComboBox<AreaCode> unit = new ComboBox<>();
    private final Select<Webhook.Format> format = new Select<>();
    private final TextField url = new TextField();
    private final TextField secret = new TextField();
    private final RowTable<Webhook> robots;
    private final EmptyState nothing;
    private final RowTable<OutboxEntry> failed;
    private final EmptyState nothingFailed;

    WebhooksView(Webhooks webhooks, Territory territory, CurrentActor actor) {
        this.webhooks = webhooks;
        this.territory = territory;
        robots = new RowTable<>(getTranslation("view.webhook.title"));
        robots.text(getTranslation("view.webhook.unit"), robot -> territory.shortName(robot.unit()))
                .text(
                        getTranslation("view.webhook.format"),
                        robot -> getTranslation("view.webhook.format." + robot.format()))
                .text(
                        getTranslation("view.webhook.signed"),
                        robot -> getTranslation("view.webhook.signed." + robot.signed()))
                .column(getTranslation("view.webhook.act"), this::acts);
        nothing = new EmptyState(getTranslation("view.webhook.none"), getTranslation("view.webhook.none.hint"));
        failed = new RowTable<>(getTranslation("view.webhook.failed"));
        failed.text(getTranslation("view.webhook.way"), entry -> getTranslation("view.webhook.format." + entry.way()))
                .text(getTranslation("view.webhook.to"), this::addressee)
                .text(getTranslation("view.webhook.written"), entry -> Dates.time(entry.writtenAt()))
                .text(
                        getTranslation("view.webhook.attempts"),
                        entry -> getTranslation("view.webhook.attempts.n", entry.attempts()))
                .column(getTranslation("view.webhook.act"), this::retry);
        nothingFailed = new EmptyState(
                getTranslation("view.webhook.none-failed"), getTranslation("view.webhook.none-failed.hint"));
        add(
                new ViewHeader(getTranslation("view.webhook.title")),
                new Paragraph(getTranslation("view.webhook.hint")),
                entry(actor),
                robots,
                nothing,
                new H2(getTranslation("view.webhook.failed")),
                failed,
                nothingFailed);
        refresh();
    }

    private Component entry(CurrentActor actor) {
        unit.setId("webhook-unit");
        unit.setLabel(getTranslation("view.webhook.unit"));
        unit.setItemLabelGenerator(territory::shortName);
        unit.setItems(actor.require().scope(Role.ADMINISTRATOR).areas().stream()
                .flatMap(own -> Stream.of(AreaKind.COUNTY, AreaKind.TOWNSHIP)
                        .flatMap(kind -> territory.within(own, kind).stream()))
                .map(Area::code)
                .distinct()
                .toList());
        format.setId("webhook-format");
        format.setLabel(getTranslation("view.webhook.format"));
        format.setItems(Webhook.Format.values());
        format.setItemLabelGenerator(f -> getTranslation("view.webhook.format." + f));
        format.setValue(Webhook.Format.WECOM);
        url.setId("webhook-url");
        url.setLabel(getTranslation("view.webhook.url"));
        secret.setId("webhook-secret");
        secret.setLabel(getTranslation("view.webhook.secret"));
        Button add = new Button(getTranslation("view.webhook.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("webhook-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div entry = new Div(unit, format, url, secret, add);
        entry.addClassName("list-filters");
        return entry;
    }

    private void add() {
        if (Refusals.guard(() -> webhooks.add(unit.getValue(), format.getValue(), url.getValue(), secret.getValue()))) {
            url.clear();
            secret.clear();
            Toasts.done(getTranslation("view.webhook.added"));
            refresh();
        }
    }

    private Component acts(Webhook robot) {
        Button test = new Button(getTranslation("view.webhook.test"), click -> {
            if (Refusals.guard(() -> webhooks.test(robot.id()))) {
                Toasts.done(getTranslation("view.webhook.tested"));
            }
        });
        Button withdraw = new Button(getTranslation("view.webhook.withdraw"), click -> {
            Refusals.guard(() -> webhooks.withdraw(robot.id()));
            refresh();
        });
        return new Div(test, withdraw);
    }

    private String addressee(OutboxEntry entry) {
        return entry.to().matches("\\d+") ? territory.shortName(AreaCode.of(entry.to())) : entry.to();
    }

    private Component retry(OutboxEntry entry) {
        Button retry = new Button(getTranslation("view.webhook.retry"), click -> {
            Refusals.guard(() -> webhooks.retry(entry.id()));
            refresh();
        });
        retry.setDisableOnClick(true);
        return retry;
    }

    private void refresh() {
        List<Webhook> all = webhooks.list();
        robots.show(all);
        robots.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        List<OutboxEntry> dead = webhooks.failed();
        failed.show(dead);
        failed.setVisible(!dead.isEmpty());
        nothingFailed.setVisible(dead.isEmpty());
    }
}
