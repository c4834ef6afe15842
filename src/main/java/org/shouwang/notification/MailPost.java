package org.shouwang.notification;

import java.nio.charset.StandardCharsets;
import org.shouwang.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends e-mail, where a mail server is configured ({@code spring.mail.host}). */
@Component
class MailPost {

    private final JavaMailSender sender;
    private final String from;
    private final Wording wording;

    @Autowired
    MailPost(
            ObjectProvider<JavaMailSender> sender,
            @Value("${shouwang.notification.mail-from}") String from,
            Wording wording) {
        this(sender.getIfAvailable(), from, wording);
    }

    MailPost(JavaMailSender sender, String from, Wording wording) {
        this.sender = sender;
        this.from = from;
        this.wording = wording;
    }

    boolean on() {
        return sender != null;
    }

    void send(Parcel parcel, String text) throws Exception {
        var message = sender.createMimeMessage();
        var letter = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(parcel.email());
        letter.setSubject(wording.get(parcel.language(), "outbox.subject"));
        letter.setText(text);
        sender.send(message);
    }
}
