package org.atalaya.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * A key of one process and a certificate for it (RFC 5280 §4.1, version 1), which nobody trusts:
 * the platform has no way to make one, and a key that came with the program would be everybody's.
 */
final class ThrowawayCertificate {

    private static final Duration VALID = Duration.ofDays(1);
    private static final char[] NONE = new char[0];
    private static final byte[] SERIAL = {0x02, 0x01, 0x01};

    /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 (RFC 5758 §3.2). */
    private static final byte[] ALGORITHM =
            Der.sequence(
                    new byte[] {
                        0x06, 0x08, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x04, 0x03, 0x02
                    });

    /** commonName, 2.5.4.3. */
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SET = 0x31;
    private static final int BIT_STRING = 0x03;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private ThrowawayCertificate() {}

    /** What a server shows it with. */
    static SSLContext context(Instant now) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setKeyEntry("own", pair.getPrivate(), NONE, new Certificate[] {of(pair, now)});
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NONE);
        SSLContext context = SSLContext.getInstance("TLS");
        // Null would have it read the authorities of the platform, which it asks for nothing.
        context.init(keys.getKeyManagers(), new TrustManager[0], null);
        return context;
    }

    static Certificate of(KeyPair pair, Instant now) throws GeneralSecurityException {
        byte[] text = "atalaya".getBytes(StandardCharsets.UTF_8);
        byte[] name =
                Der.sequence(
                        Der.value(SET, Der.sequence(COMMON_NAME, Der.value(UTF8_STRING, text))));
        byte[] validity = Der.sequence(time(now.minus(VALID)), time(now.plus(VALID)));
        byte[] claim =
                Der.sequence(
                        SERIAL, ALGORITHM, name, validity, name, pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(claim);
        byte[] signed = Der.value(BIT_STRING, Der.joined(new byte[1], signature.sign()));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Der.sequence(claim, ALGORITHM, signed)));
    }

    private static byte[] time(Instant when) {
        return Der.value(GENERALIZED_TIME, TIME.format(when).getBytes(StandardCharsets.US_ASCII));
    }
}
