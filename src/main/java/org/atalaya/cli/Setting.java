package org.atalaya.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a check can be given besides its target: options of a shell, keys of a batch. */
enum Setting {
    TYPE("type", Form.ONE, "type", "all", "what"),
    TIMEOUT("timeout", Form.ONE, "time", "all", "what"),
    INVERT("invert", Form.FLAG, null, "all", "what"),
    SLOW("slow", Form.ONE, "time", "all", "what"),
    TOO_SLOW("too-slow", Form.ONE, "time", "all", "what"),
    IPV4("ipv4", Form.FLAG, null, "all", "what"),
    IPV6("ipv6", Form.FLAG, null, "all", "what"),

    METHOD("method", Form.ONE, "method", "http", "ask"),
    HEADER("header", Form.MANY, "header", "http", "ask"),
    BODY("body", Form.ONE, "text", "http", "ask"),
    BASIC("basic", Form.ONE, "login", "http", "ask"),
    BEARER("bearer", Form.ONE, "token", "http", "ask"),
    USER_AGENT("user-agent", Form.ONE, "text", "http", "ask"),
    NO_FOLLOW("no-follow", Form.FLAG, null, "http", "ask"),
    MAX_REDIRECTS("max-redirects", Form.ONE, "number", "http", "ask"),
    SAME_HOST("same-host", Form.FLAG, null, "http", "ask"),
    PROXY("proxy", Form.ONE, "proxy", "http", "ask"),
    HTTP1("http1", Form.FLAG, null, "http", "ask"),
    HTTP2("http2", Form.FLAG, null, "http", "ask"),

    STATUS("status", Form.ONE, "status", "http", "expect"),
    CONTAINS("contains", Form.MANY, "text", "http", "expect"),
    NOT_CONTAINS("not-contains", Form.MANY, "text", "http", "expect"),
    MATCHES("matches", Form.MANY, "regex", "http", "expect"),
    JSON_PATH("json-path", Form.MANY, "path", "http", "expect"),
    JSON_EQUALS("json-equals", Form.MANY, "text", "http", "expect"),
    RESPONSE_HEADER("response-header", Form.MANY, "headerRegex", "http", "expect"),
    MAX_BODY("max-body", Form.ONE, "bytes", "http", "expect"),

    INSECURE("insecure", Form.FLAG, null, "http tls", "tls"),
    PIN("pin", Form.ONE, "pin", "http tls", "tls"),
    CA("ca", Form.ONE, "file", "http tls", "tls"),
    CLIENT_CERT("client-cert", Form.ONE, "file", "http tls", "tls"),
    CLIENT_KEY("client-key", Form.ONE, "file", "http tls", "tls"),
    CLIENT_PASSWORD("client-password", Form.ONE, "secret", "http tls", "tls"),
    LEGACY_TLS("legacy-tls", Form.FLAG, null, "http tls", "tls"),
    CERT_WARN("cert-warn", Form.ONE, "time", "http tls", "tls"),
    CERT_CRITICAL("cert-critical", Form.ONE, "time", "http tls", "tls"),
    STARTTLS("starttls", Form.ONE, "starttls", "tls", "tls"),

    SEND("send", Form.MANY, "text", "tcp", "other"),
    EXPECT("expect", Form.MANY, "regex", "tcp ssh", "other"),
    DNS_TYPE("dns-type", Form.ONE, "record", "dns", "other"),
    DNS_SERVER("dns-server", Form.ONE, "server", "dns", "other"),
    DNS_ANSWER("dns-answer", Form.ONE, "text", "dns", "other"),
    DNS_RCODE("dns-rcode", Form.ONE, "rcode", "dns", "other"),
    COUNT("count", Form.ONE, "number", "ping", "other"),
    LOSS_WARN("loss-warn", Form.ONE, "percent", "ping", "other"),
    LOSS_CRITICAL("loss-critical", Form.ONE, "percent", "ping", "other"),
    /** Only in a batch: who types a command into a shell has agreed to run it. */
    CONSENT("consent", Form.FLAG, null, "command", null);

    /** What stands behind the name. */
    enum Form {
        /** Nothing; in a batch true or false. */
        FLAG,
        /** One value, once. */
        ONE,
        /** A value each time; in a batch also a list. */
        MANY
    }

    private final String option;
    private final Form form;
    private final @Nullable String label;
    private final List<Kind> kinds;
    private final @Nullable String group;

    Setting(
            String option,
            Form form,
            @Nullable String label,
            String kinds,
            @Nullable String group) {
        this.option = option;
        this.form = form;
        this.label = label;
        this.kinds =
                kinds.equals("all")
                        ? List.of(Kind.values())
                        : Stream.of(kinds.split(" ")).flatMap(k -> Kind.of(k).stream()).toList();
        this.group = group;
    }

    /** {@code cert-warn}: what follows the two dashes. */
    String option() {
        return option;
    }

    /** {@code certWarn}: the key in a batch. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : option.split("-")) {
            key.append(
                    key.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }

    Form form() {
        return form;
    }

    /** The last part of the language key of what stands for its value; null for a flag. */
    @Nullable String label() {
        return label;
    }

    /** Whether it means something to checks of this kind. */
    boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** The heading in the help it stands under; null when no shell knows it. */
    @Nullable String group() {
        return group;
    }

    /** Whether it says something about TLS and nothing else. */
    boolean isForTls() {
        return "tls".equals(group);
    }

    /** Whether a text without a character in it has a meaning. */
    boolean mayBeEmpty() {
        return this == BODY || this == JSON_EQUALS || this == SEND;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
