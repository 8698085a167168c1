package org.atalaya.backup;

import java.util.List;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Why there is no backup, or none was brought back; nothing has changed then. */
public final class BackupException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> facts;

    BackupException(@Nullable Throwable cause, String key, Object... facts) {
        super(key + " " + List.of(facts), cause);
        this.key = key;
        this.facts = List.of(facts).stream().map(fact -> PlainText.of(fact.toString())).toList();
    }

    /** What happened, where, and what to do. */
    public String sentence(Words words) {
        return words.get(key, facts.toArray());
    }
}
