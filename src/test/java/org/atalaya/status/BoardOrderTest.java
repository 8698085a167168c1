package org.atalaya.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.status.Updates.acknowledged;
import static org.atalaya.status.Updates.ids;
import static org.atalaya.status.Updates.news;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.atalaya.model.Health;
import org.atalaya.status.BoardNews.Order;
import org.atalaya.status.BoardNews.Removed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board beside a naive one that sorts everything each time, over random stories. */
class BoardOrderTest {

    private record Simple(Health health, boolean acknowledged) {}

    private final StatusBoard board = new StatusBoard();
    private final Map<String, Simple> naive = new HashMap<>();
    private final List<String> mirror = new ArrayList<>();
    private List<String> order = List.of();

    private List<String> sortedNaively() {
        List<String> ids = new ArrayList<>(order);
        ids.retainAll(naive.keySet());
        ids.sort(
                Comparator.comparing((String id) -> naive.get(id).health())
                        .thenComparing(id -> naive.get(id).acknowledged()));
        return ids;
    }

    /** What a view does that follows the change events. */
    private void follow(ListChangeListener.Change<? extends HostStatus> change) {
        while (change.next()) {
            mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
            List<String> added = new ArrayList<>();
            change.getAddedSubList().forEach(status -> added.add(status.getHost().id()));
            mirror.addAll(change.getFrom(), added);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 3", "2, 20, 30", "3, 300, 40", "4, 1500, 5", "5, 1500, 700", "6, 2, 2"})
    void theOrderIsThatOfANaiveSortAfterEveryBatch(int seed, int hosts, int batch) {
        Random random = new Random(seed);
        order = IntStream.range(0, hosts).mapToObj(i -> "h" + i).toList();
        board.hosts().addListener(this::follow);
        board.apply(List.of(new Order(order)));
        for (int tick = 0; tick < 40; tick++) {
            List<BoardNews> news = new ArrayList<>();
            if (random.nextInt(10) == 0) {
                List<String> shuffled = new ArrayList<>(order);
                Collections.swap(shuffled, random.nextInt(hosts), random.nextInt(hosts));
                order = shuffled;
                news.add(new Order(order));
            }
            for (int i = 0; i < batch; i++) {
                news.add(something("h" + random.nextInt(hosts), random));
            }

            board.apply(news);

            assertThat(ids(board)).isEqualTo(sortedNaively()).isEqualTo(mirror);
            for (Health health : Health.values()) {
                assertThat((long) board.getCounts().of(health))
                        .isEqualTo(naive.values().stream().filter(s -> s.health == health).count());
            }
        }
    }

    private BoardNews something(String id, Random random) {
        int what = random.nextInt(12);
        if (what == 0) {
            naive.remove(id);
            return new Removed(id);
        }
        if (what == 1) {
            naive.put(id, new Simple(Health.DOWN, true));
            return acknowledged(id);
        }
        Health health = Health.values()[random.nextInt(Health.values().length)];
        naive.put(id, new Simple(health, false));
        return news(health, id);
    }
}
