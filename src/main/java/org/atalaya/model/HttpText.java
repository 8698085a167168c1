package org.atalaya.model;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of an HTTP check are written; errors never repeat what may be a secret. */
public final class HttpText {

    /** More than this at once is not a check but a download. */
    public static final long SIZE_MAX = 1L << 30;

    private static final Map<String, Long> UNITS =
            Map.of(
                    "",
                    1L,
                    "b",
                    1L,
                    "kb",
                    1_000L,
                    "kib",
                    1L << 10,
                    "mb",
                    1_000_000L,
                    "mib",
                    1L << 20,
                    "gb",
                    1_000_000_000L,
                    "gib",
                    1L << 30);

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,10})\\s*([A-Za-z]*)");

    /** A token (RFC 9110 §5.6.2), a colon, and what is left without the blanks around it. */
    private static final Pattern HEADER =
            Pattern.compile(
                    "\\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)\\s*:[ \\t]*(.*?)[ \\t]*", Pattern.DOTALL);

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");

    private HttpText() {}

    /** {@code GET}, {@code post}. */
    public static HttpAsk.Method method(String typed) throws InvalidValueException {
        for (HttpAsk.Method method : HttpAsk.Method.values()) {
            if (method.name().equalsIgnoreCase(typed.strip())) {
                return method;
            }
        }
        throw CheckText.notOneOf(
                List.of(HttpAsk.Method.values()).stream().map(Enum::name).toList(), typed);
    }

    /** {@code Name: value}; the value may be {@code ${env:NAME}}. */
    public static HttpAsk.Header header(String typed) throws InvalidValueException {
        Matcher parts = split(typed);
        return new HttpAsk.Header(parts.group(1), Secret.of(parts.group(2)));
    }

    /** {@code Name: regular expression}. */
    public static HttpExpect.HeaderMatch headerMatch(String typed) throws InvalidValueException {
        Matcher parts = split(typed);
        return new HttpExpect.HeaderMatch(parts.group(1), CheckText.regex(parts.group(2)));
    }

    private static Matcher split(String typed) throws InvalidValueException {
        Matcher parts = HEADER.matcher(typed);
        if (!parts.matches()) {
            throw new InvalidValueException("value.error.header");
        }
        if (parts.group(2).chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
            throw new InvalidValueException("value.error.headerControl", parts.group(1));
        }
        return parts;
    }

    /** {@code user:password}; the password may be {@code ${env:NAME}}. */
    public static Credentials.Basic basic(String typed) throws InvalidValueException {
        int colon = typed.indexOf(':');
        if (colon < 0 || typed.startsWith("${")) {
            throw new InvalidValueException("value.error.basic");
        }
        return basic(typed.substring(0, colon), typed.substring(colon + 1));
    }

    /** A user and a password; neither may hold control characters (RFC 7617 §2). */
    public static Credentials.Basic basic(String user, String password)
            throws InvalidValueException {
        if (hasControl(user) || hasControl(password) || user.indexOf(':') >= 0) {
            throw new InvalidValueException("value.error.basic");
        }
        return new Credentials.Basic(user, Secret.of(password));
    }

    /** A token, or where it is: {@code ${env:NAME}}. */
    public static Credentials.Bearer bearer(String typed) throws InvalidValueException {
        String token = typed.strip();
        if (token.isEmpty() || hasControl(token)) {
            throw new InvalidValueException("value.error.bearer");
        }
        return new Credentials.Bearer(Secret.of(token));
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** {@code 1048576B}, {@code 64KiB}, {@code 1 MiB}; without a unit it is bytes. */
    public static long size(String typed) throws InvalidValueException {
        Matcher parts = SIZE.matcher(typed.strip());
        Long unit = parts.matches() ? UNITS.get(parts.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new InvalidValueException("value.error.size", TargetText.visible(typed));
        }
        long number = Long.parseLong(parts.group(1));
        if (number < 1 || number > SIZE_MAX / unit) {
            throw new InvalidValueException(
                    "value.error.sizeBounds", TargetText.visible(typed), format(SIZE_MAX));
        }
        return number * unit;
    }

    /** The shortest exact form that {@link #size} reads back. */
    public static String format(long bytes) {
        for (String unit : List.of("GiB", "MiB", "KiB")) {
            long one = UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1L);
            if (bytes % one == 0) {
                return bytes / one + unit;
            }
        }
        return bytes + "B";
    }

    /** A SHA-256 as people copy it, with colons or without, in any case. */
    public static String pin(String typed) throws InvalidValueException {
        String hex =
                typed.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^sha-?256[:/ ]", "")
                        .replaceAll("[: ]", "");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new InvalidValueException("value.error.pin", TargetText.visible(typed));
        }
        return hex;
    }

    /** {@code system}, {@code none}, or an HTTP proxy: {@code http://proxy.example:3128}. */
    public static ProxyChoice proxy(String typed) throws InvalidInputException {
        String text = typed.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "none" -> ProxyChoice.DIRECT;
            case "system" -> new ProxyChoice.FromSystem();
            default -> httpProxy(text);
        };
    }

    private static ProxyChoice httpProxy(String text) throws InvalidInputException {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.lookingAt() && !scheme.group(1).equalsIgnoreCase("http")) {
            throw new InvalidValueException(
                    "value.error.proxy", TargetText.visible(HostText.withoutLogin(text)));
        }
        URI uri = Target.parse(scheme.lookingAt() ? text : "http://" + text);
        return new ProxyChoice.Http(new Endpoint(Target.host(uri), Target.port(uri)));
    }

    /** The form that {@link #proxy} reads. */
    public static String format(ProxyChoice proxy) {
        return switch (proxy) {
            case ProxyChoice.Direct _ -> "none";
            case ProxyChoice.FromSystem _ -> "system";
            case ProxyChoice.Http http -> "http://" + http.endpoint();
        };
    }

    /** {@code 1.1} or {@code 2}. */
    public static HttpAsk.Version version(String typed) throws InvalidValueException {
        return switch (typed.strip()) {
            case "1.1" -> HttpAsk.Version.HTTP_1_1;
            case "2" -> HttpAsk.Version.HTTP_2;
            default -> throw CheckText.notOneOf(List.of("1.1", "2"), typed);
        };
    }

    /** The form that {@link #version} reads. */
    public static String format(HttpAsk.Version version) {
        return switch (version) {
            case HTTP_1_1 -> "1.1";
            case HTTP_2 -> "2";
        };
    }
}
