package org.shouwang.notification;

import org.shouwang.shared.AreaCode;

/**
 * A group robot of a unit, without its address, which is a secret.
 *
 * @param id its id
 * @param unit the unit
 * @param format whose robot it is
 * @param host where it is reached, without path and key
 * @param signed whether messages are signed
 */
public record Webhook(long id, AreaCode unit, Format format, String host, boolean signed) {

    /** Makers of group chats whose robots take messages. */
    public enum Format {
        WECOM,
        DINGTALK,
        FEISHU
    }
}
