package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.words.Words;

/**
 * A list, each entry of which is set by the same options: profiles, steps.
 *
 * @param get the list
 * @param with the same settings with another list
 * @param options of each entry
 * @param presets what may be added
 * @param most how many there may be
 * @param check what is wrong with a list as a whole
 * @param fits whether an entry has that option: they may be of several kinds
 * @param deeds what can be done with each entry
 * @param doubt what will not go as an entry says, as sentences; it holds all the same
 * @param movable whether a person may put them into another order
 * @param extra what is folded away
 */
public record Entries<S, E>(
        String key,
        Function<S, List<E>> get,
        BiFunction<S, List<E>, S> with,
        List<Option<E, ?>> options,
        List<Preset<E>> presets,
        int most,
        BiFunction<Ground, List<E>, Optional<Wrong>> check,
        BiPredicate<E, Option<E, ?>> fits,
        List<Deed<E>> deeds,
        Doubt<S, E> doubt,
        boolean movable,
        Extra<E> extra)
        implements Item<S> {

    /** Looks at an entry among all the settings. */
    @FunctionalInterface
    public interface Doubt<S, E> {
        List<String> of(Words words, S whole, E entry);
    }

    /** One whose order says nothing, and that is never in doubt. */
    public Entries(
            String key,
            Function<S, List<E>> get,
            BiFunction<S, List<E>, S> with,
            List<Option<E, ?>> options,
            List<Preset<E>> presets,
            int most,
            BiFunction<Ground, List<E>, Optional<Wrong>> check,
            BiPredicate<E, Option<E, ?>> fits,
            List<Deed<E>> deeds) {
        this(
                key,
                get,
                with,
                options,
                presets,
                most,
                check,
                fits,
                deeds,
                (words, whole, entry) -> List.of(),
                false,
                Extra.none());
    }

    /** The same, with the order in a person's hands, and their doubts. */
    public Entries<S, E> ordered(Doubt<S, E> doubts) {
        return new Entries<>(
                key, get, with, options, presets, most, check, fits, deeds, doubts, true, extra);
    }

    /** The same with something folded away. */
    public Entries<S, E> with(Extra<E> more) {
        return new Entries<>(
                key, get, with, options, presets, most, check, fits, deeds, doubt, movable, more);
    }

    /** One whose entries all have all options, and nothing to press. */
    public Entries(
            String key,
            Function<S, List<E>> get,
            BiFunction<S, List<E>, S> with,
            List<Option<E, ?>> options,
            List<Preset<E>> presets,
            int most,
            BiFunction<Ground, List<E>, Optional<Wrong>> check) {
        this(key, get, with, options, presets, most, check, (entry, option) -> true, List.of());
    }

    /** A button of each entry; what comes of it is told beside it. */
    public record Deed<E>(String key, Run<E> run) {

        /** What it does with the entry as it is when it is pressed. */
        @FunctionalInterface
        public interface Run<E> {
            void with(Ground ground, E entry, Consumer<String> told);
        }
    }

    /** A way to begin an entry: its word, and the entry, given those that are there. */
    public record Preset<E>(String key, Function<List<E>, E> make) {}

    /** An option of the entry at {@code index}. */
    <T> Option<S, T> at(int index, Option<E, T> option) {
        return option.in(
                whole -> get.apply(whole).get(index),
                (whole, entry) -> {
                    List<E> all = new ArrayList<>(get.apply(whole));
                    all.set(index, entry);
                    return with.apply(whole, all);
                });
    }

    S add(S whole, Preset<E> preset) {
        List<E> all = new ArrayList<>(get.apply(whole));
        all.add(preset.make().apply(List.copyOf(all)));
        return with.apply(whole, all);
    }

    S remove(S whole, int index) {
        List<E> all = new ArrayList<>(get.apply(whole));
        all.remove(index);
        return with.apply(whole, all);
    }

    /** The entry at {@code index} one place up. */
    S raise(S whole, int index) {
        List<E> all = new ArrayList<>(get.apply(whole));
        Collections.swap(all, index, index - 1);
        return with.apply(whole, all);
    }

    @Override
    public String sought(Words words) {
        return options.stream()
                .map(option -> option.sought(words))
                .collect(Collectors.joining(" ", Item.super.sought(words) + ' ', ""));
    }
}
