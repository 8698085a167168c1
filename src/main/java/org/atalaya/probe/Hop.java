package org.atalaya.probe;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atalaya.model.Credentials;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpAsk.Method;
import org.atalaya.model.HttpCheck;
import org.jspecify.annotations.Nullable;

/**
 * The request of one hop: the one that was configured, or what a redirect makes of it.
 *
 * <p>Credentials, and all headers but those that every browser sends to everybody, stay with the
 * origin (RFC 6454: scheme, host and port) they were configured for: the first redirect to another
 * origin drops them, and they do not come back, also when a later one leads home again.
 */
final class Hop {

    /** What other origins may see; everything else might be a key under a name of its own. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "accept",
                    "accept-charset",
                    "accept-encoding",
                    "accept-language",
                    "cache-control",
                    "content-language",
                    "content-type",
                    "dnt",
                    "pragma",
                    "range",
                    "user-agent");

    private final URI url;
    private final Method method;
    private final List<Line> lines;
    private final @Nullable String body;
    private final boolean atHome;
    private final String cookies;

    /** One header; no record, for nothing that prints it shall print its value. */
    private static final class Line {

        private final String name;
        private final String value;

        Line(String name, String value) {
            this.name = name;
            this.value = value;
        }

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private Hop(
            URI url,
            Method method,
            List<Line> lines,
            @Nullable String body,
            boolean atHome,
            String cookies) {
        this.url = url;
        this.method = method;
        this.lines = List.copyOf(lines);
        this.body = body;
        this.atHome = atHome;
        this.cookies = cookies;
    }

    /**
     * The configured request.
     *
     * @param agent what we call ourselves where the check says nothing else
     * @throws ProbeFault when a header cannot be sent, or a secret is not there
     */
    static Hop first(HttpCheck check, String agent, Unveiled unveiled) throws ProbeFault {
        HttpAsk ask = check.ask();
        List<Line> lines = new ArrayList<>();
        for (HttpAsk.Header header : ask.headers()) {
            String value = unveiled.of(header.value());
            HeaderRules.check(header.name(), value);
            if (header.value().isReference() || HeaderRules.isKey(header.name())) {
                unveiled.hide(value);
            }
            lines.add(new Line(header.name(), value));
        }
        Credentials credentials = ask.credentials();
        if (credentials != null) {
            lines.removeIf(line -> line.is("Authorization"));
            String value = authorization(credentials, unveiled);
            HeaderRules.check("Authorization", value);
            lines.add(new Line("Authorization", value));
        }
        String own = ask.userAgent() == null ? agent : ask.userAgent();
        HeaderRules.check("User-Agent", own);
        addUnlessSet(lines, "User-Agent", own);
        addUnlessSet(lines, "Accept", "*/*");
        if (check.expect().readsBody()) {
            addUnlessSet(lines, "Accept-Encoding", "gzip, deflate");
        }
        String body = ask.body() == null ? null : unveiled.filled(ask.body());
        if (body != null) {
            addUnlessSet(lines, "Content-Type", contentType(body));
        }
        return new Hop(check.url(), ask.method(), lines, body, true, "");
    }

    private static String authorization(Credentials credentials, Unveiled unveiled)
            throws ProbeFault {
        return switch (credentials) {
            case Credentials.Basic basic -> {
                String password = unveiled.of(basic.password());
                unveiled.hide(password);
                byte[] pair = (basic.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
                String encoded = Base64.getEncoder().encodeToString(pair);
                unveiled.hide(encoded);
                yield "Basic " + encoded;
            }
            case Credentials.Bearer bearer -> {
                String token = unveiled.of(bearer.token());
                unveiled.hide(token);
                yield "Bearer " + token;
            }
        };
    }

    private static String contentType(String body) {
        String text = body.stripLeading();
        return text.startsWith("{") || text.startsWith("[")
                ? "application/json"
                : "text/plain; charset=utf-8";
    }

    private static void addUnlessSet(List<Line> lines, String name, String value) {
        if (lines.stream().noneMatch(line -> line.is(name))) {
            lines.add(new Line(name, value));
        }
    }

    /**
     * What a redirect with that status makes of this request: 303 turns everything but HEAD into a
     * GET, 301 and 302 a POST, as every browser does; 307 and 308 change nothing (RFC 9110 §15.4).
     *
     * @param set what servers of this probe set as cookies for it; empty for none
     */
    Hop next(int status, URI to, String set) {
        boolean stays = atHome && Redirects.isSameOrigin(url, to);
        boolean becomesGet =
                status == 303 && method != Method.HEAD
                        || (status == 301 || status == 302) && method == Method.POST;
        List<Line> kept =
                lines.stream()
                        .filter(line -> stays || HARMLESS.contains(lower(line.name)))
                        .filter(line -> !becomesGet || !lower(line.name).startsWith("content-"))
                        .toList();
        return becomesGet
                ? new Hop(to, Method.GET, kept, null, stays, set)
                : new Hop(to, method, kept, body, stays, set);
    }

    /** What two hops have in common that ask for the very same, so that one of them is too many. */
    String question() {
        return method + " " + url + " " + cookies;
    }

    /**
     * How it signs in: {@code Basic}, {@code Bearer}, or empty where it sends a key in a header of
     * another name; null when it does not. A cookie is no login: it may be anything.
     */
    @Nullable String login() {
        return lines.stream()
                .filter(line -> HeaderRules.isKey(line.name) && !line.is("Cookie"))
                .map(line -> LoginJudge.schemeOf(line.name, line.value))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    URI url() {
        return url;
    }

    Method method() {
        return method;
    }

    /** Whether something but the request itself would be sent, which must not leave https. */
    boolean hasBody() {
        return body != null;
    }

    /** Whether asking twice does no more than asking once (RFC 9110 §9.2.2). */
    boolean isIdempotent() {
        return method != Method.POST && method != Method.PATCH;
    }

    /** Method, body and headers, ready to be built. */
    HttpRequest.Builder toRequest(Wire wire) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(wire.request());
        BodyPublisher text = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        switch (method) {
            case GET, HEAD, DELETE -> {
                if (body != null) {
                    builder.method(method.name(), text);
                } else if (method == Method.HEAD) {
                    builder.HEAD();
                } else if (method == Method.DELETE) {
                    builder.DELETE();
                } else {
                    builder.GET();
                }
            }
            case POST, PUT, PATCH, OPTIONS -> builder.method(method.name(), text);
        }
        if (wire.isAlias() && lines.stream().noneMatch(line -> line.is("Host"))) {
            builder.header("Host", wire.hostHeader());
        }
        for (Line line : lines) {
            boolean both = line.is("Cookie") && !cookies.isEmpty();
            builder.header(line.name, both ? line.value + "; " + cookies : line.value);
        }
        if (!cookies.isEmpty() && lines.stream().noneMatch(line -> line.is("Cookie"))) {
            builder.header("Cookie", cookies);
        }
        return builder;
    }
}
