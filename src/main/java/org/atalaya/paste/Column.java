package org.atalaya.paste;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of a pasted table can hold, and what people call it: in this program, in exports of
 * others, in English and in Spanish.
 */
public enum Column {
    TARGET("target", "url", "address", "host", "hostname", "ip", "ip address", "dirección"),
    NAME("name", "nombre", "label", "title", "display name", "friendly_name"),
    KIND("kind", "type", "tipo", "check", "scheme"),
    PORT("port", "puerto"),
    GROUP("group", "grupo", "folder", "category", "site"),
    TAGS("tags", "tag", "etiquetas", "labels"),
    INTERVAL("interval", "intervalo", "every", "check every"),
    TIMEOUT("timeout", "time out", "plazo"),
    NOTE("note", "notes", "nota", "notas", "comment", "comentario", "description", "descripción"),
    RUNBOOK("runbook", "wiki", "documentation", "procedimiento", "guía"),
    CONTACT("contact", "contacto", "owner", "responsable");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column with this heading, in any case. */
    static Optional<Column> of(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(c -> c.names.contains(name)).findFirst();
    }
}
