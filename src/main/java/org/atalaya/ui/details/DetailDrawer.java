package org.atalaya.ui.details;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Incident;
import org.atalaya.model.ProbeResult;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
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

    private final Past past;
    private final Phrases phrases;
    private final InstantSource clock;
    private final Label name = label(Styles.DIALOG_TITLE);
    private final Label target = label(Styles.MUTED_TEXT);
    private final Label state = label(Styles.STRONG);
    private final Label uptime = label(Styles.STRONG);
    private final Label latency = label(Styles.MUTED_TEXT);
    private final Label absence = label(Styles.MUTED_TEXT);
    private final FlowPane ranges = new FlowPane(6, 6);
    private final LatencyChart chart = new LatencyChart();
    private final VBox failures = new VBox();
    private final VBox incidents = new VBox();
    private Range range = Range.DAY;
    private @Nullable HostStatus shown;
    private @Nullable Instant moment;
    private Subscription live = Subscription.EMPTY;
    private Subscription asked = Subscription.EMPTY;
    private Subscription drawn = Subscription.EMPTY;

    public DetailDrawer(Past past, Phrases phrases, InstantSource clock) {
        this.past = past;
        this.phrases = phrases;
        this.clock = clock;
        getStyleClass().add(Styles.DETAILS);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        VBox list =
                new VBox(
                        name, target, state, absence, uptime, ranges, chart, latency, failures,
                        incidents);
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
        show(null);
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
        live = asked = drawn = Subscription.EMPTY;
        shown = status;
        setVisible(status != null);
        setManaged(status != null);
        if (status != null) {
            live = status.lastProperty().subscribe(last -> tell(status));
            live = live.and(status.healthProperty().subscribe(health -> tell(status)));
            remember(status.getHost().id());
            draw();
        }
    }

    /** Shows this host as it was around this moment. */
    public void show(HostStatus status, Instant at) {
        moment = at;
        show(status);
    }

    private void tell(HostStatus status) {
        name.setText(status.getHost().name());
        target.setText(status.getHost().check().target());
        ProbeResult last = status.getLast();
        state.setText(
                phrases.words()
                                .get(
                                        "details.since",
                                        phrases.health(status.getHealth()),
                                        phrases.moment(status.getSince(), phrases.zone()))
                        + (last == null ? "" : "\n" + phrases.answer(last, clock.instant())));
    }

    private void remember(String id) {
        String why = past.absence().orElse("");
        absence.setText(why);
        absence.setVisible(!why.isEmpty());
        absence.setManaged(!why.isEmpty());
        uptime.setText("");
        incidents.getChildren().clear();
        failures.getChildren().clear();
        if (why.isEmpty()) {
            asked =
                    past.uptimes(id, this::tell)
                            .and(past.failures(id, FAILURES, this::tellFailures))
                            .and(past.incidents(Past.Sought.of(id), null, INCIDENTS, this::tell));
        }
    }

    private void draw() {
        drawn.unsubscribe();
        drawn = Subscription.EMPTY;
        latency.setText("");
        Instant now = clock.instant();
        chart.begin(now.minus(range.span()), now);
        HostStatus status = shown;
        if (status != null && past.absence().isEmpty()) {
            drawn =
                    past.chart(
                            status.getHost().id(),
                            now.minus(range.span()),
                            now,
                            range.step(),
                            new Drawing());
        }
    }

    /** What comes in for the chart. */
    private final class Drawing implements Past.Chart {
        @Override
        public void points(List<Past.Point> points) {
            chart.add(points);
        }

        @Override
        public void bands(List<Past.Band> bands) {
            chart.show(bands);
        }

        @Override
        public void latency(Past.@Nullable Percentiles all) {
            latency.setText(
                    all == null
                            ? phrases.words().get("details.noAnswer")
                            : phrases.words()
                                    .get(
                                            "details.latency",
                                            phrases.latency(all.p50()),
                                            phrases.latency(all.p95()),
                                            phrases.latency(all.p99())));
        }
    }

    private void tell(Past.Uptimes all) {
        uptime.setText(
                phrases.words()
                        .get(
                                "details.uptime",
                                percent(all.day()),
                                percent(all.week()),
                                percent(all.month()),
                                percent(all.year())));
    }

    /** Never rounded up to 100: one failure in a year is one. */
    private String percent(@Nullable Double ratio) {
        return ratio == null
                ? "—"
                : String.format(
                        phrases.words().getLocale(), "%.2f %%", Math.floor(ratio * 10_000) / 100);
    }

    private void tellFailures(List<Past.Kept> all) {
        fill(failures, "details.failures", all.stream().map(this::sentence).toList());
    }

    private String sentence(Past.Kept kept) {
        String address = kept.address() == null ? "" : kept.address();
        return join(
                phrases.span(kept.first(), kept.last()),
                phrases.cause(kept.failure()),
                address,
                kept.trace());
    }

    private void tell(List<Past.Remembered> all) {
        fill(incidents, "details.incidents", all.stream().map(this::sentence).toList());
        if (all.isEmpty()) {
            incidents.getChildren().add(row(phrases.words().get("details.noIncident")));
        }
    }

    private String sentence(Past.Remembered one) {
        Incident incident = one.incident();
        Acknowledgement mine = incident.acknowledgement();
        return join(
                phrases.moment(incident.openedAt(), phrases.zone()),
                incident.cause() == null ? "" : phrases.cause(incident.cause()),
                phrases.lasted(one.lasted(clock.instant())),
                mine == null ? "" : mine.by(),
                mine == null ? "" : Objects.requireNonNullElse(mine.note(), ""));
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }

    private void fill(VBox box, String key, List<String> lines) {
        box.getChildren().setAll(lines.stream().map(DetailDrawer::row).toList());
        Label heading = label(Styles.SETTINGS_HEADING);
        heading.setText(phrases.words().get(key));
        box.getChildren().addFirst(heading);
    }

    private static Label row(String text) {
        Label row = label(Styles.MUTED_TEXT);
        row.setText(text);
        return row;
    }
}
