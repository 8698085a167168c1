package org.atalaya.model;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type or paste as the address of a host: a URL, a host name or an IP address,
 * with stray blanks and in any case. Pure: nothing is looked up.
 *
 * <p>Without a scheme it is {@code https}, as a browser would try first, unless the port is one on
 * which plain HTTP is at home (80, 3000, 5000, 8000, 8008, 8080, 8081, 8088, 8888, 9000, 9090). A
 * fragment is dropped, for it is never sent. International names become punycode by {@link IDN}
 * (IDNA 2003); characters that RFC 3986 does not allow in a path or a query are percent-encoded.
 */
public final class Target {

    private static final Set<Integer> PLAIN_PORTS =
            Set.of(80, 3000, 5000, 8000, 8008, 8080, 8081, 8088, 8888, 9000, 9090);

    /** A scheme, unless what follows the colon is a port: {@code localhost:8080} has none. */
    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?![0-9]+(?:[/?#]|$))(/{0,2})(.*)");

    private static final Pattern PARTS = Pattern.compile("([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern PORT = Pattern.compile("(.*?)(?::([^:\\]]*))?");
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?[0-9]+\\.?");

    private Target() {}

    /**
     * The URI of what was typed, {@code http} or {@code https}, with a host that is valid.
     *
     * @throws InvalidTargetException with a sentence that says what is wrong with it
     */
    public static URI parse(String typed) throws InvalidTargetException {
        try {
            return read(typed);
        } catch (InvalidTargetException e) {
            // A password with a slash in it looks like a wrong port: never repeat it.
            boolean isPart = typed.indexOf('@') >= 0 && !isOfScheme(e);
            throw isPart ? new InvalidTargetException("target.error.credentials") : e;
        }
    }

    /**
     * What was typed, taken apart.
     *
     * @param uri as {@link #parse} makes it, without user information
     * @param credentials what stood before the host, decoded; empty when there was nothing
     */
    public record Split(URI uri, Optional<Credentials.Basic> credentials) {}

    /**
     * The same for whoever can take {@code user:password@} in front of the host (RFC 3986 §3.2.1),
     * for example a form with fields for them.
     *
     * @throws InvalidTargetException with a sentence that never repeats the password
     */
    public static Split split(String typed) throws InvalidTargetException {
        UserInfo.Cut cut = UserInfo.cut(TargetText.trim(typed));
        try {
            return new Split(read(cut.rest()), UserInfo.credentials(cut.info()));
        } catch (InvalidTargetException e) {
            boolean isPart = cut.rest().indexOf('@') >= 0 && !isOfScheme(e);
            throw isPart ? new InvalidTargetException("target.error.userInfo") : e;
        }
    }

    /**
     * An address that stays as it was typed, and who signs in there.
     *
     * @param address without user information, not judged
     */
    public record SignIn(String address, Credentials.Basic credentials) {}

    /**
     * Who signs in by what was typed, read as {@link #split} reads it: for a form that goes on
     * showing the address. Empty when nobody does.
     *
     * @throws InvalidTargetException when user or password hold what neither may
     */
    public static Optional<SignIn> signIn(String typed) throws InvalidTargetException {
        UserInfo.Cut cut = UserInfo.cut(TargetText.trim(typed));
        return UserInfo.credentials(cut.info()).map(basic -> new SignIn(cut.rest(), basic));
    }

    private static boolean isOfScheme(InvalidTargetException e) {
        return e.key().equals("target.error.scheme");
    }

    private static URI read(String typed) throws InvalidTargetException {
        String text = TargetText.trim(typed);
        if (text.isEmpty()) {
            throw new InvalidTargetException("target.error.empty");
        }
        if (TargetText.hasControl(text)) {
            throw new InvalidTargetException("target.error.control", TargetText.visible(text));
        }
        String scheme = null;
        String rest = text.startsWith("//") ? text.substring(2) : text;
        Matcher matcher = SCHEME.matcher(text);
        // A bare IPv6 address such as fe80::1 also begins with letters and a colon.
        if (matcher.matches() && !isIpv6(authorityOf(rest))) {
            scheme = matcher.group(1).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new InvalidTargetException("target.error.scheme", scheme + ":");
            }
            rest = matcher.group(3);
        }
        return build(scheme, rest);
    }

    private static String authorityOf(String rest) {
        Matcher parts = PARTS.matcher(rest);
        return parts.matches() ? parts.group(1) : "";
    }

    private static URI build(@Nullable String scheme, String rest) throws InvalidTargetException {
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches()) {
            throw new InvalidTargetException("target.error.host", TargetText.visible(rest));
        }
        refuseSecondAddress(parts.group(1).strip(), parts.group(2), rest);
        Place place = place(parts.group(1).strip());
        int port = place.port();
        String host = place.host().indexOf(':') < 0 ? place.host() : "[" + place.host() + "]";
        String chosen = scheme != null ? scheme : PLAIN_PORTS.contains(port) ? "http" : "https";
        String query = parts.group(3);
        return URI.create(
                chosen
                        + "://"
                        + host
                        + (port < 0 ? "" : ":" + port)
                        + TargetText.encodePath(parts.group(2))
                        + (query == null ? "" : "?" + TargetText.encodeQuery(query.substring(1))));
    }

    /** {@code 10.0.0.1https://shop.example}: by the letter a host, an empty port and a path. */
    private static void refuseSecondAddress(String authority, String path, String typed)
            throws InvalidTargetException {
        if (!path.startsWith("//")) {
            return;
        }
        if (authority.endsWith(":")) {
            throw new InvalidTargetException("target.error.twice", TargetText.visible(typed));
        }
        if (authority.equalsIgnoreCase("http") || authority.equalsIgnoreCase("https")) {
            throw new InvalidTargetException("target.error.colon", authority);
        }
    }

    /** Whether it is an address without a login in it, so that an {@code @} is part of its path. */
    static boolean isWithoutLogin(String typed) {
        try {
            read(typed);
            return true;
        } catch (InvalidTargetException e) {
            return false;
        }
    }

    /**
     * A host and perhaps a port.
     *
     * @param host without brackets, also for IPv6
     * @param port -1 when none was typed
     */
    record Place(String host, int port) {}

    /** {@code db.example}, {@code 10.0.0.1:22}, {@code [::1]:22}, {@code ::1}. */
    static Place place(String authority) throws InvalidTargetException {
        if (authority.contains("@")) {
            // Never repeat it: it holds a password.
            throw new InvalidTargetException("target.error.credentials");
        }
        Matcher ends = PORT.matcher(isIpv6(authority) ? "[" + authority + "]" : authority);
        if (!ends.matches()) {
            throw new InvalidTargetException("target.error.host", TargetText.visible(authority));
        }
        int port = port(ends.group(2));
        String host = host(ends.group(1));
        return new Place(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }

    private static int port(@Nullable String digits) throws InvalidTargetException {
        if (digits == null || digits.isEmpty()) {
            return -1;
        }
        int port = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) {
            throw new InvalidTargetException("target.error.port", TargetText.visible(digits));
        }
        return port;
    }

    private static String host(String typed) throws InvalidTargetException {
        if (typed.isEmpty()) {
            throw new InvalidTargetException("target.error.noHost");
        }
        if (typed.startsWith("[") && typed.endsWith("]")) {
            String literal = typed.substring(1, typed.length() - 1);
            if (!isIpv6(literal)) {
                throw new InvalidTargetException("target.error.host", TargetText.visible(typed));
            }
            return typed.toLowerCase(Locale.ROOT);
        }
        String host = HostNames.toAscii(typed);
        if (host == null || !isNameOrAddress(host)) {
            throw new InvalidTargetException("target.error.host", TargetText.visible(typed));
        }
        return host;
    }

    /** A name that ends in a number is an address, and then must be a whole one. */
    private static boolean isNameOrAddress(String host) {
        return NUMERIC.matcher(host).matches()
                ? host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") && HostNames.isLiteral(host)
                : HostNames.isName(host);
    }

    private static boolean isIpv6(String text) {
        return text.indexOf(':') != text.lastIndexOf(':')
                && text.matches("[0-9A-Fa-f:.]+(%[A-Za-z0-9_.-]+)?")
                && HostNames.isLiteral(text.replaceFirst("%.*", ""));
    }

    /**
     * The host of a URI that {@link #parse} made, without brackets; unlike {@link URI#getHost} also
     * for names such as {@code my_host} that RFC 2396 did not know.
     */
    public static String host(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            String authority = uri.getRawAuthority();
            Matcher ends = PORT.matcher(authority == null ? "" : authority);
            host = ends.matches() ? ends.group(1) : "";
        }
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The port that a URI means, its scheme's own when it names none. */
    public static int port(URI uri) {
        int port = uri.getPort();
        if (port < 0 && uri.getHost() == null && uri.getRawAuthority() != null) {
            Matcher ends = PORT.matcher(uri.getRawAuthority());
            String digits = ends.matches() ? ends.group(2) : null;
            port = digits != null && digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
        }
        return port >= 0 ? port : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Whether a web server is at home on this port, secured or not. */
    public static boolean isWebPort(int port) {
        return port == 443 || port == 8443 || PLAIN_PORTS.contains(port);
    }

    /**
     * A name for the tile of a host that has none yet: {@code pay.example} for {@code
     * https://www.pay.example/healthz}; with the port when it is not the scheme's own.
     */
    public static String guessName(URI uri) {
        String host = host(uri);
        int port = port(uri);
        boolean usual = port == ("https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80);
        if (host.indexOf(':') >= 0) {
            return usual ? host : "[" + host + "]:" + port;
        }
        String name = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
        if (name.startsWith("www.") && name.indexOf('.', 4) > 0) {
            name = name.substring(4);
        }
        // Not every Unicode form may be shown: a hidden or turning character stays punycode.
        return (TargetText.hasControl(name) ? host : name) + (usual ? "" : ":" + port);
    }
}
