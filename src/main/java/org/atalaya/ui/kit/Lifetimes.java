package org.atalaya.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * The owner of a view's subscriptions. Models live as long as the program, views do not: whatever a
 * view listens to is kept here and ends with {@link #close}, in reverse order. It can be filled
 * again after that, so a recycled view keeps one bag for its whole life. FX thread only.
 */
public final class Lifetimes implements AutoCloseable {

    private final Deque<Subscription> open = new ArrayDeque<>();

    /** Ends {@code subscription} with this. */
    public void add(Subscription subscription) {
        open.push(subscription);
    }

    /** Calls {@code reader} with the present value and with every later one. */
    public <T> void follow(ObservableValue<T> source, Consumer<? super T> reader) {
        add(source.subscribe(reader));
    }

    /** Runs {@code reader} now and after every change of {@code source}. */
    public void watch(ObservableValue<?> source, Runnable reader) {
        reader.run();
        add(source.subscribe(reader));
    }

    /** Runs {@code reader} now and after every change of {@code list}. */
    public <T> void watch(ObservableList<T> list, Runnable reader) {
        ListChangeListener<T> listener = change -> reader.run();
        list.addListener(listener);
        add(() -> list.removeListener(listener));
        reader.run();
    }

    /** Binds until this is closed. */
    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        add(target::unbind);
    }

    /** How many subscriptions are held: what a leak test counts. */
    public int size() {
        return open.size();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().unsubscribe();
        }
    }
}
