package org.atalaya.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.PingCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsCheck.StartTls;

/**
 * What a person can enter in the host dialog, in the order in which a problem is looked for. The
 * words of a field stand in the language files under {@code editor.} and its {@link #id}.
 */
enum HostField {
    ADDRESS(Shape.LINE, ""),
    NAME(Shape.LINE, ""),
    GROUP(Shape.LINE, ""),
    INTERVAL(Shape.LINE, ""),
    TIMEOUT(Shape.LINE, ""),

    // HTTP
    STATUS(Shape.LINE, Wording.text(StatusRanges.SUCCESS)),
    CONTAINS(Shape.LINE, ""),
    METHOD(HttpAsk.Method.values()),
    VERSION(HttpAsk.Version.values()),
    HEADERS(Shape.AREA, ""),
    BODY(Shape.AREA, ""),
    NOT_CONTAINS(Shape.AREA, ""),
    MATCHES(Shape.AREA, ""),
    JSON(Shape.AREA, ""),
    RESPONSE_HEADERS(Shape.AREA, ""),
    AUTH("NONE", "BASIC", "BEARER"),
    USER(Shape.LINE, ""),
    SECRET(Shape.SECRET, ""),

    // The other kinds
    STEPS(Shape.AREA, ""),
    COUNT(Shape.LINE, Integer.toString(PingCheck.DEFAULT_COUNT)),
    LOSS_WARN(Shape.LINE, PingCheck.DEFAULT_LOSS_WARN + " %"),
    LOSS_CRITICAL(Shape.LINE, PingCheck.DEFAULT_LOSS_CRITICAL + " %"),
    GREETING(Shape.LINE, ""),
    DNS_TYPE("A", "AAAA", "CNAME", "MX", "NS", "TXT", "SRV", "SOA", "PTR", "CAA"),
    DNS_SERVER(Shape.LINE, ""),
    DNS_ANSWER(Shape.LINE, ""),
    DNS_RCODE("NOERROR", "NXDOMAIN", "SERVFAIL", "REFUSED"),
    START_TLS(StartTls.values()),
    CONSENT(Shape.SWITCH, ""),

    // What several kinds have
    SLOW(Shape.LINE, ""),
    TOO_SLOW(Shape.LINE, ""),
    CERT_WARN(Shape.LINE, ""),
    CERT_CRITICAL(Shape.LINE, ""),
    PIN(Shape.LINE, ""),
    CA_FILE(Shape.LINE, ""),
    CLIENT_CERT(Shape.LINE, ""),
    CLIENT_KEY(Shape.LINE, ""),
    CLIENT_PASSWORD(Shape.SECRET, ""),
    FAMILY(AddressFamily.values()),
    PROXY("DIRECT", "SYSTEM", "HTTP"),
    PROXY_ADDRESS(Shape.LINE, ""),
    INSECURE(Shape.SWITCH, ""),
    FOLLOW(Shape.SWITCH, "on"),
    REUSE(Shape.SWITCH, ""),
    LEGACY(Shape.SWITCH, ""),
    INVERTED(Shape.SWITCH, ""),
    SOUND(Shape.SWITCH, "on"),

    // How it is judged, and what its alarm is worth; empty for what is usual
    CRITICALITY(Shape.CHOICE, "NORMAL", "INFO", "NORMAL", "CRITICAL"),
    DEPENDS_ON(Shape.HOSTS, ""),
    FAILURES(Shape.LINE, ""),
    SUCCESSES(Shape.LINE, ""),
    WINDOW(Shape.LINE, ""),
    RETRY(Shape.LINE, ""),
    FLAPPING(Shape.LINE, ""),
    SLOWER(Shape.LINE, ""),
    SOUND_FILE(Shape.WAV, ""),

    // What people should know of it
    TAGS(Shape.TAGS, ""),
    CONTACT(Shape.LINE, ""),
    RUNBOOK(Shape.LINE, ""),
    NOTE(Shape.AREA, "");

    /** How something is entered. */
    enum Shape {
        LINE,
        /** Several lines. */
        AREA,
        /** Names of other hosts, typed or picked. */
        HOSTS,
        /** A sound, typed or chosen, that can be heard. */
        WAV,
        /** Tags with commas between; below stands each in its colour. */
        TAGS,
        /** Never shown. */
        SECRET,
        /** One of {@link HostField#options}. */
        CHOICE,
        /** On or off. */
        SWITCH
    }

    private final Shape shape;
    private final String initial;
    private final List<String> options;
    private final String id;

    HostField(Shape shape, String initial, String... options) {
        this.shape = shape;
        this.initial = initial;
        this.options = List.of(options);
        this.id = camel(name());
    }

    HostField(String... options) {
        this(Shape.CHOICE, options[0], options);
    }

    HostField(Enum<?>... options) {
        this(Stream.of(options).map(Enum::name).toArray(String[]::new));
    }

    private static String camel(String constant) {
        String[] parts = constant.toLowerCase(Locale.ROOT).split("_");
        StringBuilder camel = new StringBuilder(parts[0]);
        Arrays.stream(parts)
                .skip(1)
                .forEach(
                        p ->
                                camel.append(Character.toUpperCase(p.charAt(0)))
                                        .append(p, 1, p.length()));
        return camel.toString();
    }

    Shape shape() {
        return shape;
    }

    /** What stands in it for a new host. */
    String initial() {
        return initial;
    }

    /** Whether it is on for a new host. */
    boolean isInitiallyOn() {
        return initial.equals("on");
    }

    /** What can be chosen, by stable names; empty where one types. */
    List<String> options() {
        return options;
    }

    /** The name of its node. */
    String id() {
        return id;
    }

    /** The key of what stands above or beside it. */
    String key() {
        return "editor." + id;
    }

    /** Whether a probe asks something else when this changes: then a test has to be run again. */
    boolean isProbed() {
        return this != NAME && this != GROUP && this != INTERVAL && compareTo(SOUND) < 0;
    }

    /** Whether it says how results are judged, not what is asked. */
    boolean isJudging() {
        return compareTo(SOUND) > 0 && !isAbout();
    }

    /** Whether it is there for people alone. */
    boolean isAbout() {
        return compareTo(TAGS) >= 0;
    }
}
