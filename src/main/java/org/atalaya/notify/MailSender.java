package org.atalaya.notify;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.atalaya.model.Failure;
import org.atalaya.model.MailChannel;
import org.atalaya.model.MailChannel.Security;
import org.atalaya.model.Occasion;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.Failures;
import org.atalaya.probe.ProbeFault;
import org.atalaya.probe.Secrets;
import org.atalaya.probe.Unveiled;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to a mail server (RFC 5321). The letter's key is the Message-ID, so a repetition is
 * the same mail to a mailbox that looks. A mail that reached one of its readers is delivered.
 */
final class MailSender {

    /** Between two answers of a server. */
    private static final String SILENCE_MILLIS = "20000";

    private final Secrets secrets;
    private final Duration patience;
    private final SSLSocketFactory trust;

    MailSender(Secrets secrets, Duration patience, SSLSocketFactory trust) {
        this.secrets = secrets;
        this.patience = patience;
        this.trust = trust;
    }

    /** A message that has its id already. */
    private static final class Mail extends MimeMessage {

        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    Outcome send(MailChannel channel, Letter letter) throws InterruptedException {
        Unveiled unveiled = new Unveiled(secrets);
        Secret password = channel.password();
        String clear;
        try {
            clear = password == null ? null : unveiled.of(password);
        } catch (ProbeFault fault) {
            return Outcome.later(fault.failure());
        }
        if (clear != null) {
            unveiled.hide(clear);
            if (channel.security() == Security.NONE) {
                return Outcome.later(Failure.of(Reason.AUTH, "no-starttls"));
            }
        }
        Deadline deadline = Deadline.after(patience);
        // On a thread of its own, which an interrupt frees from any socket: a server that says a
        // byte now and then would outlive every timeout of the library.
        FutureTask<Outcome> task = new FutureTask<>(() -> talk(channel, clear, letter));
        Thread.ofVirtual().name("notify-smtp").start(task);
        try {
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return judge(cause == null ? e : cause, channel, unveiled, deadline);
        } catch (TimeoutException e) {
            return Outcome.later(Failures.timeout(deadline));
        } finally {
            task.cancel(true);
        }
    }

    private Outcome talk(MailChannel channel, @Nullable String password, Letter letter)
            throws MessagingException {
        Session session = Session.getInstance(properties(channel));
        MimeMessage mail = mail(session, channel, letter);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(channel.host(), channel.port(), channel.user(), password);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Delivered();
        }
    }

    private Properties properties(MailChannel channel) {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", trust);
        properties.put("mail.smtp.auth", Boolean.toString(channel.user() != null));
        properties.put("mail.smtp.connectiontimeout", SILENCE_MILLIS);
        properties.put("mail.smtp.timeout", SILENCE_MILLIS);
        properties.put("mail.smtp.sendpartial", "true");
        // A server that took the mail and hangs before goodbye has answered.
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (channel.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    static MimeMessage mail(Session session, MailChannel channel, Letter letter)
            throws MessagingException {
        String domain = channel.from().substring(channel.from().lastIndexOf('@') + 1);
        MimeMessage mail = new Mail(session, "<" + letter.key() + "@" + domain + ">");
        mail.setFrom(new InternetAddress(channel.from()));
        for (String to : channel.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        mail.setSubject(MailText.subject(channel, letter), "UTF-8");
        mail.setSentDate(Date.from(letter.at()));
        // Nobody's holiday note or robot should answer (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        boolean html = MailText.isHtml(channel);
        String text = MailText.body(channel, letter);
        // From bytes, which need nobody who knows how to turn an object into some.
        DataHandler said =
                new DataHandler(
                        new ByteArrayDataSource(
                                text.getBytes(StandardCharsets.UTF_8),
                                (html ? "text/html" : "text/plain") + "; charset=utf-8"));
        if (letter.occasion() == Occasion.REPORT) {
            mail.setDataHandler(Enclosure.with(said, Path.of(letter.subject())));
        } else {
            mail.setDataHandler(said);
        }
        mail.saveChanges();
        return mail;
    }

    private static Outcome judge(
            Throwable fault, MailChannel channel, Unveiled unveiled, Deadline deadline) {
        if (fault instanceof AuthenticationFailedException) {
            return Outcome.later(Failure.of(Reason.AUTH, said(fault, unveiled)));
        }
        if (fault instanceof Enclosure.Gone gone) {
            String file = String.valueOf(gone.getMessage());
            return new Outcome.Refused(Failure.of(Reason.INTERNAL, Failures.quote(file)));
        }
        if (fault instanceof SendFailedException sent && some(sent.getValidSentAddresses())) {
            return new Outcome.Delivered();
        }
        int code = code(fault);
        if (code >= 400) {
            Failure why = Failure.of(Reason.PROTOCOL, said(deepest(fault), unveiled));
            // 530 to 538 are about logging in: to be mended here, not in the letter.
            boolean mendable = code < 500 || code >= 530 && code < 540;
            return mendable ? Outcome.later(why) : new Outcome.Refused(why);
        }
        if (fault instanceof MessagingException && fault.getCause() == null) {
            return Outcome.later(Failure.of(Reason.PROTOCOL, said(fault, unveiled)));
        }
        return Outcome.later(Faults.of(fault, channel.host(), deadline));
    }

    private static boolean some(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    /** The kindest reply among those to the whole mail and its readers; 0 for none. */
    private static int code(Throwable fault) {
        int kindest = 0;
        for (Throwable each = fault; each != null; each = next(each)) {
            int code =
                    switch (each) {
                        case SMTPAddressFailedException e -> e.getReturnCode();
                        case SMTPSenderFailedException e -> e.getReturnCode();
                        case SMTPSendFailedException e -> e.getReturnCode();
                        default -> 0;
                    };
            if (code >= 400 && (kindest == 0 || code < kindest)) {
                kindest = code;
            }
        }
        return kindest;
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault instanceof MessagingException chained
                ? chained.getNextException()
                : fault.getCause();
    }

    private static Throwable deepest(Throwable fault) {
        Throwable last = fault;
        for (Throwable each = next(fault); each != null; each = next(each)) {
            last = each;
        }
        return last;
    }

    private static String said(Throwable fault, Unveiled unveiled) {
        return Failures.quote(unveiled.without(String.valueOf(fault.getMessage())));
    }
}
