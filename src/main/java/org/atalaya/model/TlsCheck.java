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
        NONE,
        /** RFC 3207. */
        SMTP,
        /** RFC 3501 §6.2.1. */
        IMAP,
        /** RFC 2595 §4. */
        POP3,
        /** RFC 4217. */
        FTP,
        /** RFC 4511 §4.14. */
        LDAP
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
