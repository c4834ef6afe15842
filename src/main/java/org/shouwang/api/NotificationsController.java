package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.shouwang.notification.Notification;
import org.shouwang.notification.Notifications;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications", description = "What I was told beside my routine work")
class NotificationsController {

    /**
     * Something I was told.
     *
     * @param id identity
     * @param kind what it is about, such as {@code returned} or {@code objection}; stable, for programs
     * @param sentence what I was told
     * @param link address of the thing in the product without a leading slash, or null
     * @param toldAt when
     * @param readAt when I read it, or null
     */
    @Schema(name = "Notification")
    record Told(long id, String kind, Text sentence, String link, Instant toldAt, Instant readAt) {}

    private final Notifications notifications;
    private final Wording wording;

    NotificationsController(Notifications notifications, Wording wording) {
        this.notifications = notifications;
        this.wording = wording;
    }

    @GetMapping
    @Operation(summary = "What I was told, the latest first")
    Items<Told> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(notifications.mine(unread, cursor, Items.within(limit)).map(this::told));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Mark one as read",
            description = "Reading it again changes nothing; one of somebody else's neither.")
    void read(@PathVariable long id) {
        notifications.read(id);
    }

    private Told told(Notification one) {
        return new Told(
                one.id(),
                one.kind(),
                new Text(sentence(one, Locale.SIMPLIFIED_CHINESE), sentence(one, Locale.ENGLISH)),
                one.link(),
                one.toldAt(),
                one.readAt());
    }

    /** Arguments that are keys are worded, days stay as ISO has them. */
    private String sentence(Notification one, Locale locale) {
        return wording.get(
                locale,
                "notification." + one.kind(),
                one.args().stream()
                        .map(arg -> arg.startsWith("@")
                                ? wording.get(locale, arg.substring(1))
                                : arg.startsWith("#")
                                        ? LocalDate.parse(arg.substring(1)).toString()
                                        : arg)
                        .toArray());
    }
}
