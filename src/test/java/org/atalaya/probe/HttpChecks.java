package org.atalaya.probe;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Credentials;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpAsk.Header;
import org.atalaya.model.HttpAsk.Method;
import org.atalaya.model.HttpAsk.Version;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.HttpExpect.HeaderMatch;
import org.atalaya.model.HttpExpect.JsonMatch;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Secret;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Builds HTTP checks for tests, a word at a time: a plain GET unless something else is said. */
final class HttpChecks {

    private final URI url;
    private Method method = Method.GET;
    private final List<Header> headers = new ArrayList<>();
    private @Nullable String body;
    private @Nullable String agent;
    private @Nullable Credentials credentials;
    private Version version = Version.HTTP_1_1;
    private boolean reuse;
    private int redirects = HttpAsk.DEFAULT_REDIRECTS;
    private boolean sameHost;
    private ProxyChoice proxy = ProxyChoice.DIRECT;
    private StatusRanges status = StatusRanges.SUCCESS;
    private final List<HeaderMatch> wanted = new ArrayList<>();
    private final List<String> contains = new ArrayList<>();
    private final List<String> lacks = new ArrayList<>();
    private final List<String> matches = new ArrayList<>();
    private final List<JsonMatch> json = new ArrayList<>();
    private @Nullable Long maxBody;
    private TlsSettings tls = TlsSettings.DEFAULT;
    private CheckOptions options = CheckOptions.DEFAULT;

    private HttpChecks(URI url) {
        this.url = url;
    }

    static HttpChecks get(URI url) {
        return new HttpChecks(url);
    }

    HttpChecks method(Method other) {
        method = other;
        return this;
    }

    HttpChecks header(String name, String value) {
        headers.add(new Header(name, Secret.of(value)));
        return this;
    }

    HttpChecks body(String text) {
        body = text;
        return this;
    }

    HttpChecks agent(String name) {
        agent = name;
        return this;
    }

    HttpChecks basic(String user, String password) {
        credentials = new Credentials.Basic(user, Secret.of(password));
        return this;
    }

    HttpChecks bearer(String token) {
        credentials = new Credentials.Bearer(Secret.of(token));
        return this;
    }

    HttpChecks http2() {
        version = Version.HTTP_2;
        return this;
    }

    HttpChecks reusing() {
        reuse = true;
        return this;
    }

    HttpChecks redirects(int most) {
        redirects = most;
        return this;
    }

    HttpChecks sameHost() {
        sameHost = true;
        return this;
    }

    HttpChecks through(ProxyChoice choice) {
        proxy = choice;
        return this;
    }

    HttpChecks status(String ranges) {
        status = StatusRanges.parse(ranges);
        return this;
    }

    HttpChecks wants(String header, String regex) {
        wanted.add(new HeaderMatch(header, regex));
        return this;
    }

    HttpChecks contains(String text) {
        contains.add(text);
        return this;
    }

    HttpChecks lacks(String text) {
        lacks.add(text);
        return this;
    }

    HttpChecks matches(String regex) {
        matches.add(regex);
        return this;
    }

    HttpChecks json(String path, String value) {
        json.add(new JsonMatch(path, value));
        return this;
    }

    HttpChecks maxBody(long bytes) {
        maxBody = bytes;
        return this;
    }

    HttpChecks tls(TlsSettings settings) {
        tls = settings;
        return this;
    }

    HttpChecks options(CheckOptions other) {
        options = other;
        return this;
    }

    HttpCheck build() {
        return new HttpCheck(
                url,
                new HttpAsk(
                        method,
                        headers,
                        body,
                        agent,
                        credentials,
                        version,
                        reuse,
                        redirects,
                        sameHost,
                        proxy),
                new HttpExpect(status, wanted, contains, lacks, matches, json, maxBody),
                tls,
                options);
    }

    ProbeResult by(Probers probers) {
        return probers.probe(build(), Deadline.after(Probing.TIMEOUT));
    }

    ProbeResult by(Probers probers, Duration timeout) {
        return probers.probe(build(), Deadline.after(timeout));
    }
}
