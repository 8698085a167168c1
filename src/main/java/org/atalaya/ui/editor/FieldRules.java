package org.atalaya.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Limits;
import org.jspecify.annotations.Nullable;

/** What each field must be for itself, and beside its neighbours in the same form. */
final class FieldRules {

    /** Throws what is wrong; a problem that is only worth a warning too. */
    private interface Rule {
        void judge(String text, Entries entries) throws Unfit;
    }

    /** A field that is not named here may hold anything. */
    private static final Map<HostField, Rule> RULES =
            Map.ofEntries(
                    Map.entry(HostField.GROUP, (text, entries) -> length(text)),
                    Map.entry(HostField.INTERVAL, (text, entries) -> interval(text)),
                    Map.entry(HostField.TIMEOUT, FieldRules::timeout),
                    Map.entry(HostField.STATUS, (text, entries) -> Reading.status(text)),
                    Map.entry(HostField.HEADERS, FieldRules::headers),
                    Map.entry(
                            HostField.RESPONSE_HEADERS,
                            (text, entries) -> Reading.headerMatches(text)),
                    Map.entry(HostField.MATCHES, (text, entries) -> Reading.regexes(text)),
                    Map.entry(HostField.JSON, (text, entries) -> Reading.json(text)),
                    Map.entry(HostField.USER, (text, entries) -> HttpFields.user(entries.sheet())),
                    Map.entry(
                            HostField.SECRET,
                            (text, entries) -> HttpFields.secret(entries.sheet())),
                    Map.entry(
                            HostField.PROXY_ADDRESS,
                            (text, entries) -> HttpFields.proxyAddress(entries.sheet())),
                    Map.entry(HostField.STEPS, (text, entries) -> Reading.steps(text)),
                    Map.entry(HostField.COUNT, (text, entries) -> Reading.number(text, 1, 20)),
                    Map.entry(HostField.LOSS_WARN, (text, entries) -> Reading.number(text, 1, 100)),
                    Map.entry(HostField.LOSS_CRITICAL, FieldRules::loss),
                    Map.entry(HostField.GREETING, (text, entries) -> Reading.regex(text)),
                    Map.entry(
                            HostField.DNS_SERVER,
                            (text, entries) -> Reading.server(text, DnsCheck.DEFAULT_PORT)),
                    Map.entry(HostField.SLOW, FieldRules::slow),
                    Map.entry(HostField.TOO_SLOW, FieldRules::tooSlow),
                    Map.entry(HostField.CERT_WARN, judged((text, entries) -> Reading.days(text))),
                    Map.entry(HostField.CERT_CRITICAL, judged(FieldRules::critical)),
                    Map.entry(HostField.PIN, judged((text, entries) -> Reading.pin(text))),
                    Map.entry(HostField.CA_FILE, fileRule(HostField.CA_FILE)),
                    Map.entry(HostField.CLIENT_CERT, fileRule(HostField.CLIENT_CERT)),
                    Map.entry(HostField.CLIENT_KEY, fileRule(HostField.CLIENT_KEY)));

    /** Lines that the file may hold in ways which lines do not show: as they were, they are. */
    private static final Set<HostField> LITERAL =
            EnumSet.of(
                    HostField.HEADERS,
                    HostField.RESPONSE_HEADERS,
                    HostField.MATCHES,
                    HostField.JSON,
                    HostField.STEPS);

    private FieldRules() {}

    static void judge(HostField field, Entries entries) throws Unfit {
        if (field == HostField.CONSENT && !entries.isOn(field)) {
            throw new Unfit("editor.problem.consent");
        }
        Rule rule = RULES.get(field);
        boolean kept = LITERAL.contains(field) && entries.keeps(field);
        if (rule != null && !kept) {
            rule.judge(entries.get(field), entries);
        }
    }

    /** What asks for a certificate to be judged is not met by an answer without one. */
    private static Rule judged(Rule rule) {
        return (text, entries) -> {
            rule.judge(text, entries);
            if (!text.isBlank() && HostRules.isPlain(entries)) {
                throw new Unfit(Problem.warning("editor.problem.plain"));
            }
        };
    }

    static void length(String text) throws Unfit {
        if (Wording.tidy(text).length() > Limits.NAME_MAX) {
            throw new Unfit("editor.problem.long", Integer.toString(Limits.NAME_MAX));
        }
    }

    private static void interval(String text) throws Unfit {
        Reading.duration(text, Limits.INTERVAL_MIN, Limits.INTERVAL_MAX);
    }

    private static void timeout(String text, Entries entries) throws Unfit {
        Duration timeout = Reading.duration(text, Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX);
        Optional<Duration> interval = Wording.duration(entries.get(HostField.INTERVAL));
        if (interval.isPresent() && timeout.compareTo(interval.get()) > 0) {
            throw new Unfit("editor.problem.timeout.long", Wording.text(interval.get()));
        }
    }

    private static void slow(String text, Entries entries) throws Unfit {
        Duration slow = CheckFields.limit(text);
        Optional<Duration> timeout = Wording.duration(entries.get(HostField.TIMEOUT));
        if (slow != null && timeout.isPresent() && slow.compareTo(timeout.get()) >= 0) {
            throw new Unfit(
                    Problem.warning("editor.problem.slow.never", Wording.text(timeout.get())));
        }
    }

    private static void tooSlow(String text, Entries entries) throws Unfit {
        slow(text, entries);
        Optional<Duration> tooSlow = Wording.duration(text);
        Optional<Duration> slow = Wording.duration(entries.get(HostField.SLOW));
        if (tooSlow.isPresent() && slow.isPresent() && tooSlow.get().compareTo(slow.get()) <= 0) {
            throw new Unfit(Problem.warning("editor.problem.tooSlow.order"));
        }
    }

    private static void critical(String text, Entries entries) throws Unfit {
        Duration critical = Reading.days(text);
        Duration warn = daysOrNone(entries.get(HostField.CERT_WARN));
        if (critical != null && warn != null && critical.compareTo(warn) >= 0) {
            throw new Unfit(Problem.warning("editor.problem.days.order"));
        }
    }

    private static @Nullable Duration daysOrNone(String text) {
        try {
            return Reading.days(text);
        } catch (Unfit e) {
            // That field tells it itself.
            return null;
        }
    }

    private static void loss(String text, Entries entries) throws Unfit {
        int warn = 1;
        try {
            warn = Reading.number(entries.get(HostField.LOSS_WARN), 1, 100);
        } catch (Unfit e) {
            // That field tells it itself; this one is judged alone.
            warn = 1;
        }
        CheckFields.lossCritical(text, warn);
    }

    private static void headers(String text, Entries entries) throws Unfit {
        Reading.headers(
                text, entries.was() instanceof HttpCheck http ? http.ask().headers() : List.of());
    }

    /** A file that was there when the host was made may be on a disk that is not now. */
    private static Rule fileRule(HostField field) {
        return (text, entries) -> {
            Path file = Reading.file(text);
            if (file != null && !Files.isReadable(file)) {
                String key = "editor.problem.file.missing";
                throw new Unfit(
                        entries.keeps(field)
                                ? Problem.warning(key, text.strip())
                                : Problem.error(key, text.strip()));
            }
        };
    }
}
