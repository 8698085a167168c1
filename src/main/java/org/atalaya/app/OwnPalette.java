package org.atalaya.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.Palette;
import org.atalaya.ui.kit.Palettes;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The file of a person's own colours. While it is worn it is looked at once a second, for some
 * editors write into a file and others put a new one in its place, and a share tells of neither.
 */
final class OwnPalette implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A hundred colours with a page of comments to each are less. */
    private static final int MOST = 256 * 1024;

    private final Path file;
    private final Words words;
    private final Consumer<Found> changed;
    private final ScheduledExecutorService looking;
    private @Nullable ScheduledFuture<?> looks;
    private volatile Text judged = Text.of("");
    private Text seen = judged;

    /**
     * What stands in the file.
     *
     * @param css empty when it cannot be read
     * @param problem why it cannot, as the key of a sentence; empty when it can
     * @param fact what the sentence names besides the file
     */
    private record Text(String css, String problem, String fact) {

        static Text of(String css) {
            return new Text(css, "", "");
        }

        static Text unread(String problem, String fact) {
            return new Text("", problem, fact);
        }
    }

    /**
     * What the file is.
     *
     * @param palette null when it cannot be worn
     * @param problem why not, as a full sentence
     */
    record Found(@Nullable Palette palette, @Nullable String problem) {}

    /**
     * @param changed told, on a thread of this class, what the file has become
     */
    OwnPalette(Path file, Words words, Consumer<Found> changed) {
        this.file = file;
        this.words = words;
        this.changed = changed;
        looking =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("atalaya-palette").factory());
    }

    /** {@code palette.css} for {@code hosts.json}, {@code X.palette.css} for {@code X.json}. */
    static Path fileBeside(Path hostFile) {
        String name = String.valueOf(hostFile.getFileName()).replaceFirst("(?i)\\.json$", "");
        return hostFile.resolveSibling(
                name.equals("hosts") ? "palette.css" : name + ".palette.css");
    }

    /** What it is now; later changes are told. */
    Found watch() {
        rest();
        Text content = content();
        seen = content;
        judged = content;
        looks =
                looking.scheduleWithFixedDelay(
                        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return judge(content);
    }

    /** Looks no more. */
    void rest() {
        if (looks != null) {
            looks.cancel(false);
            looks = null;
        }
    }

    /** A file that is still being written is not judged: twice the same, then it counts. */
    private void look() {
        Text content = content();
        if (content.equals(seen) && !content.equals(judged)) {
            judged = content;
            changed.accept(judge(content));
        }
        seen = content;
    }

    private Text content() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            return bytes.length > MOST
                    ? Text.unread("palette.error.big", "")
                    : Text.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Text.unread("palette.error.none", "");
        } catch (IOException e) {
            return Text.unread("palette.error.read", String.valueOf(e.getMessage()));
        }
    }

    private Found judge(Text content) {
        if (!content.problem().isEmpty()) {
            return refused(words.get(content.problem(), content.fact()));
        }
        try {
            return new Found(Palettes.own(content.css()), null);
        } catch (InvalidValueException e) {
            return refused(words.get(e.key(), e.facts().toArray()));
        }
    }

    private Found refused(String why) {
        return new Found(null, words.get("palette.refused", file, why));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
