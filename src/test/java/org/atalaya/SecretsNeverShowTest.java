package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.atalaya.model.Credentials;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Secret;
import org.atalaya.model.Target;
import org.atalaya.model.TlsCheck;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.ProbeSettings;
import org.atalaya.probe.Probers;
import org.atalaya.probe.Secrets;
import org.atalaya.support.HostileServer;
import org.atalaya.support.KeyFiles;
import org.atalaya.support.SecretHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Probes with marked secrets against servers that say everything back: the mark is in no result, no
 * sentence, no log record and no value that anybody could print.
 */
class SecretsNeverShowTest {

    private static final String MARK = "MARK-c0ffee-never-show-me";
    private static final String ENCODED =
            Base64.getEncoder().encodeToString(("ana:" + MARK).getBytes());
    private static final Secret BARE = Secret.of(MARK);
    private static final Secret STORED = Secret.stored("1f2e");

    @TempDir Path folder;
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("org.atalaya");
    private final Handler ear = new Ear();

    /** Hears every record of ours, as the journal would write it. */
    private final class Ear extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        ear.setLevel(Level.ALL);
        root.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(ear);
        root.setLevel(null);
    }

    private static Probers probers() {
        return new Probers(
                ProbeSettings.of("test"),
                Secrets.of(id -> id.equals("1f2e") ? Optional.of(MARK) : Optional.empty()));
    }

    /** Certificates that the mark opens, or does not. */
    private final class Keys {

        private final Path right = KeyFiles.in(folder).pkcs12("good", MARK);
        private final Path wrong =
                KeyFiles.in(Files.createDirectory(folder.resolve("w"))).pkcs12("good", "other");
        private final Path missing = folder.resolve("missing.p12");

        Keys() throws IOException, GeneralSecurityException {}

        List<Host> hosts(HostileServer server) {
            URI url = server.url("/");
            Endpoint endpoint = new Endpoint("127.0.0.1", server.port());
            List<Host> hosts = new ArrayList<>();
            for (Secret secret : List.of(BARE, STORED)) {
                hosts.add(SecretHosts.basic("basic", url, secret, right));
                hosts.add(SecretHosts.bearer("bearer", url, secret));
                hosts.add(SecretHosts.header("header", url, secret));
                for (Path file : List.of(right, wrong, missing)) {
                    hosts.add(SecretHosts.tls("tls", endpoint, file, secret));
                }
            }
            return hosts;
        }
    }

    /** What an unkind server does with a request that holds a secret. */
    private static List<HostileServer.Script> echoes() {
        return List.of(
                visit -> visit.answer(500, visit.readRequest()),
                visit -> visit.redirect("/?said=" + word(visit)),
                visit -> visit.send("HTTP/1.1 " + visit.readRequest()),
                visit -> visit.send(visit.readRequest()));
    }

    private static String word(HostileServer.Visit visit) throws IOException {
        String request = visit.readRequest();
        return request.contains(MARK) ? MARK : request.contains(ENCODED) ? ENCODED : "nothing";
    }

    private static List<String> spoken(Host host, ProbeResult result) {
        HostState state = new HostState(Health.DOWN, Instant.EPOCH, result, 1, null);
        List<String> said =
                new ArrayList<>(
                        List.of(
                                result.toString(),
                                state.toString(),
                                host.toString(),
                                new HostUpdate(host, state, result, null).toString(),
                                host.check().target()));
        for (Locale locale : Words.LANGUAGES) {
            Phrases phrases = new Phrases(Words.of(locale), ZoneOffset.UTC);
            said.add(phrases.outcome(result));
            said.add(phrases.answer(result, Instant.EPOCH));
            if (result.failure() != null) {
                said.add(phrases.cause(result.failure()));
            }
        }
        return said;
    }

    /** A server that waits for a blank line never hears one in TLS. */
    private static Duration patience(Host host) {
        return host.check() instanceof TlsCheck ? Duration.ofMillis(500) : Duration.ofSeconds(10);
    }

    /** Only a virtual thread can be cut off at the deadline. */
    private static ProbeResult probe(Callable<ProbeResult> probe) throws Exception {
        FutureTask<ProbeResult> task = new FutureTask<>(probe);
        Thread.startVirtualThread(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private void assertUnmarked(List<String> said) {
        assertThat(said).noneMatch(text -> text.contains(MARK) || text.contains(ENCODED));
    }

    @Test
    void nothingThatIsShownOrLoggedHoldsASecret() throws Exception {
        List<String> said = new ArrayList<>();
        Keys keys = new Keys();
        for (HostileServer.Script echo : echoes()) {
            try (HostileServer server = HostileServer.plain(echo);
                    Probers probers = probers()) {
                for (Host host : keys.hosts(server)) {
                    Deadline deadline = Deadline.after(patience(host));
                    said.addAll(spoken(host, probe(() -> probers.probe(host.check(), deadline))));
                }
            }
        }
        assertUnmarked(said);
        assertUnmarked(List.copyOf(logged));
    }

    @Test
    void thisTestHearsWhatIsLogged() {
        System.getLogger(Probers.class.getName()).log(System.Logger.Level.DEBUG, MARK);
        assertThat(logged).anyMatch(text -> text.contains(MARK));
    }

    @Test
    void anAddressWithAPasswordDoesNotShowItEither() throws Exception {
        Target.Split split = Target.split("https://ana:" + MARK + "@pay.example/");
        Credentials.Basic basic = split.credentials().orElseThrow();
        assertThat(basic.password()).isEqualTo(BARE);
        assertUnmarked(List.of(split.toString(), split.uri().toString(), basic.toString()));
    }
}
