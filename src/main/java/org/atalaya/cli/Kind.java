package org.atalaya.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of check that a request can name. */
enum Kind {
    HTTP,
    TLS,
    TCP,
    SSH,
    PING,
    DNS,
    COMMAND;

    /** As in {@code --type} and in {@code hosts.json}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String typed) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Kind::code).toList();
    }

    /** The kind that a scheme stands for: {@code tcp} for TCP, {@code https} for HTTP. */
    static Optional<Kind> ofScheme(String scheme) {
        return scheme.equalsIgnoreCase("https")
                ? Optional.of(HTTP)
                : of(scheme).filter(kind -> kind != COMMAND);
    }
}
