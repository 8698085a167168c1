package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.atalaya.model.Until;
import org.atalaya.words.Phrases;

/**
 * A menu of spans of time, from a quarter of an hour to the next morning, each with the time it
 * ends written beside it: who picks "2 h" at 23:00 sees that it ends at 01:00.
 */
final class SpanMenu {

    /** How long something is kept quiet. */
    static final List<Duration> REST =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Phrases phrases;
    private final Supplier<Instant> now;
    private final BiConsumer<String, Consumer<Instant>> ask;

    /**
     * @param ask asks for another end, given the key of what shall last until then
     */
    SpanMenu(Phrases phrases, Supplier<Instant> now, BiConsumer<String, Consumer<Instant>> ask) {
        this.phrases = phrases;
        this.now = now;
        this.ask = ask;
    }

    /**
     * A menu that is filled each time it opens, for its ends move on with the clock.
     *
     * @param chosen told when what was chosen ends
     * @param more entries below the spans
     */
    Menu of(String key, List<Duration> spans, Consumer<Instant> chosen, MenuItem... more) {
        Menu menu = new Menu(phrases.words().get(key));
        MenuItem other = new MenuItem(phrases.words().get("span.until"));
        other.setOnAction(event -> ask.accept(key, chosen));
        Runnable fill =
                () -> {
                    menu.getItems().setAll(items(spans, chosen));
                    menu.getItems().add(other);
                    menu.getItems().addAll(more);
                };
        fill.run();
        menu.setOnShowing(event -> fill.run());
        return menu;
    }

    /** The entries as they are now. */
    List<MenuItem> items(List<Duration> spans, Consumer<Instant> chosen) {
        Instant from = now.get();
        List<MenuItem> items = new ArrayList<>();
        for (Duration span : spans) {
            Instant end = from.plus(span);
            String text = phrases.words().get("span.for", length(span), phrases.time(end));
            items.add(item(text, end, chosen));
        }
        Instant morning = Until.next(MORNING, from, phrases.zone());
        LocalTime clock = ZonedDateTime.ofInstant(from, phrases.zone()).toLocalTime();
        String key = clock.isBefore(MORNING) ? "span.thisMorning" : "span.tomorrow";
        items.add(item(phrases.words().get(key, phrases.time(morning)), morning, chosen));
        return items;
    }

    private static MenuItem item(String text, Instant end, Consumer<Instant> chosen) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> chosen.accept(end));
        return item;
    }

    private String length(Duration span) {
        return span.toMinutes() % 60 == 0
                ? phrases.words().get("span.hours", span.toHours())
                : phrases.words().get("span.minutes", span.toMinutes());
    }
}
