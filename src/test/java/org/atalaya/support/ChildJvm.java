package org.atalaya.support;

import com.google.gson.Gson;
import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Host;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.sqlite.JDBC;

/**
 * A second Java process with this program and its tests in it, for what one process cannot show.
 */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts the {@code main} of a class; its errors come out among its output. */
    public static ChildJvm start(Class<?> main, Object... args) throws IOException {
        String classPath =
                String.join(
                        File.pathSeparator,
                        Path.of("target/classes").toAbsolutePath().toString(),
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        jarOf(Gson.class),
                        jarOf(JDBC.class),
                        jarOf(Session.class),
                        jarOf(DataHandler.class),
                        jarOf(SMTPTransport.class),
                        jarOf(Host.class));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath,
                                main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static String jarOf(Class<?> type) {
        return Path.of(
                        URI.create(
                                type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                .toString();
    }

    /** The next line it prints; waits for it. */
    public String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the child ended without a word");
        }
        return line;
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
