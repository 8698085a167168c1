package org.atalaya.probe;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Domain names between what people type and what is sent (RFC 1035 §3.1, RFC 3492, RFC 3596). */
final class DnsName {

    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 255;

    private DnsName() {}

    /**
     * The uncompressed wire form of a typed name.
     *
     * @throws IllegalArgumentException when it is no domain name
     */
    static byte[] encode(String name) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (String label : ascii(name).split("\\.", -1)) {
            byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length == 0 || bytes.length > MAX_LABEL) {
                throw new IllegalArgumentException("a label has 1 to 63 characters: " + label);
            }
            wire.write(bytes.length);
            wire.writeBytes(bytes);
        }
        wire.write(0);
        if (wire.size() > MAX_NAME) {
            throw new IllegalArgumentException("a name has at most 253 characters");
        }
        return wire.toByteArray();
    }

    /** International names become plain; service names ({@code _sip._tcp}) are plain already. */
    private static String ascii(String name) {
        String plain = name.strip();
        if (plain.endsWith(".")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.chars().allMatch(c -> c > ' ' && c < 127) ? plain : IDN.toASCII(plain);
    }

    /** The name under which an address is looked up backwards; other text as it is. */
    static String reverse(String typed) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(typed);
        } catch (IllegalArgumentException e) {
            return typed;
        }
        byte[] raw = address.getAddress();
        List<String> labels = new ArrayList<>();
        for (byte b : raw) {
            if (address instanceof Inet4Address) {
                labels.addFirst(Integer.toString(b & 0xFF));
            } else {
                String hex = HexFormat.of().toHexDigits(b);
                labels.addFirst(hex.substring(0, 1));
                labels.addFirst(hex.substring(1));
            }
        }
        return String.join(".", labels)
                + (address instanceof Inet4Address ? ".in-addr.arpa" : ".ip6.arpa");
    }

    /** One label as text; what would be mistaken for something else is escaped. */
    static void appendLabel(StringBuilder name, byte[] label) {
        for (byte b : label) {
            int c = b & 0xFF;
            if (c == '.' || c == '\\') {
                name.append('\\').append((char) c);
            } else if (c > ' ' && c < 127) {
                name.append((char) c);
            } else {
                name.append(String.format(Locale.ROOT, "\\%03d", c));
            }
        }
        name.append('.');
    }
}
