package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.atalaya.support.ChildJvm;
import org.atalaya.support.HostileServer;
import org.atalaya.support.MailServer;
import org.atalaya.support.MailServer.Deed;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} between sending, the answer, and writing it down; with a real second process. */
class KilledWhileTellingTest {

    private static final Pattern KEY = Pattern.compile("Idempotency-Key: (\\S+)");
    private static final Pattern ID = Pattern.compile("Message-ID: (\\S+)");

    @TempDir Path folder;

    private Path outbox() {
        return folder.resolve("outbox.log");
    }

    private ChildJvm start(String kind, int port, String how) throws IOException {
        return ChildJvm.start(TellingLoop.class, outbox(), kind, port, how);
    }

    /** Reads what it prints up to that line. */
    private static void await(ChildJvm child, String line) throws IOException {
        String said = child.line();
        while (!said.equals(line)) {
            said = child.line();
        }
    }

    private static List<String> ids(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }

    private int left() throws IOException {
        try (FileOutbox box = FileOutbox.open(outbox())) {
            return box.waiting().size();
        }
    }

    private void killAndResume(String kind, int port) throws IOException {
        try (ChildJvm first = start(kind, port, "hang")) {
            await(first, "answered");
            first.kill();
        }
        assertThat(left()).isEqualTo(1);
        try (ChildJvm second = start(kind, port, "resume")) {
            await(second, "delivered");
            second.kill();
        }
        assertThat(left()).isZero();
        try (ChildJvm third = start(kind, port, "resume")) {
            await(third, "waiting 0");
            third.kill();
        }
    }

    @Test
    void aServiceThatAnsweredAndWasNotWrittenDownIsToldOnceMoreUnderTheSameKey() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            killAndResume("http", server.port());
            List<String> keys = ids(KEY, server.requests());
            assertThat(keys).hasSize(2);
            assertThat(keys.get(0)).isEqualTo(keys.get(1));
        }
    }

    @Test
    void aMailThatWasTakenAndNotWrittenDownIsSentOnceMoreUnderTheSameId() throws Exception {
        try (MailServer server = MailServer.plain()) {
            killAndResume("mail", server.port());
            List<String> ids = ids(ID, server.mails());
            assertThat(ids).hasSize(2);
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
        }
    }

    @Test
    void killedWhileTheServiceHasNotAnsweredItIsToldByTheNextStart() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (HostileServer silent =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    asked.countDown();
                                    visit.stall();
                                });
                ChildJvm first = start("http", silent.port(), "tell")) {
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            first.kill();
            String key = ids(KEY, silent.requests()).getFirst();
            try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""));
                    ChildJvm second = start("http", server.port(), "resume")) {
                await(second, "delivered");
                assertThat(ids(KEY, server.requests())).containsExactly(key);
            }
        }
        assertThat(left()).isZero();
    }

    @Test
    void killedBetweenTheEndOfAMailAndItsAnswerItIsSentByTheNextStart() throws Exception {
        try (MailServer server = MailServer.plain().does(".", Deed.STALL)) {
            try (ChildJvm first = start("mail", server.port(), "tell")) {
                Patience.until(
                        "the mail came", Duration.ofSeconds(60), () -> server.mails().size() == 1);
                first.kill();
            }
            server.behaves();
            try (ChildJvm second = start("mail", server.port(), "resume")) {
                await(second, "delivered");
            }
            List<String> ids = ids(ID, server.mails());
            assertThat(ids).hasSize(2);
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
        }
        assertThat(left()).isZero();
    }
}
