package org.atalaya.app;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.atalaya.cli.Task;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Where the passphrase of a backup comes from; never an argument, which others can read. */
final class PassphraseAsk {

    /** Asks without showing what is typed; null when nobody can be asked. */
    @FunctionalInterface
    interface Terminal {
        @Nullable String ask(String prompt);
    }

    /** There is none where it should be; the message is the sentence. */
    static final class NoPassphrase extends Exception {

        private static final long serialVersionUID = 1L;

        NoPassphrase(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    private final Words words;
    private final Terminal terminal;

    PassphraseAsk(Words words, Terminal terminal) {
        this.words = words;
        this.terminal = terminal;
    }

    /** The terminal this program was started from. */
    static Terminal console() {
        return prompt -> {
            Console console = System.console();
            char[] typed =
                    console == null || !console.isTerminal()
                            ? null
                            : console.readPassword("%s ", prompt);
            return typed == null ? null : new String(typed);
        };
    }

    /**
     * Null for none.
     *
     * @param twice whether a mistake would be found too late
     * @throws NoPassphrase when there is none where it should be
     */
    @Nullable String of(Task.Passphrase from, boolean twice) throws NoPassphrase {
        return switch (from) {
            case Task.Passphrase.None _ -> null;
            case Task.Passphrase.InFile(Path file) -> firstLine(file);
            case Task.Passphrase.Asked _ -> asked(twice);
        };
    }

    private String firstLine(Path file) throws NoPassphrase {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new IOException("empty"));
        } catch (IOException | UncheckedIOException e) {
            throw new NoPassphrase(words.get("backup.error.passphraseFile", file), e);
        }
    }

    private String asked(boolean twice) throws NoPassphrase {
        String typed = asked("backup.ask");
        if (twice && !typed.equals(asked("backup.again"))) {
            throw new NoPassphrase(words.get("backup.error.differ"), null);
        }
        return typed;
    }

    private String asked(String prompt) throws NoPassphrase {
        String typed = terminal.ask(words.get(prompt));
        if (typed == null) {
            throw new NoPassphrase(words.get("backup.error.terminal"), null);
        }
        return typed;
    }
}
