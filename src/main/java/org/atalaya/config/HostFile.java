package org.atalaya.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code hosts.json} on the disk: read with everything that is wrong in it, replaced in one
 * step. Beside it lie {@code hosts.json.bak}, the last good content before the newest save, and
 * {@code hosts.json.broken-<time>} for each content that could not be read when something had to be
 * saved in its place.
 */
public final class HostFile {

    private final Path file;
    private final KeptFile kept;

    public HostFile(Path file) {
        kept = new KeptFile(file);
        this.file = kept.path();
    }

    /** Which file, as a person named it but absolute. */
    public Path path() {
        return file;
    }

    /** The same file as bytes. */
    KeptFile kept() {
        return kept;
    }

    /** Reads it; a file that is not there is an empty wall without a problem. Changes nothing. */
    public ReadResult read() {
        try {
            WallReader.Loaded loaded = load(kept.bytes());
            return new ReadResult(loaded.document().wall(), loaded.problems(), loaded.usable());
        } catch (ConfigException e) {
            Problem problem = new Problem(file, null, "", e.message());
            return new ReadResult(Wall.EMPTY, List.of(problem), false);
        }
    }

    /** What a text would come to if it stood in a file of this name; nothing is read or kept. */
    public static ReadResult read(Path file, String text) {
        WallReader.Loaded loaded = WallReader.read(file, text);
        return new ReadResult(loaded.document().wall(), loaded.problems(), loaded.usable());
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
        Path backup = kept.backup();
        if (!Files.exists(backup)) {
            return loaded;
        }
        List<Problem> more = new ArrayList<>(loaded.problems());
        more.add(new Problem(file, null, "", Message.of("config.error.backup", backup)));
        return new WallReader.Loaded(loaded.document(), more, loaded.usable());
    }
}
