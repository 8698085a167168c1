package org.atalaya.config;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.model.Check;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Credentials;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Host;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.PingCheck;
import org.atalaya.model.Secret;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** The places in a host where a secret can stand. Pure. */
final class HostSecrets {

    private static final Pattern STORED = Pattern.compile("\\$\\{secret:([^{}\"]+)}");

    private HostSecrets() {}

    /** The same host with each of its secrets changed. */
    static Host map(Host host, UnaryOperator<Secret> change) {
        Check check =
                switch (host.check()) {
                    case HttpCheck c ->
                            new HttpCheck(
                                    c.url(),
                                    map(c.ask(), change),
                                    c.expect(),
                                    map(c.tls(), change),
                                    c.options());
                    case TlsCheck c ->
                            new TlsCheck(
                                    c.endpoint(), c.startTls(), map(c.tls(), change), c.options());
                    case TcpCheck c -> c;
                    case SshCheck c -> c;
                    case PingCheck c -> c;
                    case DnsCheck c -> c;
                    case CommandCheck c -> c;
                };
        return host.withCheck(check);
    }

    private static HttpAsk map(HttpAsk ask, UnaryOperator<Secret> change) {
        List<HttpAsk.Header> headers =
                ask.headers().stream()
                        .map(
                                header ->
                                        header.isOpen()
                                                ? header
                                                : new HttpAsk.Header(
                                                        header.name(),
                                                        change.apply(header.value())))
                        .toList();
        return new HttpAsk(
                ask.method(),
                headers,
                ask.body(),
                ask.userAgent(),
                map(ask.credentials(), change),
                ask.version(),
                ask.reuse(),
                ask.maxRedirects(),
                ask.sameHost(),
                ask.proxy());
    }

    private static @Nullable Credentials map(
            @Nullable Credentials credentials, UnaryOperator<Secret> change) {
        return switch (credentials) {
            case null -> null;
            case Credentials.Basic(String user, Secret password) ->
                    new Credentials.Basic(user, change.apply(password));
            case Credentials.Bearer(Secret token) -> new Credentials.Bearer(change.apply(token));
        };
    }

    private static TlsSettings map(TlsSettings tls, UnaryOperator<Secret> change) {
        ClientCertificate client = tls.client();
        Secret password = client == null ? null : client.password();
        if (client == null || password == null) {
            return tls;
        }
        return new TlsSettings(
                tls.insecure(),
                tls.pin(),
                tls.ca(),
                new ClientCertificate(client.certificate(), client.key(), change.apply(password)),
                tls.legacy(),
                tls.warn(),
                tls.critical());
    }

    /** Whether one of its secrets stands in it in clear. */
    static boolean isBare(Host host) {
        return !map(host, secret -> isBare(secret) ? Secret.of("") : secret).equals(host);
    }

    /**
     * Whether it belongs into the store. Not what names the environment: who writes {@code Token
     * ${env:T}} has said where the secret is.
     */
    static boolean isBare(Secret secret) {
        String text = secret.text();
        return !text.isBlank() && !secret.isReference() && !text.contains("${env:");
    }

    /** Every id of the store that a text names, also where it could not be read as a host. */
    static Set<String> idsIn(String text) {
        return STORED.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(Collectors.toSet());
    }
}
