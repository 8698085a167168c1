package org.atalaya.probe;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * Judges every certificate and tells the {@link Attempt}, whether bad ones are accepted or not. It
 * has to be an extended trust manager: around a plain one the platform still checks host names.
 *
 * <p>Where sessions are not to be resumed it also keeps them from being kept: a resumed handshake
 * shows no certificate, and an expired one would go unseen. Where they are, the session remembers
 * what its certificate was.
 */
final class JudgingTrustManager extends X509ExtendedTrustManager {

    /** Fact code: {@code Phrases} has its words. */
    static final String OTHER_PIN = "other-pin";

    private static final String MEMORY = TlsInfo.class.getName();

    private final CertificateJudge judge;
    private final boolean enforcing;
    private final @Nullable String pin;
    private final boolean resuming;

    /**
     * @param pin fingerprint of the one leaf that is accepted, whatever the rules say of it, and
     *     whether enforcing or not; null to go by the rules
     * @param resuming whether the session may be used again
     */
    JudgingTrustManager(
            CertificateJudge judge, boolean enforcing, @Nullable String pin, boolean resuming) {
        this.judge = judge;
        this.enforcing = enforcing || pin != null;
        this.pin = pin;
        this.resuming = resuming;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        Attempt attempt = probe();
        Failure byRules = judge.judge(chain, authType, engine, attempt.wire());
        decide(chain, engine.getHandshakeSession(), byRules, attempt);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        Attempt attempt = probe();
        if (!(socket instanceof SSLSocket secure)) {
            throw new CertificateException("a handshake that no probe asked for");
        }
        Failure byRules = judge.judge(chain, authType, socket, attempt.wire());
        decide(chain, secure.getHandshakeSession(), byRules, attempt);
    }

    private static Attempt probe() throws CertificateException {
        Attempt attempt = Attempt.current();
        if (attempt == null) {
            throw new CertificateException("a handshake that no probe asked for");
        }
        return attempt;
    }

    private void decide(
            X509Certificate[] chain, SSLSession session, @Nullable Failure byRules, Attempt attempt)
            throws CertificateException {
        if (!resuming) {
            session.invalidate();
        }
        Failure failure = pin == null ? byRules : byPin(CertificateJudge.fingerprint(chain[0]));
        TlsInfo seen = judge.describe(chain, session, byRules);
        session.putValue(MEMORY, seen);
        attempt.certificateSeen(seen, failure);
        if (enforcing && failure != null) {
            throw new CertificateException(failure.reason().code());
        }
    }

    /** What the certificate of that session was; null when none was judged here. */
    static @Nullable TlsInfo remembered(SSLSession session) {
        return session.getValue(MEMORY) instanceof TlsInfo seen ? seen : null;
    }

    private @Nullable Failure byPin(String seen) {
        return seen.equals(pin) ? null : Failure.of(Reason.TLS_UNTRUSTED, OTHER_PIN, seen);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("a handshake without a connection");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    /** None are named to the server, as browsers do. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
