package org.atalaya.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Certificates and private keys as text (RFC 7468). What lies around the blocks is ignored. */
final class Pem {

    /** No honest file is larger; a wrong path may lead to one that is. */
    private static final long MAX_SIZE = 4L << 20;

    /** Before the text may stand headers (RFC 1421 §4.4): how an old key was encrypted. */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]+)-----\\s*((?:[A-Za-z-]+:[^\\n"
                        + "]*\\n"
                        + ")*+)([^-]*)-----END \\1-----");

    private static final String KEY = "PRIVATE KEY";

    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private record Block(String label, String headers, byte[] bytes) {}

    /** Why there is no key to be had of a file, in the code of the fact that says so. */
    static final class NoKeyException extends GeneralSecurityException {

        /** Fact codes: {@code Phrases} has their words. */
        static final String NONE = "client-no-key";

        static final String OLD_CIPHER = "client-old-cipher";
        static final String KIND = "client-key-kind";

        private static final long serialVersionUID = 1L;

        NoKeyException(String code) {
            super(code);
        }
    }

    private Pem() {}

    /** All certificates of a file, in its order; at least one. */
    static List<X509Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks(file)) {
            if (block.label.equals("CERTIFICATE")
                    && factory.generateCertificate(new ByteArrayInputStream(block.bytes))
                            instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("no certificate in " + file);
        }
        return certificates;
    }

    /**
     * The first private key of a file: PKCS#8, plain or encrypted (RFC 5958), PKCS#1 (RFC 8017) or
     * SEC 1 (RFC 5915).
     *
     * @param password what it is encrypted with; empty for none
     * @throws NoKeyException when there is none, or one of a kind or cipher that is not read
     */
    static PrivateKey privateKey(Path file, char[] password)
            throws IOException, GeneralSecurityException {
        for (Block block : blocks(file)) {
            if (block.label.endsWith(KEY)) {
                return privateKey(block, password);
            }
        }
        throw new NoKeyException(NoKeyException.NONE);
    }

    private static PrivateKey privateKey(Block block, char[] password)
            throws IOException, GeneralSecurityException {
        if (block.headers.contains("ENCRYPTED")) {
            // A key made of the password by one round of MD5 (RFC 1423): nothing to be revived.
            throw new NoKeyException(NoKeyException.OLD_CIPHER);
        }
        return switch (block.label) {
            case "PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(block.bytes));
            case "ENCRYPTED PRIVATE KEY" -> key(decrypt(block.bytes, password));
            case "RSA PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(BareKeys.rsa(block.bytes)));
            case "EC PRIVATE KEY" -> key(new PKCS8EncodedKeySpec(BareKeys.ec(block.bytes)));
            default -> throw new NoKeyException(NoKeyException.KIND);
        };
    }

    private static PKCS8EncodedKeySpec decrypt(byte[] encrypted, char[] password)
            throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
        AlgorithmParameters parameters = info.getAlgParameters();
        // "PBES2" names a family; its parameters know which member was meant.
        String algorithm = parameters == null ? info.getAlgName() : parameters.toString();
        SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm);
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE, factory.generateSecret(new PBEKeySpec(password)), parameters);
        try {
            return info.getKeySpec(cipher);
        } catch (InvalidKeySpecException e) {
            // One wrong password of some hundreds leaves what looks like padding.
            throw (GeneralSecurityException) new BadPaddingException().initCause(e);
        }
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (InvalidKeySpecException anotherKind) {
                continue;
            }
        }
        throw new NoKeyException(NoKeyException.KIND);
    }

    private static List<Block> blocks(Path file) throws IOException, GeneralSecurityException {
        if (Files.size(file) > MAX_SIZE) {
            throw new IOException(file + " is too large for a PEM file");
        }
        Matcher matcher = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(3));
                blocks.add(new Block(matcher.group(1), matcher.group(2), bytes));
            } catch (IllegalArgumentException e) {
                throw new GeneralSecurityException("not Base64 in " + file, e);
            }
        }
        return blocks;
    }
}
