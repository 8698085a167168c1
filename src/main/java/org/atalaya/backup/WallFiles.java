package org.atalaya.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the files of one wall lie; those that are not there are in no backup.
 *
 * @param hosts the {@code hosts.json}
 * @param settings what is set beside it
 * @param history what was
 */
public record WallFiles(Path hosts, Path settings, Path history) {

    static final String HOSTS = "hosts.json";
    static final String SETTINGS = "settings.json";
    static final String HISTORY = "history.db";

    /** Passwords and tokens, when there is a passphrase for them. */
    static final String SECRETS = "sealed-secrets.json";

    /** Those of a file of hosts: settings lie beside it, its history wherever it is. */
    public static WallFiles of(Path hosts, Path history) {
        String name = String.valueOf(hosts.getFileName()).replaceFirst("(?i)\\.json$", "");
        String own = name.equals("hosts") ? SETTINGS : name + "." + SETTINGS;
        return new WallFiles(hosts, hosts.resolveSibling(own), history);
    }

    /** By the name that each has in a backup. */
    Map<String, Path> byName() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(HOSTS, hosts);
        files.put(SETTINGS, settings);
        files.put(HISTORY, history);
        return files;
    }
}
