package org.atalaya.notify;

import java.lang.System.Logger.Level;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.atalaya.model.Channel;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Failure;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Reason;
import org.atalaya.model.WebhookChannel;
import org.atalaya.probe.Programs;
import org.atalaya.probe.Secrets;

/** Hands a letter to its far side and says what came of it. Thread-safe. */
@FunctionalInterface
interface Senders extends AutoCloseable {

    /** The whole of one attempt: resolving, connecting, sending, and the answer. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** Waits for the answer, at most {@link #PATIENCE}; an interrupt ends it. */
    Outcome send(Channel channel, Letter letter) throws InterruptedException;

    @Override
    default void close() {}

    /** The real ones. */
    static Senders of(Secrets secrets, String agent) {
        return new All(
                new WebhookSender(secrets, agent, PATIENCE),
                new MailSender(secrets, PATIENCE, (SSLSocketFactory) SSLSocketFactory.getDefault()),
                new CommandSender(new Programs(4), PATIENCE));
    }

    /** One for each sort of channel. */
    record All(WebhookSender webhooks, MailSender mails, CommandSender commands)
            implements Senders {

        private static final System.Logger LOG = System.getLogger(Senders.class.getName());

        @Override
        public Outcome send(Channel channel, Letter letter) throws InterruptedException {
            try {
                return switch (channel) {
                    case WebhookChannel webhook -> webhooks.send(webhook, letter);
                    case MailChannel mail -> mails.send(mail, letter);
                    case CommandChannel command -> commands.send(command, letter);
                };
            } catch (RuntimeException fault) {
                // A fault of ours must not end the courier; its text may hold a secret.
                String what = fault.getClass().getSimpleName();
                LOG.log(Level.ERROR, "sending to channel " + channel.id() + " failed: " + what);
                return Outcome.later(Failure.of(Reason.INTERNAL, what));
            }
        }

        @Override
        public void close() {
            webhooks.close();
        }
    }
}
