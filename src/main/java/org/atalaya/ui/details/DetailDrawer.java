package org.atalaya.ui.details;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.atalaya.model.Host;
import org.atalaya.model.TagColors;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.EmptyState;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Throttle;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * One host in detail, at the right of the wall: what it is, how much it was there, how quick it
 * was, why it failed. Whatever it asks of the past ends when another host or range is shown, or
 * nothing. FX thread only.
 */
public final class DetailDrawer extends ScrollPane {

    private static final int INCIDENTS = 20;
    private static final int FAILURES = 5;

    private static final Duration AT_MOST_EACH = Duration.ofSeconds(1);

    /** Around a moment that somebody asks about. */
    private static final Duration AROUND = Duration.ofMinutes(30);

    private final Past past;
    private final Phrases phrases;
    private final InstantSource clock;
    private final DetailHead head;
    private final Label absence = label(Styles.MUTED_TEXT);
    private final Label pointed = label(Styles.MUTED_TEXT);
    private final NotesBox notes;
    private TagColors colors = TagColors.NONE;
    private Consumer<URI> links = address -> {};
    private final Facts uptimes;

    /** Of the time that the chart shows. */
    private final Facts sums;

    private final FlowPane ranges = new FlowPane(6, 6);
    private final EmptyState noHistory = new EmptyState();
    private final ChartPane chart;
    private final LastAnswer answer;
    private final PastLines why;
    private final PastLines life;
    private final PastLines failures;
    private final PastLines incidents;
    private final Throttle news = new Throttle(AT_MOST_EACH, this::renew);
    private Range range = Range.DAY;
    private @Nullable HostStatus shown;

    /** Up to when the chart is drawn; null when it shows another time than that up to now. */
    private @Nullable Instant drawnTo;

    private Subscription live = Subscription.EMPTY;
    private Subscription asked = Subscription.EMPTY;
    private Subscription drawn = Subscription.EMPTY;
    private Subscription explained = Subscription.EMPTY;

    /**
     * @param checkNow takes a host that somebody wants to have checked now
     */
    public DetailDrawer(Past past, Phrases phrases, InstantSource clock, Consumer<Host> checkNow) {
        this.past = past;
        this.phrases = phrases;
        this.clock = clock;
        notes = new NotesBox(phrases.words(), address -> links.accept(address));
        uptimes = new Facts(names("day", "week", "month", "year"));
        sums = new Facts(List.of(phrases.words().get("details.uptime"), "p50", "p95", "p99"));
        chart = new ChartPane(phrases, this::draw, this::draw, pointed::setText);
        answer = new LastAnswer(phrases);
        why = new PastLines(phrases, clock);
        life = new PastLines(phrases, clock);
        failures = new PastLines(phrases, clock);
        incidents = new PastLines(phrases, clock);
        Runnable check =
                () -> {
                    if (shown != null) {
                        checkNow.accept(shown.getHost());
                    }
                };
        head = new DetailHead(phrases, check);
        noHistory.say(
                phrases.words().get("details.noHistory"),
                phrases.words().get("details.noHistory.how"),
                phrases.words().get("details.noHistory.do"),
                check);
        build();
        show(null);
    }

    /** Who opens addresses of the web. */
    public void onLink(Consumer<URI> open) {
        links = open;
    }

    /** What tags look like from now on. */
    public void setTagColors(TagColors now) {
        colors = now;
        if (shown != null) {
            notes.show(shown.getHost(), now);
        }
    }

    private List<String> names(String... keys) {
        return Arrays.stream(keys).map(key -> phrases.words().get("details.range." + key)).toList();
    }

    private void build() {
        getStyleClass().add(Styles.DETAILS);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        pointed.setWrapText(false);
        VBox list =
                new VBox(
                        head, notes, absence, uptimes, sums, ranges, chart, pointed, noHistory, why,
                        life, answer, failures, incidents);
        list.getStyleClass().add(Styles.DETAILS_LIST);
        setContent(list);
        ToggleGroup choice = new ToggleGroup();
        for (Range each : Range.values()) {
            ToggleButton button = new ToggleButton(phrases.words().get(each.key()));
            button.getStyleClass().add(Styles.CHIP);
            button.setToggleGroup(choice);
            button.setSelected(each == range);
            button.setOnAction(pressed -> choose(each, button));
            ranges.getChildren().add(button);
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void choose(Range next, ToggleButton button) {
        button.setSelected(true);
        range = next;
        draw();
    }

    /** Shows this host; null closes the drawer, and all that it asked. */
    public void show(@Nullable HostStatus status) {
        live.unsubscribe();
        asked.unsubscribe();
        drawn.unsubscribe();
        explained.unsubscribe();
        live = asked = drawn = explained = Subscription.EMPTY;
        why.clear();
        life.clear();
        offer(false);
        shown = status;
        setVisible(status != null);
        setManaged(status != null);
        if (status != null) {
            live = status.lastProperty().subscribe(last -> tell(status));
            live = live.and(status.hostProperty().subscribe(host -> notes.show(host, colors)));
            live = live.and(status.healthProperty().subscribe(health -> tell(status)));
            live = live.and(past.news(news::run));
            remember(status.getHost().id());
            draw();
            setVvalue(0);
        }
    }

    /** Shows this host as it was around this moment, and why it was red then. */
    public void show(HostStatus status, Instant at) {
        show(status);
        explain(at);
    }

    /** Why it was red then, and what people and the program did about it. */
    private void explain(Past.Remembered one) {
        explain(one.incident().openedAt());
        explained = explained.and(past.entries(one.incident().id(), life::life));
    }

    private void explain(Instant at) {
        HostStatus status = shown;
        if (status == null || past.absence().isPresent()) {
            return;
        }
        draw(at.minus(AROUND), at.plus(AROUND));
        explained.unsubscribe();
        life.clear();
        explained =
                past.failuresAt(
                        status.getHost().id(),
                        at,
                        FAILURES,
                        all -> why.failures(PastLines.asked(phrases, at), all));
        setVvalue(0);
    }

    private void tell(HostStatus status) {
        head.show(status, clock.instant());
        answer.show(status.getLast(), clock.instant());
        follow(Range.step(range.span()));
    }

    private void remember(String id) {
        String reason = past.absence().orElse("");
        boolean known = reason.isEmpty();
        absence.setText(reason);
        absence.setVisible(!known);
        absence.setManaged(!known);
        for (Region each : List.of(uptimes, sums, ranges, chart, pointed)) {
            each.setVisible(known);
            each.setManaged(known);
        }
        uptimes.show(List.of());
        incidents.clear();
        failures.clear();
        if (known) {
            ask(id);
        }
    }

    private void ask(String id) {
        asked.unsubscribe();
        asked =
                past.uptimes(id, this::tell)
                        .and(past.failures(id, FAILURES, this::tellFailures))
                        .and(past.incidents(Past.Sought.of(id), null, INCIDENTS, this::tell));
    }

    /** Something happened: what stands there changes when the answers come, and not before. */
    private void renew() {
        HostStatus status = shown;
        if (status == null) {
            return;
        }
        if (past.absence().isPresent() || absence.isVisible()) {
            remember(status.getHost().id());
            draw();
        } else {
            ask(status.getHost().id());
            follow(Duration.ZERO);
        }
    }

    /** A chart of the time up to now grows with it; one that somebody moved stays where it is. */
    private void follow(Duration atLeast) {
        Instant end = drawnTo;
        if (end != null && Duration.between(end, clock.instant()).compareTo(atLeast) > 0) {
            draw();
        }
    }

    /** The range that was chosen, up to now. */
    private void draw() {
        Instant now = clock.instant();
        draw(now.minus(range.span()), now);
        drawnTo = now;
    }

    private void draw(Instant from, Instant to) {
        drawn.unsubscribe();
        drawn = Subscription.EMPTY;
        drawnTo = null;
        chart.begin(from, to);
        HostStatus status = shown;
        if (status != null && past.absence().isEmpty()) {
            drawn =
                    past.chart(
                            status.getHost().id(),
                            from,
                            to,
                            Range.step(Duration.between(from, to)),
                            new Drawing());
        }
    }

    /** Whether what could be drawn of it is still to come. */
    private void offer(boolean nothingYet) {
        noHistory.setVisible(nothingYet);
        noHistory.setManaged(nothingYet);
    }

    /** What comes in for the chart. */
    private final class Drawing implements Past.Chart {
        private boolean any;

        @Override
        public void points(List<Past.Point> points) {
            any |= !points.isEmpty();
            chart.add(points);
        }

        @Override
        public void bands(List<Past.Band> bands) {
            any |= !bands.isEmpty();
            chart.show(bands);
        }

        @Override
        public void sum(@Nullable Double uptime, Past.@Nullable Percentiles all) {
            offer(all == null && !any);
            sums.show(
                    Arrays.asList(
                            Facts.percent(uptime, phrases.words().getLocale()),
                            all == null ? null : phrases.latency(all.p50()),
                            all == null ? null : phrases.latency(all.p95()),
                            all == null ? null : phrases.latency(all.p99())));
        }
    }

    private void tell(Past.Uptimes all) {
        Locale locale = phrases.words().getLocale();
        uptimes.show(
                Arrays.asList(
                        Facts.percent(all.day(), locale),
                        Facts.percent(all.week(), locale),
                        Facts.percent(all.month(), locale),
                        Facts.percent(all.year(), locale)));
    }

    private void tellFailures(List<Past.Kept> all) {
        if (!all.isEmpty()) {
            failures.failures(phrases.words().get("details.failures"), all);
        }
    }

    private void tell(List<Past.Remembered> all) {
        incidents.incidents(all, this::explain);
    }
}
