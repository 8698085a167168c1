package org.atalaya.ui.editor;

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
    HTTP("editor.kind.http");

    private final String key;

    CheckKind(String key) {
        this.key = key;
    }

    /** The key of the word on its segment. */
    String key() {
        return key;
    }

    static CheckKind of(Check check) {
        return switch (check) {
            case HttpCheck http -> HTTP;
            case TlsCheck _,
                    TcpCheck _,
                    SshCheck _,
                    PingCheck _,
                    DnsCheck _,
                    CommandCheck _ ->
                    throw new UnsupportedOperationException(check.type());
        };
    }
}
