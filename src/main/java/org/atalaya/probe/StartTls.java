package org.atalaya.probe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsCheck;

/**
 * Brings a plain connection to the point where TLS begins. Nothing is read beyond the server's
 * consent: what it slips in after it stays in the socket, and spoils the handshake as it should.
 */
final class StartTls {

    /** RFC 4511 §4.14.1: ExtendedRequest 1.3.6.1.4.1.1466.20037, as message 1, in BER. */
    private static final byte[] LDAP_REQUEST = ldapRequest("1.3.6.1.4.1.1466.20037");

    /** Fact codes: {@code Phrases} has their words. */
    static final String NO_LDAP = "not-ldap";

    static final String NOT_OFFERED = "no-starttls";
    static final String REFUSED = "starttls-refused";

    static final String LDAP_REFUSES = "ldap-refuses";

    private static final int MAX_LDAP_ANSWER = 1024;
    private static final byte LDAP_EXTENDED_RESPONSE = 0x78;

    private final InputStream in;
    private final OutputStream out;
    private final Lines lines;

    private StartTls(Socket socket) throws IOException {
        in = socket.getInputStream();
        out = socket.getOutputStream();
        lines = new Lines(in);
    }

    /**
     * Speaks {@code protocol} until the server is ready for TLS.
     *
     * @throws ProbeFault when it is not, with what it said instead
     */
    static void negotiate(TlsCheck.StartTls protocol, Socket socket)
            throws IOException, ProbeFault {
        switch (protocol) {
            case NONE -> {}
            case SMTP -> new StartTls(socket).smtp();
            case IMAP -> new StartTls(socket).imap();
            case POP3 -> new StartTls(socket).pop3();
            case FTP -> new StartTls(socket).ftp();
            case LDAP -> new StartTls(socket).ldap();
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static ProbeFault unexpected(String line) {
        return ProbeFault.of(Reason.PROTOCOL, Failures.excerpt(line));
    }

    /** The line, if it consents to TLS. */
    private static String willing(String line, String beginning) throws ProbeFault {
        if (!line.toUpperCase(Locale.ROOT).startsWith(beginning)) {
            throw ProbeFault.of(Reason.PROTOCOL, REFUSED, Failures.excerpt(line));
        }
        return line;
    }

    /** A reply of one or more lines, {@code 250-…} and last {@code 250 …}; all of it, joined. */
    private String reply(String code) throws IOException, ProbeFault {
        String line = lines.next();
        if (!line.startsWith(code)) {
            throw unexpected(line);
        }
        return rest(line, code);
    }

    private String rest(String first, String code) throws IOException, ProbeFault {
        StringBuilder reply = new StringBuilder();
        String line = first;
        while (line.startsWith(code + "-") || !line.startsWith(code)) {
            reply.append(line).append('\n');
            line = lines.next();
        }
        return reply.append(line).toString();
    }

    private void smtp() throws IOException, ProbeFault {
        reply("220");
        say("EHLO atalaya.invalid");
        if (!reply("250").toUpperCase(Locale.ROOT).contains("STARTTLS")) {
            throw ProbeFault.of(Reason.PROTOCOL, NOT_OFFERED);
        }
        say("STARTTLS");
        rest(willing(lines.next(), "220"), "220");
    }

    private void ftp() throws IOException, ProbeFault {
        reply("220");
        say("AUTH TLS");
        rest(willing(lines.next(), "234"), "234");
    }

    private void pop3() throws IOException, ProbeFault {
        consent("+OK");
        say("STLS");
        willing(lines.next(), "+OK");
    }

    private void imap() throws IOException, ProbeFault {
        consent("* OK");
        say("a1 STARTTLS");
        String line = lines.next();
        while (line.startsWith("* ")) {
            line = lines.next();
        }
        willing(line, "A1 OK");
    }

    private void consent(String beginning) throws IOException, ProbeFault {
        String line = lines.next();
        if (!line.toUpperCase(Locale.ROOT).startsWith(beginning)) {
            throw unexpected(line);
        }
    }

    private void ldap() throws IOException, ProbeFault {
        out.write(LDAP_REQUEST);
        if (octet() != 0x30) {
            throw ProbeFault.of(Reason.PROTOCOL, NO_LDAP);
        }
        int length = berLength();
        if (length > MAX_LDAP_ANSWER) {
            throw ProbeFault.of(Reason.PROTOCOL, NO_LDAP);
        }
        byte[] answer = in.readNBytes(length);
        // messageID 02 01 01, [APPLICATION 24] length, resultCode 0A 01 00
        int operation = 3;
        if (answer.length < length
                || length < operation + 5
                || answer[operation] != LDAP_EXTENDED_RESPONSE) {
            throw ProbeFault.of(Reason.PROTOCOL, NO_LDAP);
        }
        int head = answer[operation + 1] & 0xFF;
        int code = operation + 2 + (head < 0x80 ? 0 : head & 0x7F);
        if (code + 2 >= length || answer[code] != 0x0A || answer[code + 2] != 0) {
            if (code + 2 >= length || answer[code] != 0x0A) {
                throw ProbeFault.of(Reason.PROTOCOL, NO_LDAP);
            }
            int result = answer[code + 2] & 0xFF;
            throw ProbeFault.of(Reason.PROTOCOL, LDAP_REFUSES, Integer.toString(result));
        }
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the server hung up");
        }
        return octet;
    }

    /** X.690 §8.1.3; Active Directory writes even small lengths in four octets. */
    private int berLength() throws IOException {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        if (first > 0x84) {
            return Integer.MAX_VALUE;
        }
        int length = 0;
        for (int i = first & 0x7F; i > 0; i--) {
            length = length << 8 | octet();
        }
        return length < 0 ? Integer.MAX_VALUE : length;
    }

    private static byte[] ldapRequest(String oid) {
        byte[] name = oid.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[9 + name.length];
        byte[] head = {
            0x30,
            (byte) (name.length + 7),
            2,
            1,
            1,
            0x77,
            (byte) (name.length + 2),
            (byte) 0x80,
            (byte) name.length
        };
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(name, 0, request, head.length, name.length);
        return request;
    }
}
