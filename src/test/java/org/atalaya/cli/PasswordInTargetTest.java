package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.model.Evidence;
import org.atalaya.model.ProbeResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However badly an address was typed, the password in it is repeated nowhere. */
class PasswordInTargetTest {

    private static final String MARK = "geheim";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private void run(String batch, String... args) throws InterruptedException {
        ProbeResult up = ProbeResult.up(Instant.EPOCH, Duration.ofMillis(1), Evidence.NONE);
        PrintStream all = new PrintStream(said, true, StandardCharsets.UTF_8);
        CheckRequests.command(args)
                .run(
                        new CheckCommand.Shell(
                                (check, deadline) -> up,
                                () -> {},
                                new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)),
                                all,
                                StandardCharsets.UTF_8,
                                all,
                                code -> {}));
    }

    private static String json(String target, String type) {
        JsonObject line = new JsonObject();
        line.addProperty("target", target);
        if (!type.isEmpty()) {
            line.addProperty("type", type);
        }
        return line + "\n";
    }

    static Stream<String> targets() {
        return Stream.of(
                "http://u:geheim@h/",
                "http:/u:geheim@h",
                "http:u:geheim@h",
                "HTTPS:/u:geheim@h",
                "//u:geheim@h",
                "u:geheim@h",
                "u:geheim@h:99999",
                "u:geheim@h/x?y=z@w",
                "http:///u:geheim@h",
                "http:////u:geheim@h",
                "http:/:u:geheim@h",
                "http:\\\\u:geheim@h",
                "http;//u:geheim@h/",
                "http//u:geheim@h/",
                "1http://u:geheim@h",
                "ftp://u:geheim@h/",
                "http://u:ge/geheim@h",
                "http://u:ge heim geheim@h",
                "http://u:geheim\u0001@h",
                "http://u:geheim@",
                "http://u:geheim@h@",
                "http://u:geheim@h:99999/",
                "http://u:geheim@10.0.0.1https://x/",
                "http://[u:geheim@h]",
                "http://geheim@h:x/",
                "mailto:u:geheim@h",
                "tcp://u:geheim@h:22",
                "tcp://u:geheim\u0001@h:22",
                "tcp://u:geheim@h",
                "ssh://u:geheim@h",
                "tls://u:geheim@h:x",
                "ping://u:geheim@h:1",
                "dns://u:geheim@h");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void itIsShownNowhere(String target) throws InterruptedException {
        for (String lang : List.of("en", "es")) {
            askWithEveryType(target, lang);
            run("", "--batch", target, "--lang", lang);
            run("", "h", target, "--lang", lang);
            run("", "h", "--basci=" + target, "--lang", lang);
            run("", "h", "--proxy", target, "--lang", lang);
            run("", "dns://h", "--dns-server", target, "--lang", lang);
        }
        assertThat(said.size()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(MARK);
    }

    private void askWithEveryType(String target, String lang) throws InterruptedException {
        StringBuilder batch = new StringBuilder();
        for (String type : List.of("", "http", "tls", "tcp", "ssh", "ping", "dns", "odd")) {
            batch.append(json(target, type));
            List<String> args = new ArrayList<>(List.of(target, "--lang", lang));
            if (!type.isEmpty()) {
                args.addAll(List.of("--type", type));
            }
            run("", args.toArray(String[]::new));
            args.add("--json");
            run("", args.toArray(String[]::new));
        }
        run(batch.toString(), "--batch", "--lang", lang);
    }
}
