package org.atalaya.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.CheckText;
import org.atalaya.model.Pin;
import org.atalaya.words.Words;

/**
 * What a value is set with.
 *
 * @param <T> the value
 */
public sealed interface Control<T> {

    /** Its node. */
    Input<T> input(Ground ground, Answer<T> answer);

    /** Whom an input tells what a person did. */
    interface Answer<T> {

        /** This is to hold. */
        void set(T value);

        /** What was typed cannot be; nothing is changed. */
        void refuse(String sentence);

        /** How something went that changes nothing. */
        void tell(String sentence);
    }

    /** On or off. */
    record Switch(Optional<Signal> heard) implements Control<Boolean> {

        public Switch() {
            this(Optional.empty());
        }

        /** With a button that plays what it is about. */
        public Switch(Signal heard) {
            this(Optional.of(heard));
        }

        @Override
        public Input<Boolean> input(Ground ground, Answer<Boolean> answer) {
            return new SwitchInput(ground, heard, answer);
        }
    }

    /** A whole number between two others, in per cent. */
    record Slider(int min, int max, int step) implements Control<Integer> {
        @Override
        public Input<Integer> input(Ground ground, Answer<Integer> answer) {
            return new SliderInput(this, ground.words(), answer);
        }
    }

    /**
     * One of a few.
     *
     * @param label what each is called
     */
    record Choice<T>(List<T> all, BiFunction<Words, T, String> label) implements Control<T> {
        @Override
        public Input<T> input(Ground ground, Answer<T> answer) {
            return new ChoiceInput<>(this, ground.words(), answer);
        }
    }

    /** Any of a few. */
    record Choices<T>(List<T> all, BiFunction<Words, T, String> label) implements Control<Set<T>> {
        @Override
        public Input<Set<T>> input(Ground ground, Answer<Set<T>> answer) {
            return new ChoicesInput<>(this, ground.words(), answer);
        }
    }

    /**
     * Any of the names that there are when it is shown.
     *
     * @param all what is kept of each, and what it is called
     * @param needed whether at least one must be
     */
    record Picks(Function<Ground, Map<String, String>> all, boolean needed)
            implements Control<Set<String>> {
        @Override
        public Input<Set<String>> input(Ground ground, Answer<Set<String>> answer) {
            return new PicksInput(this, ground, answer);
        }
    }

    /**
     * Any of many names that there are, found by a part of them.
     *
     * @param all what is kept of each, and what it is called
     * @param prompt the key of what stands there while nothing is typed
     * @param unknown the key of the sentence for a name that nothing has
     */
    record Find(Function<Ground, Map<String, String>> all, String prompt, String unknown)
            implements Control<Set<String>> {
        @Override
        public Input<Set<String>> input(Ground ground, Answer<Set<String>> answer) {
            return new FindInput(this, ground, answer);
        }
    }

    /**
     * Something with a form, typed.
     *
     * @param prompt the key of what stands there while it is empty; it has no form of its own
     */
    record Text<T>(Function<T, String> write, CheckText.Reading<T> read, String prompt)
            implements Control<T> {

        /** The same, which may be empty. */
        public static <T> Text<Optional<T>> optional(
                Function<T, String> write, CheckText.Reading<T> read, String prompt) {
            return new Text<>(
                    value -> value.map(write).orElse(""),
                    typed -> typed.isBlank() ? Optional.empty() : Optional.of(read.read(typed)),
                    prompt);
        }

        @Override
        public Input<T> input(Ground ground, Answer<T> answer) {
            return new TextInput<>(this, ground.words(), answer);
        }
    }

    /** A PIN that is typed twice and never shown, or none. */
    record Secret() implements Control<Optional<Pin>> {
        @Override
        public Input<Optional<Pin>> input(Ground ground, Answer<Optional<Pin>> answer) {
            return new PinInput(ground, answer);
        }
    }

    /**
     * Several lines of text.
     *
     * @param places what may stand in it in double braces; none for a list of lines
     */
    record Area<T>(
            Function<T, String> write,
            CheckText.Reading<T> read,
            String prompt,
            List<String> places)
            implements Control<T> {
        @Override
        public Input<T> input(Ground ground, Answer<T> answer) {
            return new AreaInput<>(this, ground.words(), answer);
        }
    }

    /**
     * A WAV of one's own, or none.
     *
     * @param heard what is played while there is none
     */
    record Sound(Signal heard) implements Control<Optional<String>> {
        @Override
        public Input<Optional<String>> input(Ground ground, Answer<Optional<String>> answer) {
            return new SoundInput(ground, heard, answer);
        }
    }
}
