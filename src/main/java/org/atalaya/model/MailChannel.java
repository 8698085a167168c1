package org.atalaya.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells people by e-mail through a server that takes it (SMTP, RFC 5321).
 *
 * @param security how the way to the server is protected
 * @param user null for a server that asks for no login
 * @param password null exactly when there is no user
 * @param from the address it comes from
 * @param to whom it goes to, at least one
 * @param subject null for the usual one
 * @param body null for the usual one
 * @param html whether {@code body} is HTML, so that values in it are escaped for that
 */
public record MailChannel(
        String id,
        String name,
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password,
        String from,
        List<String> to,
        @Nullable Template subject,
        @Nullable Template body,
        boolean html)
        implements Channel {

    /** How the way to the server is protected. */
    public enum Security {
        /** Not at all; a password is never sent that way. */
        NONE(25),
        /** Plain until both agree to TLS (RFC 3207), and nothing at all if they do not. */
        STARTTLS(587),
        /** TLS from the first byte (RFC 8314). */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** The port such servers usually listen on. */
        public int usualPort() {
            return port;
        }
    }

    public MailChannel {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail needs somebody it goes to");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("a login is a user and a password");
        }
    }

    /** The same mailbox under another name. */
    public MailChannel withName(String now) {
        return new MailChannel(
                id, now, host, port, security, user, password, from, to, subject, body, html);
    }

    /** The same mail by another way. */
    public MailChannel withWay(String toHost, int toPort, Security by) {
        return new MailChannel(
                id, name, toHost, toPort, by, user, password, from, to, subject, body, html);
    }

    /** The same mail with another login; none with two nulls. */
    public MailChannel withLogin(@Nullable String by, @Nullable Secret secret) {
        return new MailChannel(
                id, name, host, port, security, by, secret, from, to, subject, body, html);
    }

    /** The same mail from and to others. */
    public MailChannel withPeople(String sender, List<String> readers) {
        return new MailChannel(
                id, name, host, port, security, user, password, sender, readers, subject, body,
                html);
    }

    /** The same people, who read something else; nulls for the usual. */
    public MailChannel withText(@Nullable Template head, @Nullable Template text, boolean asHtml) {
        return new MailChannel(
                id, name, host, port, security, user, password, from, to, head, text, asHtml);
    }

    @Override
    public String kind() {
        return "mail";
    }
}
