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
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Certificates and private keys as text (RFC 7468). What lies around the blocks is ignored. */
final class Pem {

    /** No honest file is larger; a wrong path may lead to one that is. */
    private static final long MAX_SIZE = 4L << 20;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private record Block(String label, byte[] bytes) {}

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
     * The first private key of a file: PKCS#8, plain or encrypted (RFC 5958).
     *
     * @param password what it is encrypted with; empty for none
     */
    static PrivateKey privateKey(Path file, char[] password)
            throws IOException, GeneralSecurityException {
        for (Block block : blocks(file)) {
            if (block.label.equals("PRIVATE KEY")) {
                return key(new PKCS8EncodedKeySpec(block.bytes));
            }
            if (block.label.equals("ENCRYPTED PRIVATE KEY")) {
                return key(decrypt(block.bytes, password));
            }
        }
        throw new GeneralSecurityException("no PKCS#8 private key in " + file);
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
                Cipher.DECRYPT_MODE,
                factory.generateSecret(new PBEKeySpec(password)),
                parameters);
        return info.getKeySpec(cipher);
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (InvalidKeySpecException anotherKind) {
                continue;
            }
        }
        throw new InvalidKeySpecException("a private key of an unknown kind");
    }

    private static List<Block> blocks(Path file) throws IOException, GeneralSecurityException {
        if (Files.size(file) > MAX_SIZE) {
            throw new IOException(file + " is too large for a PEM file");
        }
        Matcher matcher = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(2));
                blocks.add(new Block(matcher.group(1), bytes));
            } catch (IllegalArgumentException e) {
                throw new GeneralSecurityException("not Base64 in " + file, e);
            }
        }
        return blocks;
    }
}
