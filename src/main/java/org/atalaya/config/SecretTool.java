package org.atalaya.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Secret Service of a Linux session (GNOME Keyring, KWallet, KeePassXC), by the program {@code
 * secret-tool} of libsecret. It says nothing at all about an id that it does not know, and
 * complains on standard error about everything else.
 *
 * @param program the whole path of {@code secret-tool}
 */
record SecretTool(Path program, KeyringProgram runner) implements Keyring {

    static final String CODE = "secret-service";
    private static final String NAME = "secret-tool";

    /** Where there is the program and a session bus to ask by; without one it would start one. */
    static Optional<SecretTool> find(Map<String, String> env, KeyringProgram runner) {
        return hasBus(env)
                ? onPath(env).map(path -> new SecretTool(path, runner))
                : Optional.empty();
    }

    private static boolean hasBus(Map<String, String> env) {
        String runtime = env.getOrDefault("XDG_RUNTIME_DIR", "");
        return !env.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isBlank()
                || !runtime.isBlank() && Files.exists(Path.of(runtime, "bus"));
    }

    private static Optional<Path> onPath(Map<String, String> env) {
        return Stream.of(env.getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(SecretTool::inFolder)
                .findFirst();
    }

    private static Stream<Path> inFolder(String folder) {
        try {
            Path program = Path.of(folder).resolve(NAME);
            // A relative folder is wherever the program was started: not a place to trust.
            boolean usable = program.isAbsolute() && Files.isExecutable(program);
            return usable ? Stream.of(program) : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<String> get(String id) throws ConfigException {
        KeyringProgram.Ended ended = runner.run(command("lookup", id), "");
        if (ended.exit() == 0) {
            return Optional.of(ended.output().strip());
        }
        if (ended.complaint().isEmpty()) {
            return Optional.empty();
        }
        throw refused(ended);
    }

    @Override
    public void put(String id, String value) throws ConfigException {
        KeyringProgram.Ended ended = runner.run(command("store", "--label=Atalaya", id), value);
        if (ended.exit() != 0) {
            throw refused(ended);
        }
    }

    private List<String> command(String verb, String id) {
        return List.of(program.toString(), verb, "application", "atalaya", "key", id);
    }

    private List<String> command(String verb, String option, String id) {
        return List.of(program.toString(), verb, option, "application", "atalaya", "key", id);
    }

    private ConfigException refused(KeyringProgram.Ended ended) {
        return new ConfigException(
                Message.of("secrets.error.keyring.refused", program, ended.complaint()), null);
    }
}
