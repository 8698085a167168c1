package org.atalaya.probe;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TcpCheck.Step;

/**
 * A TCP connection, and a conversation over it when the check has one.
 *
 * <p>What comes is read as UTF-8 ({@link Heard}). Every expectation looks at what came after the
 * match of the one before, so the same words can be awaited twice.
 */
public final class TcpProber implements Prober<TcpCheck> {

    private final Ground ground;
    private final Secrets secrets;

    TcpProber(Ground ground, Secrets secrets) {
        this.ground = ground;
        this.secrets = secrets;
    }

    @Override
    public ProbeResult probe(TcpCheck check, Deadline deadline) {
        return Trace.of(
                ground,
                check,
                deadline,
                trace -> {
                    Unveiled unveiled = new Unveiled(secrets);
                    List<Act> acts = compile(check.steps(), unveiled);
                    try (Socket socket =
                            Dial.open(
                                    ground,
                                    check.endpoint(),
                                    check.options().family(),
                                    deadline,
                                    trace)) {
                        new Talk(socket, deadline, trace, unveiled).hold(acts);
                    }
                    return trace.up();
                });
    }

    /** A step made ready: a mistake in the third is found before the first is said. */
    private sealed interface Act {
        record Say(byte[] bytes) implements Act {}

        record Await(Regex regex) implements Act {}
    }

    private static List<Act> compile(List<Step> steps, Unveiled unveiled) throws ProbeFault {
        List<Act> acts = new ArrayList<>();
        for (Step step : steps) {
            acts.add(
                    switch (step) {
                        case Step.Send send ->
                                new Act.Say(
                                        unveiled.filled(unescape(send.text()))
                                                .getBytes(StandardCharsets.UTF_8));
                        case Step.Expect expect -> new Act.Await(Regex.of(expect.regex()));
                    });
        }
        return acts;
    }

    /** {@code \r}, {@code \n}, {@code \t}, {@code \\}; a backslash before anything else stays. */
    static String unescape(String typed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int escape =
                    c == '\\' && i + 1 < typed.length() ? "rnt\\".indexOf(typed.charAt(i + 1)) : -1;
            if (escape < 0) {
                text.append(c);
            } else {
                text.append("\r\n\t\\".charAt(escape));
                i++;
            }
        }
        return text.toString();
    }

    /** One conversation. */
    private static final class Talk {

        /** Shorter words of ours are found in anything. */
        private static final int WORD = 4;

        private final Socket socket;
        private final Deadline deadline;
        private final Trace trace;
        private final Unveiled unveiled;
        private final Heard heard;
        private final long connected = System.nanoTime();
        private final StringBuilder spoken = new StringBuilder();
        private int from;

        Talk(Socket socket, Deadline deadline, Trace trace, Unveiled unveiled) throws IOException {
            this.socket = socket;
            this.deadline = deadline;
            this.trace = trace;
            this.unveiled = unveiled;
            this.heard = new Heard(socket.getInputStream());
        }

        void hold(List<Act> acts) throws IOException, ProbeFault {
            for (Act act : acts) {
                switch (act) {
                    case Act.Say say -> {
                        socket.getOutputStream().write(say.bytes());
                        spoken.append(new String(say.bytes(), StandardCharsets.UTF_8)).append('\n');
                    }
                    case Act.Await await -> await(await.regex());
                }
            }
        }

        private void await(Regex regex) throws IOException, ProbeFault {
            int end = regex.endOfMatch(heard.text(), from, deadline);
            while (end < 0) {
                if (!more()) {
                    throw mismatch();
                }
                end = regex.endOfMatch(heard.text(), from, deadline);
            }
            from = end;
            tell(lineOf(heard.text().toString(), Math.max(end - 1, 0)));
        }

        /** Whoever repeats what we sent may repeat a password. */
        private void tell(String line) {
            trace.said(words().anyMatch(line::contains) ? "" : line);
        }

        /** The words that we have said. */
        private Stream<String> words() {
            return spoken.toString()
                    .lines()
                    .flatMap(said -> Stream.of(said.split("\\s+")))
                    .filter(word -> word.length() >= WORD);
        }

        private static String lineOf(String text, int at) {
            int end = text.indexOf('\n', at);
            int begin = text.lastIndexOf('\n', at - 1) + 1;
            return text.substring(Math.min(begin, at), end < 0 ? text.length() : end);
        }

        private boolean more() throws IOException, ProbeFault {
            boolean first = heard.nothing();
            try {
                boolean more = heard.more();
                if (more && first) {
                    trace.phase(Trace.Phase.FIRST_BYTE, connected);
                }
                return more;
            } catch (IOException e) {
                if (heard.nothing() || !deadline.hasPassed()) {
                    throw e;
                }
                // It did answer, only not what was awaited: that is the news, not the time.
                return false;
            }
        }

        private ProbeFault mismatch() {
            String rest = heard.text().toString().substring(from);
            if (heard.nothing()) {
                return new ProbeFault(Failure.of(Reason.RESET));
            }
            // A failure is of use only with what came instead, so here the words alone are hidden.
            words().forEach(unveiled::hide);
            return ProbeFault.of(
                    !spoken.isEmpty() ? Reason.MISMATCH : Reason.BANNER,
                    Failures.quote(unveiled.without(rest)));
        }
    }
}
