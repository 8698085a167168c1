package org.atalaya.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing that can be set.
 *
 * @param key of its words
 * @param facts what its name tells besides
 * @param control what it is set with
 * @param get its value
 * @param with the same settings with another value
 * @param <S> what it is a part of
 * @param <T> its value
 */
public record Option<S, T>(
        String key,
        List<String> facts,
        Control<T> control,
        Function<S, T> get,
        BiFunction<S, T, S> with)
        implements Item<S> {

    public Option(String key, Control<T> control, Function<S, T> get, BiFunction<S, T, S> with) {
        this(key, List.of(), control, get, with);
    }

    /** The same option of something that {@code S} is a part of. */
    public <R> Option<R, T> in(Function<R, S> part, BiFunction<R, S, R> put) {
        return new Option<>(
                key,
                facts,
                control,
                whole -> get.apply(part.apply(whole)),
                (whole, value) -> put.apply(whole, with.apply(part.apply(whole), value)));
    }
}
