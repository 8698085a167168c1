package org.atalaya.probe;

import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Reads the parts of a DNS message (RFC 1035 §4.1). It trusts nothing: every length is checked
 * against what there is, and a compressed name may only point backwards, so it has an end.
 */
final class DnsReader {

    private static final int MAX_NAME = 255;

    private final ByteBuffer wire;

    DnsReader(byte[] message) {
        wire = ByteBuffer.wrap(message);
    }

    int unsignedShort() throws ProtocolException {
        try {
            return wire.getShort() & 0xFFFF;
        } catch (BufferUnderflowException e) {
            throw cut();
        }
    }

    private long unsignedInt() throws ProtocolException {
        return (long) unsignedShort() << 16 | unsignedShort();
    }

    private static ProtocolException cut() {
        return new ProtocolException("the message ends too early");
    }

    private byte[] bytes(int length) throws ProtocolException {
        if (length > wire.remaining()) {
            throw cut();
        }
        byte[] bytes = new byte[length];
        wire.get(bytes);
        return bytes;
    }

    private int unsignedByte() throws ProtocolException {
        return bytes(1)[0] & 0xFF;
    }

    /** A name, perhaps compressed (§4.1.4), with its final dot. */
    String name() throws ProtocolException {
        StringBuilder name = new StringBuilder();
        int end = -1;
        int limit = wire.position();
        int length = 0;
        for (int size = unsignedByte(); size != 0; size = unsignedByte()) {
            if (size >= 0xC0) {
                int target = (size & 0x3F) << 8 | unsignedByte();
                if (end < 0) {
                    end = wire.position();
                }
                if (target >= limit) {
                    throw new ProtocolException("a compressed name points forwards");
                }
                limit = target;
                wire.position(target);
                continue;
            }
            length += size + 1;
            if (size > 63 || length > MAX_NAME) {
                throw new ProtocolException("a name is too long");
            }
            DnsName.appendLabel(name, bytes(size));
        }
        if (end >= 0) {
            wire.position(end);
        }
        return name.isEmpty() ? "." : name.toString();
    }

    /** One resource record (§4.1.3). */
    DnsMessage.Answer answer() throws ProtocolException {
        name();
        int type = unsignedShort();
        unsignedShort();
        unsignedInt();
        int length = unsignedShort();
        if (length > wire.remaining()) {
            throw cut();
        }
        int end = wire.position() + length;
        String text = DnsType.of(type).isPresent() ? data(DnsType.of(type).get(), end) : "";
        wire.position(end);
        return new DnsMessage.Answer(type, text);
    }

    /** The data of a record as {@code dig} shows it, except that a TXT is its plain text. */
    private String data(DnsType type, int end) throws ProtocolException {
        return switch (type) {
            case A -> address(bytes(4));
            case AAAA -> address(bytes(16));
            case NS, CNAME, PTR -> name();
            case MX -> unsignedShort() + " " + name();
            case SRV -> unsignedShort() + " " + unsignedShort() + " " + unsignedShort() + " " + name();
            case SOA ->
                    name() + " " + name() + " " + unsignedInt() + " " + unsignedInt() + " "
                            + unsignedInt() + " " + unsignedInt() + " " + unsignedInt();
            case TXT -> strings(end);
            case CAA -> {
                int flags = unsignedByte();
                String tag = string();
                yield flags + " " + tag + " " + text(bytes(end - wire.position()));
            }
        };
    }

    private static String address(byte[] raw) throws ProtocolException {
        try {
            return InetAddress.getByAddress(raw).getHostAddress();
        } catch (UnknownHostException e) {
            throw new ProtocolException("not an address");
        }
    }

    private String strings(int end) throws ProtocolException {
        StringJoiner whole = new StringJoiner("");
        while (wire.position() < end) {
            whole.add(string());
        }
        return whole.toString();
    }

    private String string() throws ProtocolException {
        return text(bytes(unsignedByte()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
