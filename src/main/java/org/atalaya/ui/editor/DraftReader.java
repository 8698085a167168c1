package org.atalaya.ui.editor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atalaya.model.About;
import org.atalaya.model.Check;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.Host;
import org.atalaya.model.HostText;
import org.atalaya.model.Target;
import org.atalaya.model.Watching;
import org.atalaya.paste.Column;
import org.atalaya.paste.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Makes a host of one pasted draft: writes it into the fields of the host dialog, and reads and
 * judges them as that does. So a pasted address means what it means when it is typed.
 */
final class DraftReader {

    /**
     * What a draft came to.
     *
     * @param host null when a problem stands in the way
     * @param address as it may be shown: without a password
     * @param target what no other host should watch; empty for nothing to compare
     * @param problem null when all is well with it alone
     */
    record Reading(
            @Nullable Host host,
            String name,
            String address,
            String target,
            @Nullable Problem problem) {}

    private static final Set<Integer> TLS_PORTS = Set.of(465, 636, 853, 993, 995);
    private static final HostRules ALONE = new HostRules("", List.of());

    private final BoardFacts board;
    private final Set<String> ids = new HashSet<>();

    DraftReader(BoardFacts board) {
        this.board = board;
        board.hosts().forEach(host -> ids.add(host.id()));
    }

    /** An id that no host has, of the board or from here. */
    String newId() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        return ids.add(id) ? id : newId();
    }

    /** What the draft is most likely to be checked with. */
    static CheckKind guess(Draft draft) {
        Optional<CheckKind> said = draft.cell(Column.KIND).flatMap(DraftReader::named);
        return said.orElseGet(() -> guess(address(draft, CheckKind.TCP)));
    }

    /** A kind by the word for it, ours or a scheme. */
    private static Optional<CheckKind> named(String word) {
        String text = word.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "web", "keyword", "url" -> Optional.of(CheckKind.HTTP);
            case "port" -> Optional.of(CheckKind.TCP);
            case "certificate", "cert", "ssl" -> Optional.of(CheckKind.TLS);
            default ->
                    CheckKind.ofScheme(text)
                            .or(
                                    () ->
                                            Arrays.stream(CheckKind.values())
                                                    .filter(k -> k.name().equalsIgnoreCase(text))
                                                    .findFirst());
        };
    }

    /** By scheme, path and port; an address of numbers alone is asked for an echo. */
    private static CheckKind guess(String address) {
        Optional<CheckKind> scheme = Address.kind(address);
        if (scheme.isPresent()) {
            return scheme.get();
        }
        try {
            int port = Address.port(address);
            if (port == 0) {
                String host = Address.host(address);
                boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
                return literal ? CheckKind.PING : CheckKind.HTTP;
            }
            if (port == 22) {
                return CheckKind.SSH;
            }
            return TLS_PORTS.contains(port)
                    ? CheckKind.TLS
                    : Target.isWebPort(port) ? CheckKind.HTTP : CheckKind.TCP;
        } catch (Unfit notAnEndpoint) {
            // With a path or a sign-in it can only be for the web; what is wrong, the rules say.
            return CheckKind.HTTP;
        }
    }

    /** The address with the port that stands in a column of its own. */
    private static String address(Draft draft, CheckKind kind) {
        String target = draft.target();
        Optional<String> port = draft.cell(Column.PORT);
        boolean takes = kind != CheckKind.PING && kind != CheckKind.DNS;
        if (port.isEmpty() || !takes || target.contains("/")) {
            return target;
        }
        try {
            String host = Address.host(target);
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port.get();
        } catch (Unfit hasOne) {
            return target;
        }
    }

    /** What the draft comes to when it is checked with this. */
    Reading read(Draft draft, CheckKind kind, String id) {
        Sheet sheet = sheet(draft, kind);
        Entries entries = new Entries(sheet, kind, null);
        String shown = sheet.get(HostField.ADDRESS);
        String typed = Wording.tidy(sheet.get(HostField.NAME));
        String name = typed.isEmpty() ? Wording.tidy(CheckFields.guess(entries)) : typed;
        try {
            Problem problem = problem(draft, kind, entries);
            if (problem != null) {
                return new Reading(null, name, HostText.withoutLogin(shown), "", problem);
            }
            Host host = host(draft, sheet, id, name, CheckFields.read(entries));
            return new Reading(host, name, shown, CheckFields.target(entries), null);
        } catch (Unfit e) {
            return new Reading(null, name, HostText.withoutLogin(shown), "", e.problem());
        }
    }

    private Sheet sheet(Draft draft, CheckKind kind) {
        Sheet sheet = new Sheet();
        sheet.open();
        sheet.set(HostField.ADDRESS, address(draft, kind));
        if (kind == CheckKind.HTTP) {
            HttpFields.takeSignIn(sheet);
        }
        sheet.set(HostField.NAME, draft.cell(Column.NAME).orElse(""));
        sheet.set(HostField.GROUP, draft.cell(Column.GROUP).orElse(""));
        sheet.set(HostField.TAGS, draft.cell(Column.TAGS).orElse(""));
        sheet.set(HostField.NOTE, draft.cell(Column.NOTE).orElse(""));
        sheet.set(HostField.RUNBOOK, draft.cell(Column.RUNBOOK).orElse(""));
        sheet.set(HostField.CONTACT, draft.cell(Column.CONTACT).orElse(""));
        sheet.set(
                HostField.INTERVAL,
                draft.cell(Column.INTERVAL)
                        .map(DraftReader::span)
                        .orElse(Wording.text(board.interval())));
        sheet.set(
                HostField.TIMEOUT,
                draft.cell(Column.TIMEOUT)
                        .map(DraftReader::span)
                        .orElse(Wording.text(board.timeout())));
        return sheet;
    }

    /** Other programs write seconds as a mere number. */
    private static String span(String cell) {
        return cell.matches("[0-9]+") ? cell + " s" : cell;
    }

    private static @Nullable Problem problem(Draft draft, CheckKind kind, Entries entries) {
        if (draft.fault() != null) {
            return new Problem(Problem.Weight.ERROR, draft.fault().key(), draft.fault().facts());
        }
        if (kind == CheckKind.COMMAND) {
            return Problem.error("paste.problem.command");
        }
        Optional<String> word = draft.cell(Column.KIND);
        if (word.isPresent() && named(word.get()).isEmpty()) {
            return Problem.error("paste.problem.kind", word.get());
        }
        Map<HostField, Problem> problems = ALONE.judge(entries);
        return problems.entrySet().stream()
                .filter(entry -> entry.getValue().isError())
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** What the table does not say is inherited. */
    private Host host(Draft draft, Sheet sheet, String id, String name, Check check) {
        Host host = plain(draft, sheet, id, name, check);
        GroupProfiles profiles = board.profiles();
        Host adopted = profiles.of(host.group()).adopt(host, profiles.of(""));
        return new Host(
                adopted.id(),
                adopted.name(),
                adopted.group(),
                adopted.tags(),
                draft.cell(Column.INTERVAL).isPresent() ? host.interval() : adopted.interval(),
                draft.cell(Column.TIMEOUT).isPresent() ? host.timeout() : adopted.timeout(),
                adopted.sound(),
                adopted.paused(),
                adopted.check(),
                adopted.watching(),
                adopted.about());
    }

    private Host plain(Draft draft, Sheet sheet, String id, String name, Check check) {
        return new Host(
                id,
                name,
                Wording.tidy(sheet.get(HostField.GROUP)),
                tags(draft.cell(Column.TAGS).orElse("")),
                Wording.duration(sheet.get(HostField.INTERVAL)).orElse(board.interval()),
                Wording.duration(sheet.get(HostField.TIMEOUT)).orElse(board.timeout()),
                true,
                false,
                check,
                Watching.USUAL,
                about(draft));
    }

    /** What a cell of a table holds stands in one line. */
    private static About about(Draft draft) {
        return new About(
                Wording.tidy(draft.cell(Column.NOTE).orElse("")),
                Wording.tidy(draft.cell(Column.RUNBOOK).orElse("")),
                Wording.tidy(draft.cell(Column.CONTACT).orElse("")));
    }

    /** Labels with commas, semicolons or bars between. */
    static List<String> tags(String text) {
        return Arrays.stream(text.split("[,;|]"))
                .map(Wording::tidy)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
