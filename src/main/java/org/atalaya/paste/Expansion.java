package org.atalaya.paste;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that one stands for: {@code 10.0.[0-9].1}, {@code web[01-12].example}, {@code
 * [a,b].example}, {@code 10.0.0.1-20} and networks as RFC 4632 and RFC 4291 write them. Of an IPv4
 * network the first address and the last are no hosts, unless it has only two or one (RFC 3021).
 */
final class Expansion {

    /** So many from one line: a /22. More is far more often a slip than a wish. */
    static final int MOST = 1024;

    private static final String SCHEME = "(?:(?!https?:)([A-Za-z][A-Za-z0-9+.-]*://))?";

    private static final Pattern NETWORK =
            Pattern.compile(SCHEME + "\\[?([0-9A-Fa-f:.]+)]?/([0-9]{1,3})(:[0-9]+)?");

    private static final Pattern LAST_OCTET =
            Pattern.compile(
                    "^((?:[A-Za-z0-9+.-]*://)?(?:[0-9]{1,3}\\.){3})([0-9]{1,3})-([0-9]{1,3})"
                            + "((?![0-9.])[^@]*)$");

    /** Without a colon: what stands between brackets with one is an IPv6 address. */
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]:]*)]");

    private static final Pattern SPAN = Pattern.compile("([0-9]+)-([0-9]+)|([a-z])-([a-z])");

    private Expansion() {}

    /** The addresses, in their order; the one itself when it stands for no other. */
    static List<String> of(String target) throws Wrong {
        Matcher network = NETWORK.matcher(target);
        if (network.matches() && isLiteral(network.group(2))) {
            return network(network);
        }
        return choices(LAST_OCTET.matcher(target).replaceFirst("$1[$2-$3]$4"));
    }

    private static List<String> choices(String text) throws Wrong {
        Matcher choice = CHOICE.matcher(text);
        if (!isInHost(text, choice)) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        List<String> rest = choices(text.substring(choice.end()));
        for (String one : choice(choice.group(1))) {
            for (String after : rest) {
                atMost(all.size() + 1L, choice.group());
                all.add(text.substring(0, choice.start()) + one + after);
            }
        }
        return all;
    }

    /** A bracket in a path or a query is part of a URL, one before the @ part of a password. */
    private static boolean isInHost(String text, Matcher choice) {
        if (!choice.find(text.lastIndexOf('@') + 1)) {
            return false;
        }
        String before = text.substring(0, choice.start()).replaceFirst("^[^/?]*://", "");
        return before.indexOf('/') < 0 && before.indexOf('?') < 0;
    }

    private static List<String> choice(String inside) throws Wrong {
        List<String> all = new ArrayList<>();
        for (String part : inside.split(",", -1)) {
            Matcher span = SPAN.matcher(part.strip());
            if (part.isBlank()) {
                throw new Wrong("paste.fault.range", "[" + inside + "]");
            } else if (!span.matches()) {
                all.add(part.strip());
            } else if (span.group(1) != null) {
                all.addAll(numbers(span.group(1), span.group(2), inside));
            } else {
                all.addAll(letters(span.group(3).charAt(0), span.group(4).charAt(0), inside));
            }
        }
        return all;
    }

    /** {@code 01-12} keeps its zeros. */
    private static List<String> numbers(String from, String to, String inside) throws Wrong {
        if (from.length() > 9 || to.length() > 9) {
            throw new Wrong("paste.fault.range", "[" + inside + "]");
        }
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        inOrder(first, last, inside);
        atMost(last - first + 1L, "[" + inside + "]");
        int width = from.startsWith("0") ? from.length() : 1;
        List<String> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            String digits = Integer.toString(i);
            all.add("0".repeat(Math.max(0, width - digits.length())) + digits);
        }
        return all;
    }

    private static List<String> letters(char from, char to, String inside) throws Wrong {
        inOrder(from, to, inside);
        List<String> all = new ArrayList<>();
        for (char c = from; c <= to; c++) {
            all.add(Character.toString(c));
        }
        return all;
    }

    private static void inOrder(int first, int last, String inside) throws Wrong {
        if (first > last) {
            throw new Wrong("paste.fault.backwards", "[" + inside + "]");
        }
    }

    private static List<String> network(Matcher parts) throws Wrong {
        byte[] base = bytes(parts.group(2));
        int bits = base.length * 8;
        int prefix = Integer.parseInt(parts.group(3));
        if (prefix > bits) {
            throw new Wrong("paste.fault.prefix", parts.group(3), Integer.toString(bits));
        }
        BigInteger size = BigInteger.ONE.shiftLeft(bits - prefix);
        boolean edges = bits == 32 && prefix < 31;
        BigInteger hosts = edges ? size.subtract(BigInteger.TWO) : size;
        if (hosts.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw tooMany(hosts.toString(), parts.group());
        }
        BigInteger start = new BigInteger(1, base).shiftRight(bits - prefix);
        BigInteger first = start.shiftLeft(bits - prefix);
        List<String> all = new ArrayList<>();
        for (int i = edges ? 1 : 0; i < hosts.intValueExact() + (edges ? 1 : 0); i++) {
            all.add(written(first.add(BigInteger.valueOf(i)), base.length, parts));
        }
        return all;
    }

    private static String written(BigInteger address, int length, Matcher parts) {
        byte[] bytes = new byte[length];
        byte[] digits = address.toByteArray();
        int count = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - count, bytes, length - count, count);
        try {
            String host = InetAddress.getByAddress(bytes).getHostAddress();
            String port = parts.group(4);
            String scheme = parts.group(1) == null ? "" : parts.group(1);
            boolean bracketed = length > 4 && port != null;
            return scheme + (bracketed ? "[" + host + "]" : host) + (port == null ? "" : port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + length + " bytes", e);
        }
    }

    private static boolean isLiteral(String text) {
        return bytesOf(text) != null;
    }

    private static byte[] bytes(String literal) {
        byte[] bytes = bytesOf(literal);
        if (bytes == null) {
            throw new IllegalArgumentException(literal);
        }
        return bytes;
    }

    private static byte @Nullable [] bytesOf(String literal) {
        try {
            boolean whole = literal.indexOf(':') >= 0 || literal.matches("([0-9]+\\.){3}[0-9]+");
            return whole ? InetAddress.ofLiteral(literal).getAddress() : null;
        } catch (IllegalArgumentException notALiteral) {
            return null;
        }
    }

    private static void atMost(long count, String what) throws Wrong {
        if (count > MOST) {
            throw tooMany("", what);
        }
    }

    private static Wrong tooMany(String count, String what) {
        return count.isEmpty()
                ? new Wrong("paste.fault.many", what, Integer.toString(MOST))
                : new Wrong("paste.fault.manyOf", what, count, Integer.toString(MOST));
    }
}
