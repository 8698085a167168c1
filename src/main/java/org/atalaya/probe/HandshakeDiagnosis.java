package org.atalaya.probe;

import java.io.EOFException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the true reason for a TLS handshake that failed, beyond what was found wrong with the
 * certificate. The platform's own words, English and made for its programmers, go into the log
 * only.
 */
final class HandshakeDiagnosis {

    /** Fact codes: {@code Phrases} has their words. */
    static final String UNFIT = "client-unfit";

    static final String CLOSED_ON_OURS = "client-cut";
    static final String OTHER_ALERT = "tls-alert";
    static final String OLD = "tls-old";
    static final String NOTHING_IN_COMMON = "tls-nothing-common";
    static final String WEAK_KEY = "tls-weak-key";
    static final String BROKEN = "tls-broken";

    private static final Logger LOG = System.getLogger(HandshakeDiagnosis.class.getName());

    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");

    /** What the platform says of a version that it was offered and does not take. */
    private static final Pattern OLD_VERSION =
            Pattern.compile("selected protocol version (?:TLS1([01])|(SSL30))");

    /** RFC 8446 §6.2: what a server says of the certificate that a client showed. */
    private static final Set<String> ABOUT_OURS =
            Set.of(
                    "bad_certificate",
                    "unsupported_certificate",
                    "certificate_revoked",
                    "certificate_expired",
                    "certificate_unknown",
                    "unknown_ca",
                    "access_denied");

    /** The others of RFC 8446 §6 and RFC 5246 §7.2 that have words of ours. */
    private static final Set<String> KNOWN =
            Set.of(
                    "bad_record_mac",
                    "close_notify",
                    "decode_error",
                    "decrypt_error",
                    "handshake_failure",
                    "illegal_parameter",
                    "inappropriate_fallback",
                    "insufficient_security",
                    "internal_error",
                    "missing_extension",
                    "no_application_protocol",
                    "no_renegotiation",
                    "protocol_version",
                    "record_overflow",
                    "unexpected_message",
                    "unrecognized_name",
                    "unsupported_extension",
                    "user_canceled");

    private HandshakeDiagnosis() {}

    /** Those that have words of ours. */
    static Set<String> alerts() {
        return Stream.concat(ABOUT_OURS.stream(), KNOWN.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why a handshake failed, beyond what was found wrong with the certificate. */
    static Failure of(SSLException thrown, Attempt attempt) {
        String alert = alert(thrown);
        boolean asked = attempt.isClientCertificateAsked();
        boolean shown = attempt.isClientCertificateShown();
        boolean cut = isCut(thrown);
        if (asked && !shown && (alert != null || cut) || "certificate_required".equals(alert)) {
            return clientCertificate(attempt);
        }
        if (alert != null) {
            return ofAlert(alert, shown);
        }
        if (isPlain(thrown) || !cut) {
            return of(thrown);
        }
        return attempt.securedAt() != 0 ? Failure.of(Reason.RESET) : cut(attempt);
    }

    private static boolean isPlain(SSLException thrown) {
        return Causes.say(thrown, "Unsupported or unrecognized SSL message")
                || Causes.say(thrown, "plaintext connection");
    }

    /** The same where nothing else is known of the handshake. */
    static Failure of(SSLException thrown) {
        String alert = alert(thrown);
        if (alert != null) {
            return ofAlert(alert, false);
        }
        if (isPlain(thrown)) {
            return Failure.of(Reason.TLS_HANDSHAKE, HttpDiagnosis.NO_TLS);
        }
        return isCut(thrown)
                ? Failure.of(Reason.TLS_HANDSHAKE, HttpDiagnosis.HANDSHAKE_CUT)
                : ofWords(thrown);
    }

    private static Failure ofAlert(String alert, boolean shown) {
        // By the time a certificate is shown, versions and ciphers are agreed on.
        if (ABOUT_OURS.contains(alert) || shown && alert.equals("handshake_failure")) {
            return Failure.of(Reason.TLS_CLIENT_CERT, alert);
        }
        return KNOWN.contains(alert)
                ? Failure.of(Reason.TLS_HANDSHAKE, alert)
                : Failure.of(Reason.TLS_HANDSHAKE, OTHER_ALERT, Facts.clean(alert));
    }

    /** The platform's own verdict on what the server sent. */
    private static Failure ofWords(SSLException thrown) {
        LOG.log(Level.DEBUG, "a TLS handshake that failed", thrown);
        String selected = Causes.message(thrown, "selected protocol version");
        Matcher old = OLD_VERSION.matcher(selected == null ? "" : selected);
        if (old.find()) {
            String version = old.group(1) == null ? "SSL 3.0" : "TLS 1." + old.group(1);
            return Failure.of(Reason.TLS_HANDSHAKE, OLD, version);
        }
        if (Causes.say(thrown, "No appropriate protocol")) {
            return Failure.of(Reason.TLS_HANDSHAKE, NOTHING_IN_COMMON);
        }
        return Causes.say(thrown, "constraints")
                ? Failure.of(Reason.TLS_HANDSHAKE, WEAK_KEY)
                : Failure.of(Reason.TLS_HANDSHAKE, BROKEN);
    }

    /** The server hung up without a word before the handshake was over. */
    static Failure cut(Attempt attempt) {
        return attempt.isClientCertificateAsked()
                ? clientCertificate(attempt)
                : Failure.of(Reason.TLS_HANDSHAKE, HttpDiagnosis.HANDSHAKE_CUT);
    }

    /** It wants one, and got none or one that it does not take. */
    static Failure clientCertificate(Attempt attempt) {
        if (attempt.isClientCertificateShown()) {
            return Failure.of(Reason.TLS_CLIENT_CERT, CLOSED_ON_OURS);
        }
        return attempt.isClientCertificateUnfit()
                ? Failure.of(Reason.TLS_CLIENT_CERT, UNFIT)
                : Failure.of(Reason.TLS_CLIENT_CERT);
    }

    private static boolean isCut(Throwable thrown) {
        return Causes.first(thrown, EOFException.class) != null
                || Causes.first(thrown, SocketException.class) != null
                || Causes.say(thrown, "Remote host terminated the handshake")
                || Causes.say(thrown, "Remote host closed the channel")
                || Causes.say(thrown, "close_notify during handshake")
                || Causes.say(thrown, "closed in handshake");
    }

    private static @Nullable String alert(Throwable thrown) {
        String message = Causes.message(thrown, "fatal alert: ");
        Matcher matcher = ALERT.matcher(message == null ? "" : message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
