package org.atalaya.ui.editor;

import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.model.About;
import org.atalaya.model.Host;
import org.atalaya.model.Limits;
import org.atalaya.words.PlainText;
import org.jspecify.annotations.Nullable;

/** What people should know of a host, and its tags, in the fields. */
final class AboutFields {

    private AboutFields() {}

    static void fill(Sheet sheet, Host host) {
        sheet.set(HostField.TAGS, String.join(", ", host.tags()));
        sheet.set(HostField.CONTACT, host.about().contact());
        sheet.set(HostField.RUNBOOK, host.about().runbook());
        sheet.set(HostField.NOTE, host.about().note());
    }

    /**
     * What the fields come to.
     *
     * @param was what they were filled from; null for a new host
     */
    static About read(Sheet sheet, @Nullable About was) {
        About old = was == null ? About.NONE : was;
        return new About(
                sheet.isTouched(HostField.NOTE) ? lines(sheet.get(HostField.NOTE)) : old.note(),
                sheet.isTouched(HostField.RUNBOOK)
                        ? Wording.tidy(sheet.get(HostField.RUNBOOK))
                        : old.runbook(),
                sheet.isTouched(HostField.CONTACT)
                        ? Wording.tidy(sheet.get(HostField.CONTACT))
                        : old.contact());
    }

    /** The same of the tags, each once. */
    static List<String> tags(Sheet sheet, List<String> was) {
        return sheet.isTouched(HostField.TAGS) ? tags(sheet.get(HostField.TAGS)) : was;
    }

    /** The tags that a text names. */
    static List<String> tags(String text) {
        return DraftReader.tags(text);
    }

    /** A note keeps its lines, and nothing that is not seen. */
    static String lines(String typed) {
        return typed.strip()
                .lines()
                .map(line -> PlainText.of(line.replace('\t', ' ')).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** What each of these fields must be for itself. */
    static void judge(HostField field, Sheet sheet) throws Unfit {
        String text = sheet.get(field);
        switch (field) {
            case TAGS -> {
                for (String tag : tags(text)) {
                    length(tag, Limits.NAME_MAX);
                }
            }
            case NOTE -> length(text, About.NOTE_MAX);
            case CONTACT -> length(text, About.LINE_MAX);
            case RUNBOOK -> runbook(text);
            default -> throw new IllegalArgumentException("says nothing of a host: " + field);
        }
    }

    private static void length(String text, int most) throws Unfit {
        if (text.strip().length() > most) {
            throw new Unfit("editor.problem.long", Integer.toString(most));
        }
    }

    /** An address of another kind is kept as a text, but a person should know it opens nothing. */
    private static void runbook(String text) throws Unfit {
        length(text, About.LINE_MAX);
        boolean isAddress = text.strip().matches("(?i)[a-z][a-z0-9+.-]*:(//\\S*|\\S+)");
        if (isAddress && About.webAddress(text).isEmpty()) {
            throw new Unfit(Problem.warning("editor.problem.runbook"));
        }
    }
}
