package org.atalaya.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request is aimed at: a kind of check, and the target without a scheme that only named the
 * kind.
 *
 * <p>The kind is the one of {@code --type}, else that of the scheme ({@code https://…}, {@code
 * tcp://host:port}, {@code dns://name}), else HTTP: a bare {@code host:port} is a web address as it
 * is everywhere else in this program.
 */
record Aim(Kind kind, String text) {

    private static final Pattern SCHEME =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*)://(.*)$", Pattern.DOTALL);

    /**
     * @param asked the kind that this request asks for
     * @param usual the kind when nothing names one
     */
    static Aim of(String target, @Nullable Kind asked, Kind usual, Given given)
            throws WrongRequest {
        if (asked == Kind.COMMAND) {
            return new Aim(asked, target);
        }
        Matcher scheme = SCHEME.matcher(target);
        Kind named = scheme.matches() ? Kind.ofScheme(scheme.group(1)).orElse(null) : null;
        if (named == null) {
            return new Aim(asked == null ? usual : asked, target);
        }
        if (asked != null && asked != named) {
            throw given.wrong(
                    "cli.check.error.scheme", asked.code(), scheme.group(1) + "://");
        }
        return named == Kind.HTTP
                ? new Aim(named, target)
                : new Aim(named, scheme.group(2).replaceFirst("/$", ""));
    }

    /** The kind that was asked for by name; null when none was. */
    static @Nullable Kind asked(Given given) throws WrongRequest {
        String type = given.text(Setting.TYPE);
        if (type == null) {
            return null;
        }
        return Kind.of(type)
                .orElseThrow(
                        () ->
                                given.unsupported(
                                        "cli.check.error.type",
                                        type,
                                        String.join(", ", Kind.codes())));
    }
}
