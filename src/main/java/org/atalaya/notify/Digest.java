package org.atalaya.notify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.words.Words;

/**
 * Many letters of a sort as one: forty hosts behind a switch are one message that names them. What
 * belongs to one host stays in order: a letter does not jump over another about the same host.
 */
final class Digest {

    /** Whoever wants to know of more looks at the wall. */
    private static final int NAMES = 10;

    private Digest() {}

    /** What can become one message: more than {@code above} of the same sort. */
    static List<List<Letter>> groups(List<Letter> waiting, int above, Predicate<Letter> may) {
        Map<Occasion, List<Letter>> groups = new LinkedHashMap<>();
        Map<Occasion, Set<String>> passed = new LinkedHashMap<>();
        Set<Occasion> closed = EnumSet.noneOf(Occasion.class);
        for (Letter letter : waiting) {
            boolean single = letter.value(Placeholder.COUNT).equals("1");
            Occasion sort = letter.occasion();
            boolean joins =
                    single
                            && isOfHosts(sort)
                            && may.test(letter)
                            && !closed.contains(sort)
                            && !passed.getOrDefault(sort, Set.of()).contains(letter.subject());
            if (joins) {
                groups.computeIfAbsent(sort, s -> new ArrayList<>()).add(letter);
            }
            if (!single) {
                // It may be about any host.
                closed.addAll(groups.keySet());
            }
            // From now on it stands between the others' first letter and whatever follows.
            for (Occasion other : groups.keySet()) {
                if (other != sort || !joins) {
                    passed.computeIfAbsent(other, o -> new LinkedHashSet<>()).add(letter.subject());
                }
            }
        }
        return groups.values().stream().filter(group -> group.size() > above).toList();
    }

    private static boolean isOfHosts(Occasion occasion) {
        return switch (occasion) {
            case DOWN, DEGRADED, CERTIFICATE, ACKNOWLEDGED, RECOVERED, ESCALATED, REMINDER -> true;
            case NETWORK, REPORT, TEST -> false;
        };
    }

    /** One letter for all of them, which are of one sort. */
    static Letter of(List<Letter> letters, String key, Words words) {
        Letter first = letters.getFirst();
        Letter worst = first;
        Set<String> names = new LinkedHashSet<>();
        for (Letter letter : letters) {
            names.add(letter.value(Placeholder.HOST));
            if (priority(letter) > priority(worst)) {
                worst = letter;
            }
        }
        String list = list(names, words);
        Map<Placeholder, String> values = new EnumMap<>(worst.values());
        // They differ from host to host.
        List.of(
                        Placeholder.REASON,
                        Placeholder.DURATION,
                        Placeholder.TARGET,
                        Placeholder.GROUP,
                        Placeholder.TAGS,
                        Placeholder.RUNBOOK,
                        Placeholder.CONTACT,
                        Placeholder.BY,
                        Placeholder.NOTE)
                .forEach(values::remove);
        values.put(Placeholder.KEY, key);
        values.put(Placeholder.COUNT, Integer.toString(names.size()));
        values.put(Placeholder.HOST, names.size() + ": " + list);
        values.put(Placeholder.SINCE, first.value(Placeholder.SINCE));
        values.put(Placeholder.INCIDENT, first.value(Placeholder.INCIDENT));
        values.put(
                Placeholder.TEXT,
                words.get("message.many." + first.occasion().key(), names.size(), list));
        values.replaceAll(LetterWriter::tidy);
        return new Letter(
                key,
                first.channel(),
                first.occasion(),
                first.at(),
                first.subject(),
                values,
                letters.stream()
                        .flatMap(letter -> letter.incidents().stream())
                        .distinct()
                        .toList());
    }

    private static int priority(Letter letter) {
        String priority = letter.value(Placeholder.PRIORITY);
        return priority.matches("\\d") ? Integer.parseInt(priority) : 0;
    }

    private static String list(Set<String> names, Words words) {
        String some = String.join(", ", names.stream().limit(NAMES).toList());
        int more = names.size() - NAMES;
        return more > 0 ? words.get("message.more", some, more) : some;
    }
}
