package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.notification.MailChoices;
import org.shouwang.notification.OutboxEntry;
import org.shouwang.notification.Webhook;
import org.shouwang.notification.Webhooks;
import org.shouwang.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Outgoing messages", description = "Group robots of units, e-mail, and what could not be sent")
class WebhooksController {

    /**
     * A robot of a unit's group chat to be added.
     *
     * @param unit the unit it tells
     * @param format WECOM, DINGTALK or FEISHU
     * @param url its address; kept, never shown again
     * @param secret what its messages are signed with, or null
     */
    record NewWebhook(AreaCode unit, Webhook.Format format, String url, String secret) {}

    private final Webhooks webhooks;
    private final MailChoices ways;

    WebhooksController(Webhooks webhooks, MailChoices ways) {
        this.webhooks = webhooks;
        this.ways = ways;
    }

    @GetMapping("/webhooks")
    @Operation(summary = "The group robots of my area, without their addresses", description = "For administrators.")
    Items<Webhook> list() {
        return Items.all(webhooks.list());
    }

    @PostMapping("/webhooks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a robot", description = "It is told counts and links once a workday morning.")
    Webhook add(@RequestBody NewWebhook robot) {
        return webhooks.add(robot.unit(), robot.format(), robot.url(), robot.secret());
    }

    @DeleteMapping("/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a robot back")
    void withdraw(@PathVariable long id) {
        webhooks.withdraw(id);
    }

    @PostMapping("/webhooks/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a robot a message to try it")
    void test(@PathVariable long id) {
        webhooks.test(id);
    }

    @GetMapping("/outbox/failed")
    @Operation(summary = "Messages that could not be sent and are tried no more", description = "For administrators.")
    Items<OutboxEntry> failed() {
        return Items.all(webhooks.failed());
    }

    @PostMapping("/outbox/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a message be tried again")
    void retry(@PathVariable long id) {
        webhooks.retry(id);
    }

    @GetMapping("/notification-ways")
    @Operation(summary = "Of what I am told by e-mail beside the product itself")
    MailChoices.Choice ways() {
        return ways.mine().orElse(new MailChoices.Choice(null, MailChoices.KINDS));
    }

    @PutMapping("/notification-ways")
    @Operation(summary = "Choose of what I am told by e-mail", description = "Nothing is sent where e-mail is off.")
    MailChoices.Choice choose(@RequestBody MailChoices.Choice choice) {
        ways.choose(choice);
        return ways();
    }
}
