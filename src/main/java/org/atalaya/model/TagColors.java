package org.atalaya.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which colour each tag of a wall has: chosen once for all hosts that carry it. A tag for which
 * nobody chose one has one all the same, by its name, so that it is the same on every machine.
 *
 * @param chosen by tag, in the order of the file
 */
public record TagColors(Map<String, TagColor> chosen) {

    /** A wall on which nobody chose a colour. */
    public static final TagColors NONE = new TagColors(Map.of());

    private static final List<TagColor> ALL = Arrays.asList(TagColor.values());

    public TagColors {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /** The colour of this tag. */
    public TagColor of(String tag) {
        TagColor color = chosen.get(tag);
        return color == null ? ALL.get(Math.floorMod(tag.hashCode(), ALL.size())) : color;
    }

    /** The same with this colour for this tag; null for the one that its name gives. */
    public TagColors with(String tag, @Nullable TagColor color) {
        Map<String, TagColor> others = new LinkedHashMap<>(chosen);
        if (color == null) {
            others.remove(tag);
        } else {
            others.put(tag, color);
        }
        return new TagColors(others);
    }

    /** One choice of a person. */
    public record Choice(String tag, TagColor color) {}

    /** The choices, in their order. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        chosen.forEach((tag, color) -> choices.add(new Choice(tag, color)));
        return List.copyOf(choices);
    }

    /** These choices; of two for one tag the later counts. */
    public static TagColors of(List<Choice> choices) {
        Map<String, TagColor> all = new LinkedHashMap<>();
        choices.forEach(choice -> all.put(choice.tag(), choice.color()));
        return new TagColors(all);
    }
}
