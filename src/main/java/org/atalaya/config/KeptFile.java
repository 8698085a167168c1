package org.atalaya.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a person, as bytes: replaced in one step, with the last good content in
 * {@code X.bak} and each that could not be read in {@code X.broken-<time>}.
 */
final class KeptFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path file;

    KeptFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path path() {
        return file;
    }

    /** Its content; null when there is no such file. */
    byte @Nullable [] bytes() throws ConfigException {
        try {
            if (Files.isDirectory(file)) {
                throw new ConfigException(Message.of("config.error.folder", file), null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName();
            throw new ConfigException(Message.of("config.error.unreadable", file, reason), e);
        }
    }

    /**
     * Puts a new content in its place.
     *
     * @param keepOld whether the content before it is good and becomes the last good copy
     */
    void replace(byte[] content, boolean keepOld) throws ConfigException {
        if (keepOld) {
            AtomicFile.copy(file, backup());
        }
        AtomicFile.write(file, content);
    }

    /** Makes what is there now the last good copy too: the one before holds what must go. */
    void copyAsLastGood() throws ConfigException {
        AtomicFile.copy(file, backup());
    }

    /** Keeps a content that cannot be read under another name, byte for byte. */
    Path setAside(Instant now) throws ConfigException {
        String name = "broken-" + STAMP.format(now);
        Path copy = beside(name);
        for (int n = 2; Files.exists(copy); n++) {
            copy = beside(name + "-" + n);
        }
        AtomicFile.copy(file, copy);
        return copy;
    }

    /** Where the last good content lies, when there is one. */
    Path backup() throws ConfigException {
        return beside("bak");
    }

    /** A name beside the file itself, also when a link leads to it. */
    private Path beside(String suffix) throws ConfigException {
        try {
            Path real = AtomicFile.followLinks(file);
            return real.resolveSibling(real.getFileName() + "." + suffix);
        } catch (IOException e) {
            throw new ConfigException(Message.of("config.error.unreadable", file, e), e);
        }
    }
}
