package org.atalaya.cli;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.Credentials;
import org.atalaya.model.HostText;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.HttpText;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Makes an {@link HttpCheck} of the settings of a request. */
final class HttpBuilder {

    private static final int REDIRECTS_MAX = 50;

    private final Given given;

    HttpBuilder(Given given) {
        this.given = given;
    }

    HttpCheck check(HostText.Web web, CheckOptions options) throws WrongRequest {
        HttpAsk ask = ask(web.login());
        HttpExpect expect = expect();
        TlsSettings tls = TlsBuilder.settings(given);
        HttpCheck check = new HttpCheck(web.url(), ask, expect, tls, options);
        return check.meetsTls() ? check : plain(check);
    }

    /** Nothing about TLS can hold there; what is meant for a whole batch just does not fit. */
    private HttpCheck plain(HttpCheck check) throws WrongRequest {
        for (Setting setting : given.settings()) {
            if (setting.isForTls() && !given.isInherited(setting)) {
                throw given.wrong("cli.check.error.plain", given.name(setting));
            }
        }
        return new HttpCheck(
                check.url(), check.ask(), check.expect(), TlsSettings.DEFAULT, check.options());
    }

    private HttpAsk ask(Credentials.@Nullable Basic login) throws WrongRequest {
        given.notBoth(Setting.HTTP1, Setting.HTTP2);
        HttpAsk.Method method = given.value(Setting.METHOD, HttpText::method);
        ProxyChoice proxy = given.value(Setting.PROXY, HttpText::proxy);
        return new HttpAsk(
                method == null ? HttpAsk.Method.GET : method,
                given.values(Setting.HEADER, HttpText::header),
                given.text(Setting.BODY),
                given.text(Setting.USER_AGENT),
                credentials(login),
                given.flag(Setting.HTTP2) ? HttpAsk.Version.HTTP_2 : HttpAsk.Version.HTTP_1_1,
                false,
                redirects(),
                given.flag(Setting.SAME_HOST),
                proxy == null ? ProxyChoice.DIRECT : proxy);
    }

    private @Nullable Credentials credentials(Credentials.@Nullable Basic login)
            throws WrongRequest {
        given.notBoth(Setting.BASIC, Setting.BEARER);
        Credentials.Basic basic = given.value(Setting.BASIC, HttpText::basic);
        Credentials.Bearer bearer = given.value(Setting.BEARER, HttpText::bearer);
        if (login != null && (basic != null || bearer != null)) {
            Setting second = basic == null ? Setting.BEARER : Setting.BASIC;
            throw given.wrong(second, "cli.check.error.login");
        }
        return basic != null ? basic : bearer != null ? bearer : login;
    }

    private int redirects() throws WrongRequest {
        given.notBoth(Setting.NO_FOLLOW, Setting.MAX_REDIRECTS);
        return given.flag(Setting.NO_FOLLOW)
                ? 0
                : given.number(Setting.MAX_REDIRECTS, 0, REDIRECTS_MAX, HttpAsk.DEFAULT_REDIRECTS);
    }

    private HttpExpect expect() throws WrongRequest {
        StatusRanges status = given.value(Setting.STATUS, CheckText::status);
        Long maxBody = given.value(Setting.MAX_BODY, HttpText::size);
        return new HttpExpect(
                status == null ? StatusRanges.SUCCESS : status,
                given.values(Setting.RESPONSE_HEADER, HttpText::headerMatch),
                given.texts(Setting.CONTAINS),
                given.texts(Setting.NOT_CONTAINS),
                given.values(Setting.MATCHES, CheckText::regex),
                json(),
                maxBody);
    }

    /** The first path with the first value, the second with the second. */
    private List<HttpExpect.JsonMatch> json() throws WrongRequest {
        List<String> paths = given.texts(Setting.JSON_PATH);
        List<String> values = given.texts(Setting.JSON_EQUALS);
        if (paths.size() != values.size()) {
            throw given.wrong(
                    "cli.check.error.pairs",
                    given.name(Setting.JSON_PATH),
                    given.name(Setting.JSON_EQUALS));
        }
        List<HttpExpect.JsonMatch> matches = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            matches.add(new HttpExpect.JsonMatch(paths.get(i).strip(), values.get(i)));
        }
        return matches;
    }
}
