package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is told the status of the alarm: each the newest, and each one once. Part of the desk. */
final class StatusReaders {

    private static final System.Logger LOG = System.getLogger(AlarmDesk.class.getName());

    /** One reader and what it was told last. Used on the desk's thread only. */
    private static final class Reader {
        private final Consumer<AlarmStatus> consumer;
        private @Nullable AlarmStatus told;

        Reader(Consumer<AlarmStatus> consumer) {
            this.consumer = consumer;
        }

        void tell(AlarmStatus status) {
            if (!status.equals(told)) {
                told = status;
                consumer.accept(status);
            }
        }
    }

    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    void add(Consumer<AlarmStatus> reader) {
        readers.add(new Reader(reader));
    }

    void remove(Consumer<AlarmStatus> reader) {
        readers.removeIf(one -> one.consumer.equals(reader));
    }

    /** A reader that fails harms no other. */
    void tell(AlarmStatus status) {
        for (Reader reader : readers) {
            try {
                reader.tell(status);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A reader of the alarm's status failed.", e);
            }
        }
    }
}
