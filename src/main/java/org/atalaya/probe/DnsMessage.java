package org.atalaya.probe;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A DNS message (RFC 1035 §4.1), as far as a probe looks at one: the header, the question, and the
 * answers.
 *
 * @param question the name and type that came back with the answer; empty when none did
 * @param answers at most {@link #MAX_ANSWERS}; empty when the message was cut
 */
record DnsMessage(
        int id,
        boolean response,
        int opcode,
        boolean truncated,
        int rcode,
        String question,
        List<Answer> answers) {

    static final int MAX_ANSWERS = 256;
    static final int NXDOMAIN = 3;

    private static final List<String> RCODES =
            List.of(
                    "NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED", "YXDOMAIN",
                    "YXRRSET", "NXRRSET", "NOTAUTH", "NOTZONE");

    private static final int RESPONSE = 0x8000;
    private static final int TRUNCATED = 0x0200;
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int INTERNET = 1;

    /**
     * A record of the answer section.
     *
     * @param type its number, also of types we know nothing about
     * @param text its data; empty for those
     */
    record Answer(int type, String text) {}

    DnsMessage {
        answers = List.copyOf(answers);
    }

    /** {@code NXDOMAIN}, {@code REFUSED}. */
    String rcodeName() {
        return rcode < RCODES.size() ? RCODES.get(rcode) : "RCODE" + rcode;
    }

    /**
     * The wire form of a question that wants recursion.
     *
     * @throws IllegalArgumentException when {@code name} is no domain name
     */
    static byte[] query(int id, String name, DnsType type) {
        byte[] wireName = DnsName.encode(name);
        ByteBuffer wire = ByteBuffer.allocate(12 + wireName.length + 4);
        wire.putShort((short) id).putShort((short) RECURSION_DESIRED).putShort((short) 1);
        wire.position(12);
        wire.put(wireName).putShort((short) type.number()).putShort((short) INTERNET);
        return wire.array();
    }

    /**
     * @throws ProtocolException when it is no DNS message, or one that was cut without saying so
     */
    static DnsMessage parse(byte[] wire) throws ProtocolException {
        DnsReader reader = new DnsReader(wire);
        int id = reader.unsignedShort();
        int flags = reader.unsignedShort();
        int questions = reader.unsignedShort();
        int answers = reader.unsignedShort();
        reader.unsignedShort();
        reader.unsignedShort();
        String question = "";
        for (int i = 0; i < Math.min(questions, 2); i++) {
            question = question(reader.name(), reader.unsignedShort());
            reader.unsignedShort();
        }
        boolean truncated = (flags & TRUNCATED) != 0;
        List<Answer> read = new ArrayList<>();
        for (int i = 0; !truncated && i < Math.min(answers, MAX_ANSWERS); i++) {
            read.add(reader.answer());
        }
        return new DnsMessage(
                id,
                (flags & RESPONSE) != 0,
                flags >> 11 & 0xF,
                truncated,
                flags & 0xF,
                question,
                read);
    }

    /** A question in the form in which two are equal when they ask the same (RFC 4343). */
    private static String question(String name, int type) {
        return type + " " + name.toLowerCase(Locale.ROOT);
    }

    /** Whether this answers that query and no other (RFC 5452 §9.1). */
    boolean answers(DnsMessage query) {
        if (!response || id != query.id || opcode != 0) {
            return false;
        }
        // Refusals may come without the question.
        return question.equals(query.question) || (question.isEmpty() && rcode != 0);
    }
}
