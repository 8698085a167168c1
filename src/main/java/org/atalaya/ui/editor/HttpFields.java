package org.atalaya.ui.editor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Credentials;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HostText;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpAsk.Header;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Secret;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** How an HTTP check stands in the fields, and how it is read back. */
final class HttpFields {

    private HttpFields() {}

    static void fill(Sheet sheet, HttpCheck http) {
        sheet.set(HostField.ADDRESS, http.url().toString());
        HttpAsk ask = http.ask();
        sheet.set(HostField.METHOD, ask.method().name());
        sheet.set(HostField.VERSION, ask.version().name());
        sheet.set(HostField.HEADERS, text(ask.headers().stream().map(HttpFields::text)));
        sheet.set(HostField.BODY, ask.body() == null ? "" : ask.body());
        sheet.turn(HostField.FOLLOW, ask.maxRedirects() > 0);
        sheet.turn(HostField.REUSE, ask.reuse());
        fill(sheet, ask.credentials());
        fill(sheet, ask.proxy());
        HttpExpect expect = http.expect();
        sheet.set(HostField.STATUS, Wording.text(expect.status()));
        sheet.set(HostField.CONTAINS, expect.contains().stream().findFirst().orElse(""));
        sheet.set(HostField.NOT_CONTAINS, text(expect.notContains().stream()));
        sheet.set(HostField.MATCHES, text(expect.matches().stream()));
        sheet.set(
                HostField.JSON,
                text(expect.json().stream().map(j -> j.path() + " = " + j.equals())));
        sheet.set(
                HostField.RESPONSE_HEADERS,
                text(expect.headers().stream().map(h -> h.name() + ": " + h.regex())));
        TlsFields.fill(sheet, http.tls());
    }

    /** Who signs in does not belong into the address, where everybody reads it. */
    static void takeSignIn(Sheet sheet) {
        Address.signIn(sheet.get(HostField.ADDRESS))
                .ifPresent(
                        signIn -> {
                            sheet.set(HostField.ADDRESS, signIn.address());
                            sheet.set(HostField.AUTH, "BASIC");
                            sheet.set(HostField.USER, signIn.credentials().user());
                            sheet.set(HostField.SECRET, signIn.credentials().password().text());
                        });
    }

    private static String text(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String text(Header header) {
        Secret value = header.value();
        boolean hidden = Wording.isSensitive(header.name());
        return header.name() + ": " + (hidden ? value.toString() : value.text());
    }

    private static void fill(Sheet sheet, @Nullable Credentials credentials) {
        switch (credentials) {
            case null -> sheet.set(HostField.AUTH, "NONE");
            case Credentials.Basic basic -> {
                sheet.set(HostField.AUTH, "BASIC");
                sheet.set(HostField.USER, basic.user());
                sheet.keep(HostField.SECRET, basic.password());
            }
            case Credentials.Bearer bearer -> {
                sheet.set(HostField.AUTH, "BEARER");
                sheet.keep(HostField.SECRET, bearer.token());
            }
        }
    }

    private static void fill(Sheet sheet, ProxyChoice proxy) {
        switch (proxy) {
            case ProxyChoice.Direct _ -> sheet.set(HostField.PROXY, "DIRECT");
            case ProxyChoice.FromSystem _ -> sheet.set(HostField.PROXY, "SYSTEM");
            case ProxyChoice.Http http -> {
                sheet.set(HostField.PROXY, "HTTP");
                sheet.set(HostField.PROXY_ADDRESS, http.endpoint().toString());
            }
        }
    }

    static HttpCheck read(Entries entries, @Nullable HttpCheck was, CheckOptions options)
            throws Unfit {
        HttpExpect expected = was == null ? HttpExpect.SUCCESS : was.expect();
        URI url =
                was != null && entries.keeps(HostField.ADDRESS)
                        ? was.url()
                        : Address.url(entries.get(HostField.ADDRESS));
        // The switch sleeps where there is no certificate, and then means nothing.
        boolean insecure =
                entries.isOn(HostField.INSECURE)
                        && ("https".equalsIgnoreCase(url.getScheme())
                                || entries.keeps(HostField.INSECURE)
                                        && entries.keeps(HostField.ADDRESS));
        return new HttpCheck(
                url,
                ask(entries, was == null ? HttpAsk.GET : was.ask()),
                expect(entries, expected),
                TlsFields.read(entries, was == null ? TlsSettings.DEFAULT : was.tls(), insecure),
                options);
    }

    private static HttpAsk ask(Entries entries, HttpAsk was) throws Unfit {
        int hops = was.maxRedirects() > 0 ? was.maxRedirects() : HttpAsk.DEFAULT_REDIRECTS;
        return new HttpAsk(
                entries.choice(HostField.METHOD, HttpAsk.Method.class),
                entries.read(
                        HostField.HEADERS,
                        was.headers(),
                        text -> Reading.headers(text, was.headers())),
                entries.readIfAny(HostField.BODY, was.body(), text -> text.isEmpty() ? null : text),
                was.userAgent(),
                credentials(entries.sheet()),
                entries.choice(HostField.VERSION, HttpAsk.Version.class),
                entries.isOn(HostField.REUSE),
                entries.isOn(HostField.FOLLOW) ? hops : 0,
                was.sameHost(),
                proxy(entries, was.proxy()));
    }

    private static HttpExpect expect(Entries entries, HttpExpect was) throws Unfit {
        return new HttpExpect(
                entries.read(HostField.STATUS, was.status(), Reading::status),
                entries.read(HostField.RESPONSE_HEADERS, was.headers(), Reading::headerMatches),
                entries.read(
                        HostField.CONTAINS, was.contains(), text -> contains(text, was.contains())),
                entries.read(HostField.NOT_CONTAINS, was.notContains(), Reading::lines),
                entries.read(HostField.MATCHES, was.matches(), Reading::regexes),
                entries.read(HostField.JSON, was.json(), Reading::json),
                was.maxBody());
    }

    /** The field shows the first; what the file asks for besides stays asked for. */
    private static List<String> contains(String text, List<String> was) {
        List<String> all = new ArrayList<>(was.subList(Math.min(1, was.size()), was.size()));
        if (!text.isBlank()) {
            all.addFirst(text);
        }
        return all;
    }

    private static @Nullable Credentials credentials(Sheet sheet) throws Unfit {
        return switch (sheet.get(HostField.AUTH)) {
            case "BASIC" -> new Credentials.Basic(user(sheet), secret(sheet));
            case "BEARER" -> new Credentials.Bearer(secret(sheet));
            default -> null;
        };
    }

    /** Who signs in. */
    static String user(Sheet sheet) throws Unfit {
        String user = sheet.get(HostField.USER);
        if (user.isBlank() && sheet.isTouched(HostField.AUTH)) {
            throw new Unfit("editor.problem.user.missing");
        }
        if (user.indexOf(':') >= 0) {
            throw new Unfit("editor.problem.user.colon"); // RFC 7617 §2
        }
        return user;
    }

    /** The password or the token; one that is kept is not for another way of signing in. */
    static Secret secret(Sheet sheet) throws Unfit {
        String typed = sheet.get(HostField.SECRET);
        Secret kept = sheet.isTouched(HostField.AUTH) ? null : sheet.secret(HostField.SECRET);
        if (kept != null) {
            return kept;
        }
        if (typed.isEmpty() && sheet.get(HostField.AUTH).equals("BEARER")) {
            throw new Unfit("editor.problem.token.missing");
        }
        return Secret.of(typed);
    }

    private static ProxyChoice proxy(Entries entries, ProxyChoice was) throws Unfit {
        if (entries.keeps(HostField.PROXY) && entries.keeps(HostField.PROXY_ADDRESS)) {
            return was;
        }
        return switch (entries.get(HostField.PROXY)) {
            case "SYSTEM" -> new ProxyChoice.FromSystem();
            case "HTTP" -> new ProxyChoice.Http(proxyAddress(entries.sheet()));
            default -> ProxyChoice.DIRECT;
        };
    }

    static Endpoint proxyAddress(Sheet sheet) throws Unfit {
        String typed = sheet.get(HostField.PROXY_ADDRESS);
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.contains("://") && !address.startsWith("http://")) {
            throw new Unfit("value.error.proxy", HostText.withoutLogin(typed.strip()));
        }
        return Address.endpoint(typed, 3128);
    }
}
