package org.atalaya.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.atalaya.config.ConfigException;
import org.atalaya.config.Message;
import org.atalaya.config.SettingsListener;
import org.atalaya.config.SettingsStore;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** The settings that hold, who follows them, and what must be said of their file. */
final class SettingsBook implements AutoCloseable {

    private final SettingsStore store;
    private final Words words;
    private final List<Consumer<Settings>> followers = new CopyOnWriteArrayList<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    /**
     * @param store belongs to the book from now on
     */
    SettingsBook(SettingsStore store, Words words) {
        this.store = store;
        this.words = words;
        store.problems().forEach(problem -> notices.add(problem.sentence(words)));
        store.addListener(new Notices());
    }

    Settings settings() {
        return store.settings();
    }

    Path file() {
        return store.path();
    }

    /** Changes them at once, and saves them soon. */
    void change(UnaryOperator<Settings> change) {
        store.change(change);
    }

    /**
     * Waits until what was changed is in the file.
     *
     * @throws ConfigException when it cannot be written
     */
    void flush() throws ConfigException {
        store.flush();
    }

    /** Is told of each change, on the thread that makes it. */
    void addListener(Consumer<Settings> follower) {
        followers.add(follower);
    }

    /** Is told that {@link #problems} are others now, on any thread. */
    void onProblems(Runnable reader) {
        readers.add(reader);
    }

    /** What a person must know or repair, as full sentences. */
    List<String> problems() {
        return List.copyOf(notices);
    }

    /** Null when it is written; else why not. */
    @Nullable String exportTo(Path file) {
        try {
            store.exportTo(file);
            return null;
        } catch (ConfigException e) {
            return e.sentence(words);
        }
    }

    /** What is wrong with the file; empty when its settings hold now. */
    List<String> importFrom(Path file) {
        return store.importFrom(file).stream().map(problem -> problem.sentence(words)).toList();
    }

    @Override
    public void close() {
        store.close();
    }

    /** What the store has to say becomes a sentence on the wall. */
    private final class Notices implements SettingsListener {

        private final List<String> failures = new ArrayList<>();

        @Override
        public void changed(Settings now) {
            followers.forEach(follower -> follower.accept(now));
        }

        @Override
        public synchronized void saved() {
            if (!failures.isEmpty()) {
                notices.removeAll(failures);
                failures.clear();
                readers.forEach(Runnable::run);
            }
        }

        @Override
        public synchronized void failed(ConfigException problem) {
            String sentence = problem.sentence(words);
            if (!failures.contains(sentence)) {
                failures.add(sentence);
                notices.add(sentence);
                readers.forEach(Runnable::run);
            }
        }

        @Override
        public void noticed(Message message) {
            notices.add(message.sentence(words));
            readers.forEach(Runnable::run);
        }
    }
}
