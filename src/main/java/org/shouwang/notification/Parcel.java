package org.shouwang.notification;

import java.util.List;
import java.util.Locale;
import org.shouwang.notification.Webhook.Format;

/**
 * One message that leaves the house. It carries counts and a link, nothing about anybody.
 *
 * @param id its id
 * @param attempts how often it was tried
 * @param email address, or null for a robot
 * @param language of the reader
 * @param format of the robot, or null for e-mail
 * @param url of the robot, or null for e-mail; never logged
 * @param secret of the robot, or null
 * @param kind what it is about
 * @param args its counts
 * @param link address within the product without a leading slash, or null
 */
record Parcel(
        long id,
        int attempts,
        String email,
        Locale language,
        Format format,
        String url,
        String secret,
        String kind,
        List<String> args,
        String link) {

    @Override
    public String toString() {
        return "message " + id;
    }
}
