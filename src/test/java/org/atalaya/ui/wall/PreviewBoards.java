package org.atalaya.ui.wall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;

/** Boards to look at: the one of the design pictures, one of every state, and large ones. */
final class PreviewBoards {

    private static final List<String> NAMES =
            List.of(
                    "Intranet",
                    "Mail",
                    "Git",
                    "Wiki",
                    "SSO",
                    "Search",
                    "Billing",
                    "NAC 1",
                    "NAC 2",
                    "NAC 3",
                    "SIEM",
                    "Gateway",
                    "DNS 1",
                    "Status page",
                    "Docs",
                    "Registry",
                    "CI",
                    "VPN");

    private PreviewBoards() {}

    static List<HostStatus> of(String what) {
        return switch (what) {
            case "design" -> design();
            case "states" -> states();
            case "empty" -> List.of();
            default -> {
                String[] numbers = what.split("/");
                yield many(
                        Integer.parseInt(numbers[0]),
                        numbers.length > 1 ? Integer.parseInt(numbers[1]) : 1);
            }
        };
    }

    private static HostStatus status(
            String name, Health health, int seconds, long millis, String strip) {
        Host host =
                StatusFixtures.host(
                        name,
                        "https://" + name.toLowerCase().replace(' ', '-') + ".example/healthz",
                        false,
                        true);
        HostStatus status =
                StatusFixtures.status(host, health, Duration.ofSeconds(seconds), millis);
        StatusFixtures.strip(status, strip);
        return status;
    }

    private static List<HostStatus> design() {
        List<HostStatus> board = new ArrayList<>();
        board.add(status("Payments API", Health.DOWN, 192, 40, "u".repeat(26) + "xxxx"));
        board.add(status("CDN edge", Health.DEGRADED, 60, 1520, "uddudxuduuduudduuuuuduuudududuu"));
        board.add(status("DNS 2", Health.DEGRADED, 60, 1230, "uuuuduuxxdduuddddudduuuuuuduuud"));
        board.add(
                StatusFixtures.status(
                        StatusFixtures.host("Chat"), Health.PENDING, Duration.ofSeconds(3), 0));
        Random random = new Random(4);
        for (String name : NAMES) {
            String strip = "u".repeat(30);
            int bad = random.nextInt(60);
            if (bad < 30) {
                strip = strip.substring(0, bad) + "x" + strip.substring(bad + 1);
            }
            board.add(status(name, Health.UP, 9999, 5 + random.nextInt(180), strip));
        }
        board.add(status("Backup", Health.MAINTENANCE, 60, 30, "uuuuuxuxuuuuuuuuuuuuuuxuuuuuu"));
        board.add(status("Printer hub", Health.PAUSED, 60, 30, "uxuuuuuuuuuuuuuuuuuuuuuuuuuu"));
        return board;
    }

    private static List<HostStatus> states() {
        List<HostStatus> board = new ArrayList<>();
        for (Health health : Health.values()) {
            board.add(status("State " + health.key(), health, 4000, 41, "uuuuduuuxuuu"));
        }
        StatusFixtures.acknowledge(board.getFirst(), "ana");
        board.addFirst(
                status(
                        "A very long name of a service that will not fit anywhere",
                        Health.DOWN,
                        91_000,
                        41,
                        "uuxxxxx"));
        HostStatus open =
                StatusFixtures.status(
                        StatusFixtures.host(
                                "Self-signed and silent",
                                "https://10.10.2.30:8089/a/rather/long/path/that/goes/on",
                                true,
                                false),
                        Health.UP,
                        Duration.ofSeconds(5),
                        12_345);
        board.add(open);
        HostStatus stale = status("Old news", Health.UP, 4000, 41, "uuuuuu");
        StatusFixtures.stale(stale, true);
        board.add(stale);
        return board;
    }

    private static List<HostStatus> many(int count, int down) {
        List<HostStatus> board = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            String name = i < NAMES.size() ? NAMES.get(i) : "Node " + (i + 1);
            Health health =
                    i < down ? Health.DOWN : i < down + count / 30 ? Health.DEGRADED : Health.UP;
            board.add(
                    status(
                            name,
                            health,
                            30 + random.nextInt(5000),
                            health == Health.DEGRADED ? 1240 : 5 + random.nextInt(180),
                            "u".repeat(30)));
        }
        return board;
    }
}
