package org.atalaya.config;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes the id of a host that has none, the same one each time the same file is read. */
final class HostIds {

    private HostIds() {}

    /** {@code Zürich – Büro 2} gives {@code zurich-buro-2}; a name without letters {@code host}. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String slug =
                plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "host" : slug;
    }

    /** The slug of the name, with a number behind it when somebody has it already. */
    static String unique(String name, Set<String> taken) {
        String slug = slug(name);
        String id = slug;
        for (int n = 2; taken.contains(id); n++) {
            id = slug + "-" + n;
        }
        return id;
    }
}
