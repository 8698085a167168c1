package org.atalaya.model;

/**
 * A TLS handshake on any port, and the certificate behind it.
 *
 * @param startTls the plain protocol that is upgraded first; {@link StartTls#NONE} for TLS at once
 */
public record TlsCheck(Endpoint endpoint, StartTls startTls, TlsSettings tls, CheckOptions options)
        implements Check {

    /** The protocols whose upgrade to TLS is spoken. */
    public enum StartTls {
        NONE(443),
        /** RFC 3207. */
        SMTP(25),
        /** RFC 3501 §6.2.1. */
        IMAP(143),
        /** RFC 2595 §4. */
        POP3(110),
        /** RFC 4217. */
        FTP(21),
        /** RFC 4511 §4.14. */
        LDAP(389);

        private final int usualPort;

        StartTls(int usualPort) {
            this.usualPort = usualPort;
        }

        /** The port on which this protocol is at home. */
        public int usualPort() {
            return usualPort;
        }
    }

    @Override
    public String type() {
        return "tls";
    }

    @Override
    public String target() {
        return "tls " + endpoint;
    }

    @Override
    public String hostName() {
        return endpoint.host();
    }

    @Override
    public boolean insecure() {
        return tls.insecure();
    }
}
