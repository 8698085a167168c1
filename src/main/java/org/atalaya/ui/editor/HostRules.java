package org.atalaya.ui.editor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.model.Host;

/**
 * What must hold before a host can be saved, and what a person should know of it: fields in,
 * problems out.
 *
 * @param id of the host in hand
 * @param others the hosts that stand on the wall beside it
 */
record HostRules(String id, List<Host> others) {

    HostRules {
        others = List.copyOf(others);
    }

    /** Every field that has a problem, with it; a field without one is not in the answer. */
    Map<HostField, Problem> judge(Entries entries) {
        Map<HostField, Problem> problems = new EnumMap<>(HostField.class);
        Set<HostField> asleep = asleep(entries);
        for (HostField field : FormPlan.of(entries.kind()).fields()) {
            try {
                if (!asleep.contains(field)) {
                    judge(field, entries);
                }
            } catch (Unfit e) {
                problems.put(field, e.problem());
            }
        }
        return problems;
    }

    private void judge(HostField field, Entries entries) throws Unfit {
        if (field == HostField.NAME) {
            name(entries.get(field));
        } else if (field == HostField.ADDRESS) {
            address(entries);
        } else if (field.isAbout()) {
            AboutFields.judge(field, entries.sheet());
        } else if (field.isJudging()) {
            WatchingFields.judge(field, entries.sheet(), names());
        } else {
            FieldRules.judge(field, entries);
        }
    }

    /** How the other hosts are written where they are named. */
    ParentNames names() {
        return new ParentNames(id, others);
    }

    /** The groups of the other hosts, sorted, each once. */
    List<String> groups() {
        return others.stream()
                .map(Host::group)
                .filter(group -> !group.isBlank())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private void address(Entries entries) throws Unfit {
        String target = CheckFields.target(entries);
        for (Host other : others) {
            if (other.check().target().equals(target)) {
                throw new Unfit(Problem.warning("editor.problem.address.taken", other.name()));
            }
        }
    }

    private void name(String text) throws Unfit {
        FieldRules.length(text);
        if (Wording.isTaken(Wording.tidy(text), others)) {
            throw new Unfit(Problem.warning("editor.problem.name.taken"));
        }
    }

    /** The fields that mean nothing beside what stands in others. */
    static Set<HostField> asleep(Entries entries) {
        Set<HostField> asleep = EnumSet.noneOf(HostField.class);
        if (!isSecured(entries)) {
            asleep.add(HostField.INSECURE);
        }
        if (!entries.get(HostField.AUTH).equals("BASIC")) {
            asleep.add(HostField.USER);
        }
        if (entries.get(HostField.AUTH).equals("NONE")) {
            asleep.add(HostField.SECRET);
        }
        if (!entries.get(HostField.PROXY).equals("HTTP")) {
            asleep.add(HostField.PROXY_ADDRESS);
        }
        if (entries.get(HostField.CLIENT_CERT).isBlank()) {
            asleep.add(HostField.CLIENT_KEY);
            asleep.add(HostField.CLIENT_PASSWORD);
        }
        if (!entries.get(HostField.WINDOW).isBlank()) {
            asleep.add(HostField.FAILURES);
        }
        if (!entries.isOn(HostField.SOUND)) {
            asleep.add(HostField.SOUND_FILE);
        }
        return asleep;
    }

    private static boolean isSecured(Entries entries) {
        if (entries.kind() != CheckKind.HTTP) {
            return true;
        }
        try {
            return "https".equals(Address.url(entries.get(HostField.ADDRESS)).getScheme());
        } catch (Unfit e) {
            // The rules say so, in words; here there is just no certificate yet.
            return false;
        }
    }
}
