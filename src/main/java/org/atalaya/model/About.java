package org.atalaya.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * What the people at the wall should know of a host when it fails: it is read at three in the
 * morning by somebody who did not set it up. Nothing of it is probed. Each is empty when nobody
 * wrote anything.
 *
 * @param note what to know of it, in lines
 * @param runbook what to do: an address on the web, or a text that says where to look
 * @param contact who is asked: a name, a number, an address
 */
public record About(String note, String runbook, String contact) {

    /** A host that nobody has said anything of. */
    public static final About NONE = new About("", "", "");

    /** Longest note, in characters: a page, not a book. */
    public static final int NOTE_MAX = 4_000;

    /** Longest runbook and contact, in characters. */
    public static final int LINE_MAX = 1_000;

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The runbook as an address that a browser may be given; empty when it is a text. Only the web:
     * a {@code file:} or {@code javascript:} address in a file that came by mail opens nothing.
     */
    public Optional<URI> runbookLink() {
        return webAddress(runbook);
    }

    /** {@code text} as an address of the web, with a host; empty for all else. */
    public static Optional<URI> webAddress(String text) {
        String scheme = text.strip().toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.strip());
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            // A text that only begins like an address: it is shown as the text it is.
            return Optional.empty();
        }
    }

    public About withNote(String other) {
        return new About(other, runbook, contact);
    }

    public About withRunbook(String other) {
        return new About(note, other, contact);
    }

    public About withContact(String other) {
        return new About(note, runbook, other);
    }
}
