package org.atalaya.model;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people type as the target of a check that is not a web address: {@code db.example:5432},
 * {@code [::1]:22}, a name for DNS. Pure: nothing is looked up.
 */
public final class HostText {

    private static final Pattern LOGIN =
            Pattern.compile("^(\\s*[A-Za-z][A-Za-z0-9+.-]*://)([^/?#]*)@");

    /** With a slash in the password: what stands before it is no host, for its port is none. */
    private static final Pattern LOGIN_CUT =
            Pattern.compile(
                    "^(\\s*(?:[A-Za-z][A-Za-z0-9+.-]*://)?)[^/?#@\\[\\s:]*:"
                            + "(?![0-9]{0,5}[/?#])[^/?#@\\s]*[/?#]\\S*@");

    private static final Pattern LOGIN_ALONE = Pattern.compile("^[^/?#\\s]*@");

    private HostText() {}

    /**
     * A web address whose user and password, if it had any, were taken out.
     *
     * @param login null when there was none
     */
    public record Web(URI url, Credentials.@Nullable Basic login) {}

    /** A web address, also with a user and a password in it. */
    public static Web web(String typed) throws InvalidInputException {
        Matcher info = LOGIN.matcher(typed);
        if (!info.find()) {
            return new Web(Target.parse(typed), null);
        }
        String[] parts = info.group(2).split(":", 2);
        Credentials.Basic login =
                HttpText.basic(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        return new Web(Target.parse(info.group(1) + typed.substring(info.end())), login);
    }

    private static String decode(String typed) throws InvalidValueException {
        try {
            // In an address a plus is a plus (RFC 3986 §2.1).
            return URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("value.error.basic");
        }
    }

    /** What was typed, fit to be shown: without a user and a password. */
    public static String withoutLogin(String typed) {
        Matcher cut = LOGIN_CUT.matcher(typed);
        if (cut.find()) {
            return cut.group(1) + typed.substring(cut.end());
        }
        Matcher info = LOGIN.matcher(typed);
        return info.find()
                ? info.group(1) + typed.substring(info.end())
                : LOGIN_ALONE.matcher(typed).replaceFirst("");
    }

    /**
     * A host and a port.
     *
     * @param usualPort when none is typed; 0 when one must be
     */
    public static Endpoint endpoint(String typed, int usualPort) throws InvalidTargetException {
        Target.Place place = Target.place(clean(typed));
        int port = place.port() < 0 ? usualPort : place.port();
        if (port == 0) {
            throw new InvalidTargetException("target.error.noPort", TargetText.visible(typed));
        }
        return new Endpoint(notAnOption(place.host(), typed), port);
    }

    /** A host alone. */
    public static String host(String typed) throws InvalidTargetException {
        Target.Place place = Target.place(clean(typed));
        if (place.port() >= 0) {
            throw new InvalidTargetException("target.error.surplusPort", TargetText.visible(typed));
        }
        return notAnOption(place.host(), typed);
    }

    /** A name to ask DNS for, in ASCII; for PTR records also an address. */
    public static String dnsName(String typed) throws InvalidTargetException {
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
