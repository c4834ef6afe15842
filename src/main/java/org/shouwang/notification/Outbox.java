package org.shouwang.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.notification.Webhook.Format;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is to leave the house, each message in a transaction of its own. One that fails is tried again after a minute,
 * two, four and so on; after {@value #MOST_ATTEMPTS} attempts it is left to an administrator.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RobotPost robots;
    private final MailPost mail;
    private final Wording wording;
    private final WorkClock clock;
    private final String address;
    private final TransactionTemplate own;

    Outbox(
            JdbcClient jdbc,
            StoredJson json,
            RobotPost robots,
            MailPost mail,
            Wording wording,
            WorkClock clock,
            @Value("${shouwang.notification.address}") String address,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.robots = robots;
        this.mail = mail;
        this.wording = wording;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sends what is due; answers how many messages were tried. */
    int deliver() {
        int tried = 0;
        while (Boolean.TRUE.equals(own.execute(status -> deliverOne()))) {
            tried++;
        }
        return tried;
    }

    /** Another server that sends at the same time takes another message. */
    private boolean deliverOne() {
        Optional<Parcel> due = jdbc.sql(
                        """
                        select o.id, o.attempts, o.kind, o.args::text, o.link, w.email, a.language, h.format, h.url, h.secret
                        from outbox_message o left join account a on a.id = o.account_id
                            left join notification_way w on w.account_id = o.account_id
                            left join webhook h on h.id = o.webhook_id
                        where o.sent_at is null and o.dead_at is null and o.next_at <= :now
                        order by o.next_at limit 1 for update of o skip locked
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(this::parcel)
                .optional();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Parcel parcel) {
        try {
            if (parcel.url() != null) {
                robots.send(parcel, text(parcel));
            } else if (parcel.email() != null && mail.on()) {
                mail.send(parcel, text(parcel));
            }
            jdbc.sql("update outbox_message set sent_at = :now, attempts = attempts + 1, failure = null where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", parcel.id())
                    .update();
        } catch (Exception e) {
            // Messages of exceptions may name the address, which is a secret.
            String why = e instanceof RobotPost.RefusedByRobot
                    ? e.getMessage()
                    : e.getClass().getSimpleName();
            LOG.warn("{} could not be sent: {}", parcel, why);
            failed(parcel, why);
        }
    }

    private void failed(Parcel parcel, String why) {
        int attempts = parcel.attempts() + 1;
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update outbox_message set attempts = :attempts, failure = :why, next_at = :next,"
                        + " dead_at = :dead where id = :id")
                .param("attempts", attempts)
                .param("why", why)
                .param("next", now.plus(Duration.ofMinutes(1L << parcel.attempts())))
                .param("dead", attempts >= MOST_ATTEMPTS ? now : null)
                .param("id", parcel.id())
                .update();
    }

    private String text(Parcel parcel) {
        String said = parcel.kind().equals("digest")
                        || parcel.kind().equals("unit-digest")
                        || parcel.kind().equals("test")
                ? wording.get(
                        parcel.language(),
                        "outbox." + parcel.kind(),
                        parcel.args().toArray())
                : wording.get(parcel.language(), "outbox.message");
        return address.isEmpty() ? said : said + "\n" + address + "/" + (parcel.link() == null ? "" : parcel.link());
    }

    private Parcel parcel(ResultSet row, int number) throws SQLException {
        String format = row.getString("format");
        return new Parcel(
                row.getLong("id"),
                row.getInt("attempts"),
                row.getString("email"),
                "en".equals(row.getString("language")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                format == null ? null : Format.valueOf(format),
                row.getString("url"),
                row.getString("secret"),
                row.getString("kind"),
                json.read(row.getString("args"), new TypeReference<List<String>>() {}),
                row.getString("link"));
    }
}
