package org.atalaya.notify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.MailChannel.Security;
import org.atalaya.model.Reason;
import org.atalaya.model.Route;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.probe.Secrets;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * A process that tells of one host that is down, to be killed in the middle of it. Its arguments
 * are the outbox, {@code http} or {@code mail}, the port, and what it does: {@code hang} once the
 * far side has answered and before that is written down, {@code tell}, or {@code resume}, which
 * tells nothing new.
 */
final class TellingLoop {

    private TellingLoop() {}

    /** Never gets to writing down that the far side answered. */
    private record Hanging(Outbox to) implements Outbox {

        @Override
        public void add(List<Letter> letters) throws IOException {
            to.add(letters);
        }

        @Override
        public void addOnce(Letter letter) throws IOException {
            to.addOnce(letter);
        }

        @Override
        public boolean tookOnce(String key) {
            return to.tookOnce(key);
        }

        @Override
        public void merge(Collection<String> keys, Letter all) throws IOException {
            to.merge(keys, all);
        }

        @Override
        public void trying(String key) throws IOException {
            to.trying(key);
        }

        @Override
        public boolean wasTried(String key) {
            return to.wasTried(key);
        }

        @Override
        public void settle(Collection<String> keys) {
            if (keys.isEmpty()) {
                return;
            }
            System.out.println("answered");
            waitForTheEnd();
        }

        @Override
        public List<Letter> waiting() {
            return to.waiting();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws Exception {
        FileOutbox file = FileOutbox.open(Path.of(args[0]));
        Outbox outbox = args[3].equals("hang") ? new Hanging(file) : file;
        int port = Integer.parseInt(args[2]);
        Channel channel =
                args[1].equals("mail")
                        ? Channels.mail(port, Security.NONE, "a@example.org")
                        : Channels.webhook(
                                URI.create("http://127.0.0.1:" + port + "/"),
                                Format.TEXT,
                                "{{text}}");
        Phrases phrases = new Phrases(Words.of(Locale.ENGLISH), ZoneOffset.UTC);
        Notifier notifier =
                Notifier.of(
                        outbox,
                        Secrets.ofEnvironment(),
                        "Atalaya/test",
                        phrases,
                        "Board",
                        InstantSource.system());
        notifier.log().addListener(each -> System.out.println(each.result().key()));
        notifier.plan(
                new ChannelPlan(List.of(channel), List.of(Route.usual("ops")), Duration.ZERO, 3));
        if (!args[3].equals("resume")) {
            notifier.incident(down());
        }
        notifier.start();
        System.out.println("waiting " + notifier.waiting());
        waitForTheEnd();
    }

    private static IncidentEvent down() {
        Incident incident =
                new Incident(
                        "i1",
                        "pay",
                        "pay",
                        Incident.Kind.DOWN,
                        InstantSource.system().instant(),
                        Failure.of(Reason.RESET),
                        null,
                        null,
                        null,
                        0,
                        null,
                        false);
        return IncidentEvent.of(
                IncidentEvent.Type.OPENED, incident, SampleHosts.host("pay"), incident.openedAt());
    }
}
