package org.shouwang.notification;

import java.time.Instant;
import java.util.List;

/**
 * Something a person was told.
 *
 * @param id identity
 * @param kind what it is, worded as {@code notification.<kind>}
 * @param args figures of the wording; one that begins with {@code @} is itself a key, one with {@code #} a day
 * @param link address of the thing without a leading slash, or null
 * @param toldAt when
 * @param readAt when the person read it, or null
 */
public record Notification(long id, String kind, List<String> args, String link, Instant toldAt, Instant readAt) {}
