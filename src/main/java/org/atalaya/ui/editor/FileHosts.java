package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.atalaya.model.Check;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Host;
import org.atalaya.model.Watching;
import org.atalaya.paste.Draft;

/**
 * The hosts of another board's file, as rows of the preview. They get identities of this board; who
 * depends on whom is kept among them. No program in it may run before a person allows it here.
 */
record FileHosts(List<Host> hosts, Supplier<String> ids) {

    List<PasteRow> rows() {
        Map<String, String> own = new HashMap<>();
        hosts.forEach(host -> own.put(host.id(), ids.get()));
        List<PasteRow> rows = new ArrayList<>();
        for (Host host : hosts) {
            Host here = here(host, own);
            String target = host.check().target();
            rows.add(
                    new PasteRow(
                            new Draft(rows.size() + 1, target, Map.of(), null),
                            here.id(),
                            CheckKind.of(host.check()),
                            new DraftReader.Reading(here, host.name(), target, key(here), null),
                            true));
        }
        return List.copyOf(rows);
    }

    private static String key(Host host) {
        Check check = host.check();
        return check instanceof CommandCheck ? "command " + host.id() : check.target();
    }

    private static Host here(Host host, Map<String, String> own) {
        List<String> parents =
                host.watching().parents().stream().map(own::get).filter(Objects::nonNull).toList();
        Watching watching = host.watching().withParents(parents);
        String id = Objects.requireNonNull(own.get(host.id()));
        return host.withIdentity(id, host.name())
                .withCheck(unallowed(host.check()))
                .withWatching(watching);
    }

    private static Check unallowed(Check check) {
        return check instanceof CommandCheck command
                ? new CommandCheck(command.argv(), false, command.options())
                : check;
    }
}
