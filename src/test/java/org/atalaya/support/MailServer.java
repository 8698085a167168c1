package org.atalaya.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A small mail server on 127.0.0.1 (RFC 5321) that keeps what it is sent, with STARTTLS when it has
 * a certificate, and that misbehaves where it is told to: by a reply, or by a {@link Deed}.
 */
public final class MailServer implements AutoCloseable {

    /** What it does instead of a reply. */
    public enum Deed {
        /** Drops the connection. */
        DROP,
        /** Says nothing until the client goes away. */
        STALL
    }

    private final ServerSocket listener;
    private final @Nullable SSLContext tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Map<String, Deed> deeds = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private MailServer(@Nullable SSLContext tls) throws IOException {
        this.tls = tls;
        this.listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(this::accept);
    }

    /** One without TLS. */
    public static MailServer plain() throws IOException {
        return new MailServer(null);
    }

    /** One that offers STARTTLS. */
    public static MailServer startTls(SSLContext tls) throws IOException {
        return new MailServer(tls);
    }

    /**
     * From now on this is the reply.
     *
     * @param command the beginning of what it is the reply to: {@code RCPT TO:<a@}, or {@code .}
     *     for the end of a mail
     */
    public MailServer says(String command, String reply) {
        deeds.remove(command);
        replies.put(command, reply);
        return this;
    }

    /** From now on it does this instead of replying. */
    public MailServer does(String command, Deed deed) {
        deeds.put(command, deed);
        return this;
    }

    /** From now on it behaves. */
    public void behaves() {
        deeds.clear();
        replies.clear();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Every mail that was sent to its end, whatever the server made of it. */
    public List<String> mails() {
        return mails;
    }

    /** What clients said; "TLS" where the line was secured. */
    public List<String> commands() {
        return commands;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Talk(socket).run();
        } catch (IOException clientWentAway) {
            // What a sender does to a server that misbehaves.
            return;
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    /** One connection. */
    private final class Talk {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;

        Talk(Socket socket) throws IOException {
            use(socket);
        }

        private void use(Socket now) throws IOException {
            socket = now;
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    now.getInputStream(), StandardCharsets.ISO_8859_1));
            out = now.getOutputStream();
        }

        void run() throws IOException {
            if (!reply("", "220 test ESMTP")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (!answer(line)) {
                    return;
                }
            }
        }

        private boolean answer(String line) throws IOException {
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            return switch (verb) {
                case "EHLO" -> reply(line, greeting());
                case "STARTTLS" -> secure(line);
                case "AUTH" -> login(line);
                case "DATA" -> data(line);
                case "QUIT" -> {
                    reply(line, "221 bye");
                    yield false;
                }
                default -> reply(line, "250 ok");
            };
        }

        private String greeting() {
            boolean offers = tls != null && !(socket instanceof SSLSocket);
            return offers ? "250-test\r\n250 STARTTLS" : "250-test\r\n250 AUTH PLAIN LOGIN";
        }

        private boolean secure(String line) throws IOException {
            if (!reply(line, "220 go ahead")) {
                return false;
            }
            SSLSocket secured =
                    (SSLSocket)
                            tls.getSocketFactory()
                                    .createSocket(socket, null, socket.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            commands.add("TLS");
            use(secured);
            return true;
        }

        private boolean login(String line) throws IOException {
            if (line.startsWith("AUTH LOGIN")) {
                for (String ask : List.of("Username:", "Password:")) {
                    send(
                            "334 "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    ask.getBytes(StandardCharsets.US_ASCII)));
                    String said = in.readLine();
                    commands.add(
                            new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8));
                }
            }
            return reply(line, "235 welcome");
        }

        private boolean data(String line) throws IOException {
            if (!reply(line, "354 go on")) {
                return false;
            }
            if (replies.containsKey("DATA")) {
                return true;
            }
            StringBuilder mail = new StringBuilder();
            for (String each = in.readLine(); !".".equals(each); each = in.readLine()) {
                if (each == null) {
                    return false;
                }
                mail.append(each.startsWith(".") ? each.substring(1) : each).append("\r\n");
            }
            mails.add(mail.toString());
            return reply(".", "250 queued");
        }

        /** False when the connection is over. */
        private boolean reply(String command, String usual) throws IOException {
            for (Map.Entry<String, Deed> deed : deeds.entrySet()) {
                if (command.startsWith(deed.getKey())) {
                    if (deed.getValue() == Deed.STALL) {
                        in.transferTo(Writer.nullWriter());
                    }
                    return false;
                }
            }
            String said = usual;
            for (Map.Entry<String, String> reply : replies.entrySet()) {
                if (command.startsWith(reply.getKey())) {
                    said = reply.getValue();
                }
            }
            send(said);
            return true;
        }

        private void send(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
