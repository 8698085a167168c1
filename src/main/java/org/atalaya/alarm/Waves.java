package org.atalaya.alarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The WAVs that people chose, read before they are wanted and on threads of their own: a dead
 * network drive holds up nobody. Thread-safe.
 */
final class Waves {

    private final Path folder;
    private final Map<String, Wave> good = new ConcurrentHashMap<>();
    private final Map<String, SoundProblem> bad = new ConcurrentHashMap<>();
    private final Map<String, Boolean> reading = new ConcurrentHashMap<>();
    private @Nullable Path copies;

    /**
     * @param folder what a relative name starts from
     */
    Waves(Path folder) {
        this.folder = folder;
    }

    /** Reads those that are not known to be good; one that was wrong is tried again. */
    void prepare(Collection<String> files) {
        for (String file : files) {
            if (!good.containsKey(file) && reading.putIfAbsent(file, true) == null) {
                Thread.ofVirtual().name("alarm-wave").start(() -> read(file));
            }
        }
    }

    private void read(String file) {
        try {
            take(file).ifPresent(problem -> bad.put(file, problem));
        } finally {
            reading.remove(file);
        }
    }

    /** Reads one that nobody has chosen yet: what is wrong with it is told and not kept. */
    void judge(String file, Consumer<Optional<SoundProblem>> told) {
        Thread.ofVirtual().name("alarm-wave").start(() -> told.accept(take(file)));
    }

    private Optional<SoundProblem> take(String file) {
        try {
            good.put(file, Wave.read(folder.resolve(file), copies()));
            bad.remove(file);
            return Optional.empty();
        } catch (Wave.UnfitException e) {
            return Optional.of(new SoundProblem(file, e.reason()));
        } catch (InvalidPathException | UncheckedIOException e) {
            return Optional.of(new SoundProblem(file, SoundProblem.Reason.UNREADABLE));
        }
    }

    private synchronized Path copies() {
        try {
            Path here = copies;
            if (here == null) {
                here = Files.createTempDirectory("atalaya-sounds");
                here.toFile().deleteOnExit();
                copies = here;
            }
            return here;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when it is not read (yet), or is wrong. */
    @Nullable Wave get(@Nullable String file) {
        return file == null ? null : good.get(file);
    }

    /** In the order of their names. */
    List<SoundProblem> problems() {
        List<SoundProblem> all = new ArrayList<>(bad.values());
        all.sort(Comparator.comparing(SoundProblem::file));
        return List.copyOf(all);
    }
}
