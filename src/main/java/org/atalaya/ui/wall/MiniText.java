package org.atalaya.ui.wall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The wall in a line, for who works in another window: the worst of it first. What makes the counts
 * themselves doubtful goes before them.
 *
 * @param health the colour and the sign of it; null while nothing is known
 * @param head what is counted: {@code 3 down}
 * @param detail the worst host and why; empty when nothing is wrong
 */
public record MiniText(@Nullable Health health, String head, String detail) {

    /** What is worth a word on so little room, worst first. */
    private static final List<Health> TOLD =
            List.of(
                    Health.DOWN,
                    Health.FLAPPING,
                    Health.UNREACHABLE,
                    Health.DEGRADED,
                    Health.UNKNOWN);

    private static final int MOST = 2;

    /** What {@code model} comes to at this moment. */
    public static MiniText of(WallModel model, Phrases phrases) {
        Words words = phrases.words();
        if (model.stalledProperty().get() || model.engineStalledProperty().get()) {
            return new MiniText(Health.UNKNOWN, words.get("mini.stalled"), "");
        }
        if (model.outageProperty().get() != null) {
            return new MiniText(Health.UNKNOWN, words.get("mini.noNetwork"), "");
        }
        List<Health> wrong = TOLD.stream().filter(one -> model.count(one) > 0).toList();
        if (!wrong.isEmpty()) {
            String head =
                    wrong.stream()
                            .limit(MOST)
                            .map(one -> words.get("wall.chip." + one.key(), model.count(one)))
                            .collect(Collectors.joining(" · "));
            return new MiniText(wrong.getFirst(), head, worst(model, wrong.getFirst(), phrases));
        }
        int up = model.count(Health.UP) + model.count(Health.SUSPECT);
        return model.hosts().isEmpty()
                ? new MiniText(null, words.get("mini.empty"), "")
                : up == 0
                        ? new MiniText(Health.PENDING, words.get("mini.waiting"), "")
                        : new MiniText(Health.UP, words.get("wall.chip.up", up), "");
    }

    /** Those that nobody has in hand go first. */
    private static String worst(WallModel model, Health health, Phrases phrases) {
        Optional<HostStatus> worst =
                model.hosts().stream()
                        .filter(host -> host.getHealth() == health)
                        .min((a, b) -> Boolean.compare(isTaken(a), isTaken(b)));
        return worst.map(host -> sentence(host, model, phrases)).orElse("");
    }

    private static boolean isTaken(HostStatus host) {
        return host.getAcknowledgement() != null;
    }

    private static String sentence(HostStatus host, WallModel model, Phrases phrases) {
        String side = TileText.of(host, model.getNow(), phrases).side();
        String name = host.getHost().name();
        return side.isBlank() ? name : name + " — " + side;
    }
}
