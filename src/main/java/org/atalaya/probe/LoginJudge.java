package org.atalaya.probe;

import java.net.http.HttpResponse.ResponseInfo;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/** Says whether an answer refuses who signs in, which is more than a status to act on. Pure. */
final class LoginJudge {

    /** Fact codes: {@code Phrases} has their words. */
    static final String REFUSED = "login-refused";

    static final String OTHER_SCHEME = "login-scheme";
    static final String PROXY_BETWEEN = "proxy-login";
    static final String NO_CERTIFICATE = "none-shown";
    static final String UNFIT_CERTIFICATE = "unfit-not-shown";

    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_AUTHENTICATION = 407;

    /** What is said in HTTP of a certificate that did not come: by nginx, by Apache and IIS. */
    private static final Set<Integer> WITHOUT_CERTIFICATE = Set.of(400, 403, 495, 496);

    private static final int SCHEMES_SHOWN = 3;

    /** The beginning of a challenge (RFC 9110 §11.6.1): a word that no equals sign follows. */
    private static final Pattern SCHEME =
            Pattern.compile("(?:^|,)\\s*([A-Za-z][A-Za-z0-9-]*)(?=\\s+[^=\\s]|\\s*,|\\s*$)");

    private LoginJudge() {}

    /**
     * Null when nobody was refused: the status is accepted or another one, or nobody signed in.
     *
     * @param hop what was asked
     */
    static @Nullable Failure judge(Hop hop, ResponseInfo head, HttpExpect expect) {
        int status = head.statusCode();
        if (expect.status().contains(status)) {
            return null;
        }
        if (status == PROXY_AUTHENTICATION) {
            // Nobody but a proxy answers so (RFC 9110 §15.5.8), also one that nobody told us of.
            return Failure.of(Reason.AUTH, PROXY_BETWEEN);
        }
        String ours = hop.login();
        return status == UNAUTHORIZED && ours != null ? refused(ours, head) : null;
    }

    /**
     * Null unless the server asked for a certificate in the handshake, got none, let it pass and
     * then refuses the request.
     */
    static @Nullable Failure ofCertificate(Trail trail, int status, HttpExpect expect) {
        String missing = trail.missingCertificate();
        return missing == null
                        || !WITHOUT_CERTIFICATE.contains(status)
                        || expect.status().contains(status)
                ? null
                : Failure.of(Reason.TLS_CLIENT_CERT, missing, Integer.toString(status));
    }

    private static Failure refused(String ours, ResponseInfo head) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String challenges : head.headers().allValues("WWW-Authenticate")) {
            Matcher scheme = SCHEME.matcher(challenges);
            while (scheme.find()) {
                wanted.add(scheme.group(1));
            }
        }
        boolean otherKind =
                !ours.isEmpty()
                        && !wanted.isEmpty()
                        && wanted.stream().noneMatch(ours::equalsIgnoreCase);
        return otherKind
                ? Failure.of(
                        Reason.AUTH,
                        OTHER_SCHEME,
                        Facts.clean(
                                String.join(", ", wanted.stream().limit(SCHEMES_SHOWN).toList())),
                        ours)
                : Failure.of(Reason.AUTH, REFUSED);
    }

    /** What a header that signs in calls its way of doing so; empty for a key of another name. */
    static String schemeOf(String header, String value) {
        boolean standard = header.toLowerCase(Locale.ROOT).equals("authorization");
        String scheme = standard ? value.strip().split("\\s", 2)[0] : "";
        return scheme.matches("[A-Za-z][A-Za-z0-9-]{0,19}") ? scheme : "";
    }
}
