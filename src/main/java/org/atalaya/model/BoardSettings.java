package org.atalaya.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of the board: how it looks now, and the views that have a name.
 *
 * @param look as it was left
 * @param views in the order of their keys
 */
public record BoardSettings(Look look, List<View> views) {

    /** More than anybody finds again in a menu. */
    public static final int MOST_VIEWS = 40;

    /** As nobody has changed it. */
    public static final BoardSettings USUAL = new BoardSettings(Look.USUAL, List.of());

    public BoardSettings {
        views = List.copyOf(views);
    }

    public BoardSettings withLook(Look now) {
        return new BoardSettings(now, views);
    }

    public BoardSettings withViews(List<View> now) {
        return new BoardSettings(look, now);
    }

    /** The view of this name, whatever the case. */
    public Optional<View> view(String name) {
        return views.stream().filter(view -> view.isCalled(name)).findFirst();
    }

    /** Keeps this view: in the place of the one that has its name, or as the last. */
    public BoardSettings with(View view) {
        List<View> now = new ArrayList<>(views);
        int at = view(view.name()).map(now::indexOf).orElse(-1);
        if (at < 0) {
            now.add(view);
        } else {
            now.set(at, view);
        }
        return withViews(now);
    }

    /**
     * A name for a view, as it is kept.
     *
     * @param renamed the view that may have it already; empty for a new one
     * @throws InvalidValueException with its sentence when there is none, it is too long or another
     *     view has it
     */
    public String name(String typed, Optional<View> renamed) throws InvalidValueException {
        String name = SettingsText.label(typed);
        Optional<View> other = view(name);
        if (other.isPresent() && !other.equals(renamed)) {
            throw new InvalidValueException("views.error.taken", other.get().name());
        }
        return name;
    }
}
