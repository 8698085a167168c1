package org.atalaya.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One {@code hosts.json} on the disk: read with everything that is wrong in it, replaced in one
 * step. Beside it lie {@code hosts.json.bak}, the last good content before the newest save, and
 * {@code hosts.json.broken-<time>} for each content that could not be read when something had to be
 * saved in its place.
 */
public final class HostFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path file;

    public HostFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Which file, as a person named it but absolute. */
    public Path path() {
        return file;
    }

    /** Reads it; a file that is not there is an empty wall without a problem. Changes nothing. */
    public ReadResult read() {
        try {
            WallReader.Loaded loaded = load(bytes());
            return new ReadResult(loaded.document().wall(), loaded.problems(), loaded.usable());
        } catch (ConfigException e) {
            Problem problem = new Problem(file, null, "", e.message());
            return new ReadResult(Wall.EMPTY, List.of(problem), false);
        }
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

    /** What a content means. */
    WallReader.Loaded load(byte @Nullable [] content) throws ConfigException {
        if (content == null) {
            return new WallReader.Loaded(WallDocument.fresh(), List.of(), true);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            Problem problem = new Problem(file, null, "", Message.of("config.error.utf8"));
            return withBackup(WallReader.Loaded.unusable(problem));
        }
        // Some editors put a mark in front, which JSON has no place for (RFC 8259 §8.1).
        String json = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (json.isBlank()) {
            return withBackup(new WallReader.Loaded(WallDocument.fresh(), List.of(), true));
        }
        WallReader.Loaded loaded = WallReader.read(file, json);
        return loaded.usable() ? loaded : withBackup(loaded);
    }

    /** Names the last good copy, for there is nothing in the file any more. */
    private WallReader.Loaded withBackup(WallReader.Loaded loaded) throws ConfigException {
        Path backup = backup();
        if (!Files.exists(backup)) {
            return loaded;
        }
        List<Problem> more = new ArrayList<>(loaded.problems());
        more.add(new Problem(file, null, "", Message.of("config.error.backup", backup)));
        return new WallReader.Loaded(loaded.document(), more, loaded.usable());
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

    private Path backup() throws ConfigException {
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
