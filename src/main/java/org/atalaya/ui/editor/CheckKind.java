package org.atalaya.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.model.Check;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;

/** The kinds of check that the dialog offers, in the order of its segments. */
enum CheckKind {
    HTTP("http", "https"),
    TCP("tcp"),
    PING("ping", "icmp"),
    SSH("ssh"),
    DNS("dns"),
    TLS("tls"),
    COMMAND("command");

    private final List<String> schemes;
    private final String id;

    CheckKind(String... schemes) {
        this.schemes = List.of(schemes);
        this.id = name().toLowerCase(Locale.ROOT);
    }

    /** The key of the word on its segment. */
    String key() {
        return "editor.kind." + id;
    }

    /** The key of what stands above the address. */
    String captionKey() {
        return "editor.address." + id;
    }

    /** The key of what to type as an address. */
    String hintKey() {
        return "editor.address." + id + ".hint";
    }

    /** The kind that {@code scheme} (in any case) asks for. */
    static Optional<CheckKind> ofScheme(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(k -> k.schemes.contains(lower)).findFirst();
    }

    static CheckKind of(Check check) {
        return switch (check) {
            case HttpCheck _ -> HTTP;
            case TcpCheck _ -> TCP;
            case PingCheck _ -> PING;
            case SshCheck _ -> SSH;
            case DnsCheck _ -> DNS;
            case TlsCheck _ -> TLS;
            case CommandCheck _ -> COMMAND;
        };
    }
}
