package org.atalaya.notify;

import java.time.Instant;
import java.util.Map;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;

/** Letters for tests, with everything in them that a file could trip over. */
final class Letters {

    private Letters() {}

    static Letter down(String key) {
        return new Letter(
                key,
                "ops",
                Occasion.DOWN,
                Instant.parse("2026-03-01T12:00:00.123Z"),
                "pay",
                Map.of(Placeholder.HOST, "Ñandú & co = \n 100 %", Placeholder.REASON, ""));
    }
}
