package org.atalaya.ui.editor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Credentials;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Secret;
import org.atalaya.model.SshCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Checks of every kind by chance, with all that a file can hold and the dialog does not show. */
final class Checks {

    private static final List<String> TEXTS =
            List.of(
                    "ok",
                    "it's \"fine\"",
                    " two  blanks ",
                    "a = b",
                    "$.a[?(@.b==1)]",
                    "x\ny",
                    "ñ: é");
    private static final List<String> NAMES = List.of("Accept", "X-Api-Key", "Cookie", "X-A");
    private static final List<String> REGEXES = List.of("^220", "a|b", "(?i)x: .* = 1", "\\r\\n");

    private final Random random;

    private Checks(long seed) {
        random = new Random(seed);
    }

    static Check random(CheckKind kind, long seed) {
        return new Checks(seed).of(kind);
    }

    static Host host(Check check) {
        return new Host(
                "h",
                "  A  name ",
                "G",
                List.of("t"),
                Duration.ofMillis(20_001),
                Duration.ofSeconds(5),
                true,
                false,
                check);
    }

    private Check of(CheckKind kind) {
        return switch (kind) {
            case HTTP -> new HttpCheck(url(), ask(), expect(), tls(), options());
            case TCP -> new TcpCheck(endpoint(), some(this::step), options());
            case PING -> ping();
            case SSH -> new SshCheck(endpoint(), maybe(this::regex), options());
            case DNS ->
                    new DnsCheck(
                            pick(List.of("www.example", "_dmarc.example.org.")),
                            pick(HostField.DNS_TYPE.options()),
                            maybe(this::endpoint),
                            maybe(this::text),
                            pick(HostField.DNS_RCODE.options()),
                            options());
            case TLS ->
                    new TlsCheck(
                            endpoint(),
                            pick(List.of(TlsCheck.StartTls.values())),
                            tls(),
                            options());
            case COMMAND ->
                    new CommandCheck(
                            List.of("/usr/bin/check it", text(), text()), yes(), options());
        };
    }

    private PingCheck ping() {
        int warn = 1 + random.nextInt(100);
        int critical = warn + random.nextInt(101 - warn);
        return new PingCheck("db.example", 1 + random.nextInt(20), warn, critical, options());
    }

    private HttpAsk ask() {
        return new HttpAsk(
                pick(List.of(HttpAsk.Method.values())),
                some(() -> new HttpAsk.Header(pick(NAMES), secret())),
                maybe(this::text),
                maybe(this::text),
                maybe(this::credentials),
                pick(List.of(HttpAsk.Version.values())),
                yes(),
                random.nextInt(4),
                yes(),
                proxy());
    }

    private HttpExpect expect() {
        return new HttpExpect(
                pick(List.of(StatusRanges.SUCCESS, StatusRanges.parse("200,301-399"))),
                some(() -> new HttpExpect.HeaderMatch(pick(NAMES), regex())),
                some(this::text),
                some(this::text),
                some(this::regex),
                some(() -> new HttpExpect.JsonMatch("$." + text(), text())),
                yes() ? null : 1L + random.nextInt(1 << 21));
    }

    private Credentials credentials() {
        return yes()
                ? new Credentials.Basic(pick(List.of("ops", "")), secret())
                : new Credentials.Bearer(secret());
    }

    private ProxyChoice proxy() {
        return switch (random.nextInt(3)) {
            case 0 -> new ProxyChoice.Direct();
            case 1 -> new ProxyChoice.FromSystem();
            default -> new ProxyChoice.Http(endpoint());
        };
    }

    private TlsSettings tls() {
        return new TlsSettings(
                yes(),
                maybe(() -> "ab".repeat(32)),
                maybe(() -> Path.of("/nowhere/ca.pem")),
                maybe(
                        () ->
                                new ClientCertificate(
                                        Path.of("/nowhere/me.p12"),
                                        maybe(() -> Path.of("/nowhere/me.key")),
                                        maybe(this::secret))),
                yes(),
                maybe(() -> Duration.ofHours(1 + random.nextInt(900))),
                maybe(() -> Duration.ofDays(1 + random.nextInt(30))));
    }

    private CheckOptions options() {
        return new CheckOptions(
                yes(),
                pick(List.of(AddressFamily.values())),
                maybe(() -> Duration.ofMillis(1 + random.nextInt(9_000))),
                maybe(() -> Duration.ofMillis(1 + random.nextInt(9_000))));
    }

    private URI url() {
        return URI.create(
                pick(
                        List.of(
                                "http://my_host:8080/a%20b?q=1",
                                "https://[::1]:8443/", "https://x.example")));
    }

    private Endpoint endpoint() {
        return new Endpoint(
                pick(List.of("db.example", "::1", "10.0.0.7", "my_host")),
                pick(List.of(1, 22, 53, 80, 443, 65_535)));
    }

    private TcpCheck.Step step() {
        return yes() ? new TcpCheck.Step.Send(text()) : new TcpCheck.Step.Expect(regex());
    }

    private Secret secret() {
        return Secret.of(pick(List.of("hunter2", "${env:TOKEN}", "${secret:7}", "")));
    }

    private String text() {
        return pick(TEXTS);
    }

    private String regex() {
        return pick(REGEXES);
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> made) {
        return yes() ? made.get() : null;
    }

    private <T> List<T> some(Supplier<T> made) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> made.get()).toList();
    }
}
