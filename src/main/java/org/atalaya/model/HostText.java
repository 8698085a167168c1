package org.atalaya.model;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people type as the target of a check that is not a web address: {@code db.example:5432},
 * {@code [::1]:22}, a name for DNS. Pure: nothing is looked up.
 */
public final class HostText {

    /** A scheme and the slashes behind it, also as people mistype them. */
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\s*(?:[A-Za-z0-9][A-Za-z0-9+.-]*[:;]?[/\\\\]+|(?i:https?)[:;]|[/\\\\]+)");

    private static final Pattern END_OF_AUTHORITY = Pattern.compile("[/?#]|$");

    private HostText() {}

    /**
     * A web address whose user and password, if it had any, were taken out.
     *
     * @param login null when there was none
     */
    public record Web(URI url, Credentials.@Nullable Basic login) {}

    /** A web address, also with a user and a password in it. */
    public static Web web(String typed) throws InvalidInputException {
        Target.Split split = Target.split(typed);
        return new Web(split.uri(), split.credentials().orElse(null));
    }

    /**
     * What was typed as a target, fit to be shown: without a user and a password, however badly it
     * was typed. Rather too much is left out than too little.
     */
    public static String withoutLogin(String typed) {
        if (typed.indexOf('@') < 0 || Target.isWithoutLogin(typed)) {
            return typed;
        }
        Matcher beginning = BEGINNING.matcher(typed);
        String kept = beginning.lookingAt() ? beginning.group() : "";
        String rest = typed.substring(kept.length());
        Matcher end = END_OF_AUTHORITY.matcher(rest);
        int at = end.find() ? rest.lastIndexOf('@', end.start() - 1) : -1;
        int last = at < 0 ? rest.lastIndexOf('@') : at;
        return last == 0 ? typed : kept + rest.substring(last + 1);
    }

    /**
     * A host and a port.
     *
     * @param usualPort when none is typed; 0 when one must be
     */
    public static Endpoint endpoint(String typed, int usualPort) throws InvalidTargetException {
        refuseLogin(typed);
        String text = clean(typed);
        if (text.contains("://")) {
            throw new InvalidTargetException(
                    "target.error.surplusScheme", TargetText.visible(text));
        }
        Target.Place place = Target.place(text);
        int port = place.port() < 0 ? usualPort : place.port();
        if (port == 0) {
            throw new InvalidTargetException("target.error.noPort", TargetText.visible(typed));
        }
        return new Endpoint(notAnOption(place.host(), typed), port);
    }

    /** A host alone. */
    public static String host(String typed) throws InvalidTargetException {
        refuseLogin(typed);
        Target.Place place = Target.place(clean(typed));
        if (place.port() >= 0) {
            throw new InvalidTargetException("target.error.surplusPort", TargetText.visible(typed));
        }
        return notAnOption(place.host(), typed);
    }

    /** A name to ask DNS for, in ASCII; for PTR records also an address. */
    public static String dnsName(String typed) throws InvalidTargetException {
        refuseLogin(typed);
        String text = clean(typed);
        String bare =
                text.startsWith("[") && text.endsWith("]")
                        ? text.substring(1, text.length() - 1)
                        : text;
        if (bare.equals(".") || HostNames.isLiteral(bare)) {
            return bare;
        }
        String name = HostNames.toAscii(bare);
        if (name == null || !HostNames.isName(name.replaceFirst("^\\*\\.", ""))) {
            throw new InvalidTargetException("target.error.host", TargetText.visible(typed));
        }
        return name;
    }

    /** Before anything else is found wrong: what stands before the sign is never repeated. */
    private static void refuseLogin(String typed) throws InvalidTargetException {
        if (typed.indexOf('@') >= 0) {
            throw new InvalidTargetException("target.error.credentials");
        }
    }

    private static String clean(String typed) throws InvalidTargetException {
        String text = TargetText.trim(typed);
        if (text.isEmpty()) {
            throw new InvalidTargetException("target.error.empty");
        }
        if (TargetText.hasControl(text)) {
            throw new InvalidTargetException("target.error.control", TargetText.visible(text));
        }
        return text;
    }

    /** A program must never take a host for one of its options. */
    private static String notAnOption(String host, String typed) throws InvalidTargetException {
        if (host.startsWith("-")) {
            throw new InvalidTargetException("target.error.host", TargetText.visible(typed));
        }
        return host;
    }
}
