package org.atalaya.ui.editor;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Endpoint;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.Target;

/** Reads what was typed as an address, by the kind of check it is for. Nothing is looked up. */
final class Address {

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*)://(.*)");

    private Address() {}

    /** The kind that the scheme of {@code typed} asks for, if it has one that is known. */
    static Optional<CheckKind> kind(String typed) {
        Matcher scheme = SCHEME.matcher(typed);
        return scheme.matches() ? CheckKind.ofScheme(scheme.group(1)) : Optional.empty();
    }

    /**
     * Parts {@code https://user:password@host}; empty when nobody signs in there, or nobody can.
     */
    static Optional<Target.SignIn> signIn(String typed) {
        try {
            return Target.signIn(typed);
        } catch (InvalidTargetException refused) {
            // The field says so, by way of url().
            return Optional.empty();
        }
    }

    /** A web address, without who signs in there. */
    static URI url(String typed) throws Unfit {
        try {
            return Target.split(typed).uri();
        } catch (InvalidTargetException e) {
            throw unfit(e);
        }
    }

    /**
     * A host and a port.
     *
     * @param usualPort the port when none is typed; 0 when one must be
     */
    static Endpoint endpoint(String typed, int usualPort) throws Unfit {
        Parts parts = parts(typed);
        if (parts.port == 0 && usualPort == 0) {
            throw new Unfit("editor.problem.address.portMissing", parts.host);
        }
        return new Endpoint(parts.host, parts.port == 0 ? usualPort : parts.port);
    }

    /** A host name or an address alone. */
    static String host(String typed) throws Unfit {
        Parts parts = parts(typed);
        if (parts.port != 0) {
            throw new Unfit("editor.problem.address.port", Integer.toString(parts.port));
        }
        return parts.host;
    }

    /** The port of a host and a port; 0 when none was typed. */
    static int port(String typed) throws Unfit {
        return parts(typed).port;
    }

    /** What was typed; the port is 0 when there was none. */
    private record Parts(String host, int port) {}

    private static Parts parts(String typed) throws Unfit {
        String text = bare(typed);
        try {
            URI uri = Target.parse("https://" + text);
            if (!uri.getRawPath().isEmpty() || uri.getRawQuery() != null) {
                throw new Unfit("editor.problem.address.path");
            }
            // Only a port that was typed is the same under either scheme.
            int port = Target.port(uri);
            boolean own = port == Target.port(Target.parse("http://" + text));
            return new Parts(Target.host(uri), own ? port : 0);
        } catch (InvalidTargetException e) {
            throw unfit(e);
        }
    }

    /** Without the scheme that only named the kind. */
    private static String bare(String typed) throws Unfit {
        Matcher scheme = SCHEME.matcher(typed);
        if (!scheme.matches()) {
            return notEmpty(typed.strip());
        }
        if (CheckKind.ofScheme(scheme.group(1)).isEmpty()) {
            throw new Unfit("editor.problem.address.scheme", scheme.group(1) + "://");
        }
        return notEmpty(scheme.group(2).strip().replaceFirst("/$", ""));
    }

    private static String notEmpty(String text) throws Unfit {
        if (text.isEmpty()) {
            throw new Unfit("target.error.empty");
        }
        return text;
    }

    private static Unfit unfit(InvalidTargetException e) {
        return new Unfit(new Problem(Problem.Weight.ERROR, e.key(), e.facts()));
    }

    /** What is left of an address when another kind of check is chosen for the same host. */
    static String moved(String typed, CheckKind to) {
        boolean web = kind(typed).filter(kind -> kind == CheckKind.HTTP).isPresent();
        try {
            if (web) {
                URI url = url(typed);
                return text(new Parts(Target.host(url), Target.port(url)), to, typed);
            }
            return text(parts(typed), to, bare(typed));
        } catch (Unfit e) {
            // No address yet, so nothing to carry over: what was typed stays.
            return typed;
        }
    }

    private static String text(Parts parts, CheckKind to, String web) {
        return switch (to) {
            case HTTP, COMMAND -> web;
            case PING, SSH, DNS -> parts.host;
            case TCP, TLS ->
                    parts.port == 0 ? parts.host : new Endpoint(parts.host, parts.port).toString();
        };
    }
}
