package org.atalaya.probe;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.model.Reason;

/** Which headers a check may send. Pure. */
final class HeaderRules {

    /** Fact codes: {@code Phrases} has their words. */
    static final String BAD_NAME = "header-name";

    static final String BAD_VALUE = "header-text";
    static final String RESERVED = "header-reserved";

    /** A token (RFC 9110 §5.6.2). */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Visible ASCII, blanks and tabs: line ends would begin another header. */
    private static final Pattern TEXT = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** They frame the message or belong to the connection: the client alone may set them. */
    private static final Set<String> FRAMING =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "http2-settings",
                    "keep-alive",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private static final Pattern KEY =
            Pattern.compile("authorization|cookie|.*(token|key|secret|password|session|auth).*");

    private HeaderRules() {}

    /**
     * @throws ProbeFault when it would split the message, or is not ours to set
     */
    static void check(String name, String value) throws ProbeFault {
        if (!TOKEN.matcher(name).matches()) {
            throw ProbeFault.of(Reason.INVALID_TARGET, BAD_NAME, Failures.quote(name));
        }
        if (!TEXT.matcher(value).matches()) {
            // Not the value itself: it may be a key.
            throw ProbeFault.of(Reason.INVALID_TARGET, BAD_VALUE, Facts.clean(name));
        }
        if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
            throw ProbeFault.of(Reason.UNSUPPORTED, RESERVED, Facts.clean(name));
        }
    }

    /** Whether a header of that name usually holds a key, so that its value is never shown. */
    static boolean isKey(String name) {
        return KEY.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
