package org.atalaya.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.Reason;
import org.atalaya.model.Target;

/** Where a redirect leads (RFC 9110 §10.2.2, RFC 3986 §5.2), and where none may lead. Pure. */
final class Redirects {

    /** Fact codes: {@code Phrases} has their words. */
    static final String CREDENTIALS = "credentials";

    static final String OTHER_HOST = "other-host";
    static final String PLAIN_BODY = "plain-body";
    static final String PLAIN_PIN = "plain-pin";
    static final String CIRCLE = "circle";
    static final String OTHER_SCHEME = "redirect-scheme";
    static final String NO_ADDRESS = "redirect-address";
    static final String INNER = "redirect-inner";

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

    /** Addresses at which clouds serve secrets to the machine itself, beside link-local ones. */
    private static final List<InetAddress> METADATA =
            List.of(
                    InetAddress.ofLiteral("100.100.100.200"),
                    InetAddress.ofLiteral("fd00:ec2::254"));

    private Redirects() {}

    /** Scheme, host and port alike (RFC 6454 §4). */
    static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && isSameHost(one, other)
                && Target.port(one) == Target.port(other);
    }

    static boolean isSameHost(URI one, URI other) {
        return Target.host(one).equalsIgnoreCase(Target.host(other));
    }

    /** Whether it leads from https to http, where anybody can read along. */
    static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme())
                && "http".equalsIgnoreCase(to.getScheme());
    }

    /** Whether this status sends a request elsewhere. */
    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /**
     * The URL that {@code location}, sent by {@code from}, means.
     *
     * @throws ProbeFault when it is not http or https, or not a URL
     */
    static URI next(URI from, String location) throws ProbeFault {
        String text = location.strip();
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (!name.equals("http") && !name.equals("https")) {
                throw ProbeFault.of(Reason.REDIRECT_BLOCKED, OTHER_SCHEME, Facts.clean(name + ":"));
            }
        } else {
            text = absolute(from, text);
        }
        try {
            return Target.parse(text).normalize();
        } catch (InvalidTargetException e) {
            throw e.key().equals("target.error.credentials")
                    ? ProbeFault.of(Reason.REDIRECT_BLOCKED, CREDENTIALS)
                    : ProbeFault.of(Reason.REDIRECT_BLOCKED, NO_ADDRESS, Failures.quote(location));
        }
    }

    private static String absolute(URI from, String relative) {
        if (relative.startsWith("//")) {
            return from.getScheme() + ":" + relative;
        }
        String origin = from.getScheme() + "://" + from.getRawAuthority();
        if (relative.startsWith("/")) {
            return origin + relative;
        }
        String path = from.getRawPath() == null ? "" : from.getRawPath();
        if (relative.isEmpty() || relative.startsWith("?") || relative.startsWith("#")) {
            return origin + path + relative;
        }
        String folder = path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
        return origin + folder + relative;
    }

    /**
     * Whether no redirect may lead to that address: link-local (RFC 3927, RFC 4291 §2.5.6) and
     * metadata services, also when an IPv4 address hides in an IPv6 one (RFC 6052, RFC 3056).
     */
    static boolean isForbidden(InetAddress address) {
        if (address.isLinkLocalAddress() || METADATA.contains(address)) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return false;
        }
        boolean translated =
                bytes[0] == 0
                        && bytes[1] == 0x64
                        && (bytes[2] & 0xff) == 0xff
                        && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return translated && isForbidden(four(bytes, 12))
                || sixToFour && isForbidden(four(bytes, 2));
    }

    private static InetAddress four(byte[] bytes, int at) {
        return InetAddress.ofLiteral(
                (bytes[at] & 0xff)
                        + "."
                        + (bytes[at + 1] & 0xff)
                        + "."
                        + (bytes[at + 2] & 0xff)
                        + "."
                        + (bytes[at + 3] & 0xff));
    }
}
