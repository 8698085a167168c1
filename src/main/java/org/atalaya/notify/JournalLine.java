package org.atalaya.notify;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;

/**
 * One line of the journal: a checksum, then what was added, merged, tried or settled, each field
 * encoded so that neither a blank nor a line end can stand in it.
 */
sealed interface JournalLine {

    /** Among the values, where a placeholder has its name in capitals. */
    String INCIDENT = "of=";

    record Added(Letter letter) implements JournalLine {}

    /** This key is never taken in again. */
    record Once(String key) implements JournalLine {}

    record Merged(List<String> keys, Letter letter) implements JournalLine {}

    record Tried(String key) implements JournalLine {}

    record Settled(List<String> keys) implements JournalLine {}

    /** The line without its end. */
    default String write() {
        String body =
                switch (this) {
                    case Added(Letter letter) -> "add " + fields(letter);
                    case Once(String key) -> "once " + encode(key);
                    case Merged(List<String> keys, Letter letter) ->
                            "merge " + fields(letter) + " " + encoded(keys);
                    case Tried(String key) -> "try " + encode(key);
                    case Settled(List<String> keys) -> "done " + encoded(keys);
                };
        return sum(body) + " " + body;
    }

    private static String fields(Letter letter) {
        return String.join(
                " ",
                encode(letter.key()),
                encode(letter.channel()),
                letter.occasion().key(),
                letter.at().toString(),
                encode(letter.subject()),
                values(letter));
    }

    private static String encoded(List<String> keys) {
        return keys.stream().map(JournalLine::encode).collect(Collectors.joining(" "));
    }

    static JournalLine settled(Collection<String> keys) {
        return new Settled(List.copyOf(keys));
    }

    /** Empty when it is not whole. */
    static Optional<JournalLine> read(String line) {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2 || !sum(parts[1]).equals(parts[0])) {
            return Optional.empty();
        }
        List<String> fields = Arrays.asList(parts[1].split(" ", -1));
        try {
            return switch (fields.getFirst()) {
                case "done" -> Optional.of(new Settled(decoded(fields, 1)));
                case "once" -> Optional.of(new Once(decode(fields.get(1))));
                case "try" -> Optional.of(new Tried(decode(fields.get(1))));
                case "merge" -> Optional.of(new Merged(decoded(fields, 7), letter(fields)));
                case "add" -> Optional.of(new Added(letter(fields)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            // The sum is right and the words are not: an older or newer program wrote it.
            return Optional.empty();
        }
    }

    private static List<String> decoded(List<String> fields, int from) {
        return fields.stream().skip(from).map(JournalLine::decode).toList();
    }

    private static Letter letter(List<String> fields) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        List<String> incidents = new ArrayList<>();
        for (String pair : fields.get(6).split("&")) {
            int sign = pair.indexOf('=');
            if (pair.startsWith(INCIDENT)) {
                incidents.add(decode(pair.substring(sign + 1)));
            } else if (sign > 0) {
                values.put(
                        Placeholder.valueOf(pair.substring(0, sign)),
                        decode(pair.substring(sign + 1)));
            }
        }
        return new Letter(
                decode(fields.get(1)),
                decode(fields.get(2)),
                Occasion.valueOf(fields.get(3).toUpperCase(Locale.ROOT)),
                Instant.parse(fields.get(4)),
                decode(fields.get(5)),
                values,
                incidents);
    }

    private static String values(Letter letter) {
        List<String> pairs = new ArrayList<>();
        letter.values().forEach((name, value) -> pairs.add(name.name() + "=" + encode(value)));
        letter.incidents().forEach(id -> pairs.add(INCIDENT + encode(id)));
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String sum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
