package org.atalaya.config;

import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Something could not be read, saved or locked; it says what, where and what to do. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    ConfigException(Message message, @Nullable Throwable cause) {
        super(message.key() + " " + message.facts(), cause);
        this.message = message;
    }

    /** The sentence for the person in front of the wall. */
    public String sentence(Words words) {
        return message.sentence(words);
    }

    /** Which sentence it is. */
    public Message message() {
        return message;
    }
}
