package org.shouwang.notification;

import java.time.Instant;

/**
 * A message that could not be sent.
 *
 * @param id its id
 * @param way {@code EMAIL}, {@code WECOM}, {@code DINGTALK} or {@code FEISHU}
 * @param to the person or the unit it is for
 * @param kind what it is about
 * @param writtenAt when it was written
 * @param attempts how often it was tried
 * @param failure what went wrong last
 */
public record OutboxEntry(
        long id, String way, String to, String kind, Instant writtenAt, int attempts, String failure) {}
