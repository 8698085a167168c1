package org.atalaya.notify;

import java.util.function.UnaryOperator;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Template;

/** What a mail says: a person's own words, or ours. */
final class MailText {

    private static final Template SUBJECT = ours("[{{board}}] {{host}}: {{state}}");
    private static final Template BODY =
            ours("{{text}}\n\n{{target}}\n{{since}}\n\n-- \n{{board}} · Atalaya\n");

    private MailText() {}

    private static Template ours(String text) {
        try {
            return Template.parse(text);
        } catch (InvalidValueException e) {
            throw new IllegalStateException("a mistake in a template of ours", e);
        }
    }

    /** On one line, whatever a host is called. */
    static String subject(MailChannel channel, Letter letter) {
        Template subject = channel.subject() == null ? SUBJECT : channel.subject();
        return fill(subject, letter, value -> value).replaceAll("\\p{Cntrl}+", " ");
    }

    static String body(MailChannel channel, Letter letter) {
        Template body = channel.body() == null ? BODY : channel.body();
        return fill(body, letter, isHtml(channel) ? Escape::html : value -> value);
    }

    /** Ours is plain text. */
    static boolean isHtml(MailChannel channel) {
        return channel.html() && channel.body() != null;
    }

    private static String fill(Template template, Letter letter, UnaryOperator<String> escape) {
        return template.fill(letter::value, name -> "", escape);
    }
}
