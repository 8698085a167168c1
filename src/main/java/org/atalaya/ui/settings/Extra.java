package org.atalaya.ui.settings;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What an entry has beside what everybody needs: folded away until somebody asks for it.
 *
 * @param folded which options
 * @param open for which entries it is unfolded from the start
 * @param view something that follows from the entry, shown below them
 */
public record Extra<E>(
        BiPredicate<E, Option<E, ?>> folded, Predicate<E> open, Optional<View<E>> view) {

    /** Nothing at all. */
    static <E> Extra<E> none() {
        return new Extra<>((entry, option) -> false, entry -> false, Optional.empty());
    }

    /**
     * A text that follows from the entry and changes with it.
     *
     * @param key of what it is called
     */
    public record View<E>(String key, BiFunction<Ground, E, String> text) {}
}
