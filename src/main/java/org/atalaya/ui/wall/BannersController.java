package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What nobody may miss, in full width above the tiles: each condition has a line while it lasts.
 */
public final class BannersController {

    private static final int NAMED = 4;

    private final WallModel model;
    private final Phrases phrases;
    private final MuteWords mutes;
    private final WallCommands commands;
    private final Lifetimes lifetimes;
    private List<String> mutesShown = List.of();
    private String staleShown = "";

    @FXML private VBox root;

    BannersController(
            WallModel model, Phrases phrases, WallCommands commands, Lifetimes lifetimes) {
        this.model = model;
        this.phrases = phrases;
        this.mutes = new MuteWords(phrases);
        this.commands = commands;
        this.lifetimes = lifetimes;
    }

    @FXML
    void initialize() {
        lifetimes.watch(model.problems(), this::refresh);
        lifetimes.watch(model.alarmProperty(), this::refresh);
        lifetimes.watch(model.stalledProperty(), this::refresh);
        lifetimes.watch(model.engineStalledProperty(), this::refresh);
        lifetimes.watch(model.outageProperty(), this::refresh);
        lifetimes.watch(model.demoProperty(), this::refresh);
        lifetimes.watch(model.kioskProperty(), this::refresh);
        lifetimes.watch(model.nowProperty(), this::countDown);
    }

    private void refresh() {
        List<Node> banners = new ArrayList<>();
        if (model.stalledProperty().get()) {
            banners.add(banner(Styles.DANGER, "mdi2t-timer-alert", words("banner.stalled")));
        }
        if (model.engineStalledProperty().get()) {
            banners.add(banner(Styles.DANGER, "mdi2t-timer-off", words("banner.engineStalled")));
        }
        WallModel.Outage outage = model.outageProperty().get();
        if (outage != null) {
            String key = outage.link() ? "banner.noNetwork" : "banner.noLink";
            String text = words(key, phrases.time(outage.since()));
            banners.add(banner(Styles.DANGER, "mdi2l-lan-disconnect", text));
        }
        staleShown = stale();
        if (!staleShown.isEmpty()) {
            banners.add(banner(Styles.DANGER, "mdi2c-clock-alert", staleShown));
        }
        model.problems().forEach(p -> banners.add(banner(Styles.DANGER, "mdi2f-file-alert", p)));
        AlarmView alarm = model.getAlarm();
        if (!alarm.audible()) {
            banners.add(banner(Styles.WARNING, "mdi2v-volume-off", words("banner.noSound")));
        }
        banners.addAll(muted(alarm));
        if (!alarm.unseen().isEmpty()) {
            Node away = banner(Styles.INFO, "mdi2e-eye-outline", away(alarm.unseen()));
            away.setOnMouseClicked(event -> commands.door().ask(commands::lookBack));
            banners.add(away);
        }
        if (model.demoProperty().get()) {
            banners.add(banner(Styles.INFO, "mdi2f-flask", words("banner.demo")));
        }
        root.getChildren().setAll(banners);
        root.setManaged(!banners.isEmpty());
    }

    /**
     * Which hosts nothing was heard of for too long; nothing while a banner says why nothing can be
     * heard of anybody.
     */
    private String stale() {
        boolean known =
                model.stalledProperty().get()
                        || model.engineStalledProperty().get()
                        || model.outageProperty().get() != null;
        if (known) {
            return "";
        }
        List<String> names =
                model.hosts().stream()
                        .filter(HostStatus::isStale)
                        .map(host -> host.getHost().name())
                        .toList();
        if (names.isEmpty()) {
            return "";
        }
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        int more = names.size() - NAMED;
        return more > 0
                ? words("banner.staleMore", names.size(), first, more)
                : words("banner.stale", names.size(), first);
    }

    /** What recovered before anybody saw it: its first few names, and how many more. */
    private String away(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        int more = names.size() - NAMED;
        return more > 0
                ? words("banner.unseenMore", names.size(), first, more)
                : words("banner.unseen", names.size(), first);
    }

    private List<Node> muted(AlarmView alarm) {
        List<Node> banners = new ArrayList<>();
        // In kiosk the header says so, beside the clock.
        if (!model.kioskProperty().get()) {
            mutes.wall(alarm, model.getNow())
                    .ifPresent(text -> banners.add(banner(Styles.WARNING, "mdi2b-bell-off", text)));
        }
        for (MuteWords.Line part : mutes.parts(alarm, model.getNow())) {
            Node banner = banner(Styles.WARNING, "mdi2b-bell-off", part.text());
            banner.setOnMouseClicked(
                    event -> commands.door().ask(() -> commands.unmute(part.silences())));
            banners.add(banner);
        }
        mutesShown = mutesNow();
        return banners;
    }

    /** A second passed: only what says something else is drawn anew. */
    private void countDown() {
        if (!mutesShown.equals(mutesNow()) || !staleShown.equals(stale())) {
            refresh();
        }
    }

    private List<String> mutesNow() {
        List<String> texts = new ArrayList<>();
        mutes.wall(model.getAlarm(), model.getNow()).ifPresent(texts::add);
        mutes.parts(model.getAlarm(), model.getNow()).forEach(part -> texts.add(part.text()));
        return texts;
    }

    private String words(String key, Object... facts) {
        return phrases.words().get(key, facts);
    }

    private static Node banner(PseudoClass kind, String icon, String text) {
        Label banner = new Label(text, new FontIcon(icon));
        banner.getStyleClass().setAll(Styles.BANNER);
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.setWrapText(true);
        banner.pseudoClassStateChanged(kind, true);
        return banner;
    }
}
