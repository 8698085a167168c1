package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

/** A message knows what it told of, whatever becomes of it on its way. */
class LetterOfIncidentsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void oneMessageForManyTellsOfAllOfThem() {
        Letter all =
                Digest.of(
                        List.of(letter("a", "i&1=a"), letter("b", "i 2"), letter("c", "i-3\n")),
                        "key",
                        Words.of(Locale.ENGLISH));
        assertThat(all.incidents()).containsExactly("i&1=a", "i 2", "i-3\n");
        assertThat(JournalLine.read(new JournalLine.Added(all).write()))
                .contains(new JournalLine.Added(all));
    }

    @Test
    void whatAnEarlierProgramStoredTellsOfNone() {
        Letter old = new Letter("k", "ops", Occasion.DOWN, NOON, "a", values("a"));
        assertThat(JournalLine.read(new JournalLine.Added(old).write()))
                .contains(new JournalLine.Added(old));
        assertThat(old.incidents()).isEmpty();
    }

    private static Letter letter(String host, String incident) {
        return new Letter(host, "ops", Occasion.DOWN, NOON, host, values(host), List.of(incident));
    }

    private static Map<Placeholder, String> values(String host) {
        return Map.of(Placeholder.HOST, host, Placeholder.COUNT, "1");
    }
}
