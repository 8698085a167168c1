package org.atalaya.config;

import java.util.List;
import java.util.Optional;

/**
 * The keychain of macOS, by its program {@code security}. The key is stored by a command on
 * standard input ({@code security -i}), for as an argument every user of the machine could read it.
 *
 * @param program the whole path of {@code security}
 */
record Keychain(String program, KeyringProgram runner) implements Keyring {

    static final String CODE = "keychain";
    static final String PROGRAM = "/usr/bin/security";

    private static final String SERVICE = "org.atalaya";

    /** What is left of errSecItemNotFound (-25300) in an exit status. */
    private static final int NOT_FOUND = 44;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<String> get(String id) throws ConfigException {
        List<String> argv =
                List.of(program, "find-generic-password", "-s", SERVICE, "-a", id, "-w");
        KeyringProgram.Ended ended = runner.run(argv, "");
        return switch (ended.exit()) {
            case 0 -> Optional.of(ended.output().strip());
            case NOT_FOUND -> Optional.empty();
            default -> throw refused(ended);
        };
    }

    @Override
    public void put(String id, String value) throws ConfigException {
        if (!(id + value).matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("what needs quoting does not belong in a command");
        }
        String command =
                "add-generic-password -U -s " + SERVICE + " -a " + id + " -w " + value + "\n";
        KeyringProgram.Ended ended = runner.run(List.of(program, "-i"), command);
        if (ended.exit() != 0) {
            throw refused(ended);
        }
    }

    private ConfigException refused(KeyringProgram.Ended ended) {
        return new ConfigException(
                Message.of("secrets.error.keyring.refused", program, ended.complaint()), null);
    }
}
