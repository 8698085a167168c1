package org.atalaya.probe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;

/** Says whether a private and a public key belong together. */
final class KeyPairs {

    private static final byte[] TRIAL = "trial".getBytes(StandardCharsets.US_ASCII);

    private KeyPairs() {}

    static boolean belong(PrivateKey ours, PublicKey shown) throws GeneralSecurityException {
        if (ours instanceof RSAKey one && shown instanceof RSAKey other) {
            return one.getModulus().equals(other.getModulus());
        }
        if (!ours.getAlgorithm().equals(shown.getAlgorithm())) {
            return false;
        }
        Signature signature =
                Signature.getInstance(
                        ours.getAlgorithm().equals("EC") ? "SHA256withECDSA" : ours.getAlgorithm());
        signature.initSign(ours);
        signature.update(TRIAL);
        byte[] signed = signature.sign();
        signature.initVerify(shown);
        signature.update(TRIAL);
        return signature.verify(signed);
    }
}
