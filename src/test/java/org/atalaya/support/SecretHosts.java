package org.atalaya.support;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Credentials;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Secret;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Hosts with a secret in every place that can hold one. */
public final class SecretHosts {

    private SecretHosts() {}

    /** A web host that logs in with {@code password}, and shows a certificate it opens. */
    public static Host basic(String id, URI url, Secret password, Path certificate) {
        return host(
                id,
                http(
                        url,
                        new Credentials.Basic("ana", password),
                        List.of(),
                        tls(certificate, password)));
    }

    /** A web host that shows {@code token}. */
    public static Host bearer(String id, URI url, Secret token) {
        return host(id, http(url, new Credentials.Bearer(token), List.of(), TlsSettings.DEFAULT));
    }

    /** A web host with {@code key} in a header of its own, beside one that is no secret. */
    public static Host header(String id, URI url, Secret key) {
        List<HttpAsk.Header> headers =
                List.of(
                        new HttpAsk.Header("Accept", Secret.of("text/html")),
                        new HttpAsk.Header("X-Api-Key", key));
        return host(id, http(url, null, headers, TlsSettings.DEFAULT));
    }

    /** A TLS host with a certificate that {@code password} opens. */
    public static Host tls(String id, Endpoint endpoint, Path certificate, Secret password) {
        return host(
                id,
                new TlsCheck(
                        endpoint,
                        TlsCheck.StartTls.NONE,
                        tls(certificate, password),
                        CheckOptions.DEFAULT));
    }

    private static TlsSettings tls(Path certificate, Secret password) {
        ClientCertificate client = new ClientCertificate(certificate, null, password);
        return new TlsSettings(true, null, null, client, false, null, null);
    }

    private static Check http(
            URI url,
            @Nullable Credentials credentials,
            List<HttpAsk.Header> headers,
            TlsSettings tls) {
        HttpAsk ask =
                new HttpAsk(
                        HttpAsk.Method.GET,
                        headers,
                        null,
                        null,
                        credentials,
                        HttpAsk.Version.HTTP_1_1,
                        false,
                        HttpAsk.DEFAULT_REDIRECTS,
                        false,
                        ProxyChoice.DIRECT);
        return new HttpCheck(
                url, ask, HttpExpect.ofStatus(StatusRanges.SUCCESS), tls, CheckOptions.DEFAULT);
    }

    private static Host host(String id, Check check) {
        return new Host(
                id,
                id,
                "",
                List.of(),
                Host.DEFAULT_INTERVAL,
                Duration.ofSeconds(5),
                true,
                false,
                check);
    }
}
