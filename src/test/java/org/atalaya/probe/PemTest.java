package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.atalaya.probe.Pem.NoKeyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {

    /** Made by OpenSSL 3 for this test; it opens nothing. */
    private static final String PLAIN =
            """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRvq395m/s31eKuh1
            rMLywlt17JFedDA/tYmyHJkbDyShRANCAATbJGq56SaXDtu9IOGZ7yEirdthZGEN
            lgw9wTi8d7xEGY7VbZ95kufEb6RB87xwxQH18mAl+p4bZ3gmuLqTiUKk
            -----END PRIVATE KEY-----
            """;

    /** The same key under the password {@code hunter2}: PBES2, as OpenSSL does it. */
    static final String ENCRYPTED =
            """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhiCDkdGXAAZgICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEENJDAy5ZtziZZxi1vIrBPDsEgZC4
            cH0dagTdJ349PQpVB+aI2hWNGQffKwTfox5oGQ229mj7For0OfdeEkURcaaxghcd
            ZXdp/f8SNTD7hM9JB2mwcx2Ic6+lpE/j/f9AN4t7Tl+2PheEisOSjR1JQtay/nJa
            bglyWmkKWO2iwDDT5jlcyDklgMb0V8gs8gB95f7DuSvOxPWWstMBzjqT46y4UVg=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    private static final String EDWARDS =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEILmZ9diqbAHWFhL1eVbUS3Fj3kH5w4Fmd1tYEYqGy4Kn
            -----END PRIVATE KEY-----
            """;

    /** The key of {@link #PLAIN} without its envelope, as {@code openssl ec} writes it. */
    private static final String CURVE_ALONE =
            """
            -----BEGIN EC PARAMETERS-----
            BggqhkjOPQMBBw==
            -----END EC PARAMETERS-----
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIEb6t/eZv7N9XirodazC8sJbdeyRXnQwP7WJshyZGw8koAoGCCqGSM49
            AwEHoUQDQgAE2yRquekmlw7bvSDhme8hIq3bYWRhDZYMPcE4vHe8RBmO1W2feZLn
            xG+kQfO8cMUB9fJgJfqeG2d4Jri6k4lCpA==
            -----END EC PRIVATE KEY-----
            """;

    /** The same under a password, as OpenSSL encrypted keys until 1.0. */
    private static final String OLD_CIPHER =
            """
            -----BEGIN EC PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-128-CBC,35150414BA2C84B866B76975A0538825

            MbG8WAdNF4XDArK2/NeCUxDmfI1D96g88qxToqNIqY8OHTDRHLOvDumnmBbmooIy
            VfNEBGFnKVfy8ESI2BJV4JSVLl8v1mZx+CZ2ocm/+A02KlV1AG/0RzE3YFJ8tSc+
            PfBPxBb6dxBFoKNJbOsZpxi2T+mo5mLm9/0WVvY2zOA=
            -----END EC PRIVATE KEY-----
            """;

    @TempDir Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("file.pem"), text);
    }

    @Test
    void anEncryptedKeyIsTheSameAsThePlainOne() throws Exception {
        PrivateKey plain = Pem.privateKey(file("Bag Attributes\n" + PLAIN), new char[0]);
        PrivateKey opened = Pem.privateKey(file(ENCRYPTED), "hunter2".toCharArray());
        assertThat(opened.getAlgorithm()).isEqualTo("EC");
        assertThat(opened.getEncoded()).isEqualTo(plain.getEncoded());
    }

    @Test
    void anotherKindOfKeyIsReadToo() throws Exception {
        assertThat(Pem.privateKey(file(EDWARDS), new char[0]).getAlgorithm()).isEqualTo("EdDSA");
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        Path file = file(ENCRYPTED);
        assertThatThrownBy(() -> Pem.privateKey(file, "hunter3".toCharArray()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void anEcKeyWithoutItsEnvelopeIsTheSame() throws Exception {
        PrivateKey enveloped = Pem.privateKey(file(PLAIN), new char[0]);
        PrivateKey bare = Pem.privateKey(file(CURVE_ALONE), new char[0]);
        assertThat(((ECPrivateKey) bare).getS()).isEqualTo(((ECPrivateKey) enveloped).getS());
        assertThat(((ECPrivateKey) bare).getParams().getOrder())
                .isEqualTo(((ECPrivateKey) enveloped).getParams().getOrder());
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 4096})
    void anRsaKeyWithoutItsEnvelopeIsTheSame(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        byte[] whole = generator.generateKeyPair().getPrivate().getEncoded();
        // PrivateKeyInfo, its version and its algorithm, the octets: 4 + 3 + 15 + 4 bytes.
        byte[] bare = Arrays.copyOfRange(whole, 26, whole.length);
        String text = Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(bare);
        Path file = file(block("RSA PRIVATE KEY", text));
        assertThat(Pem.privateKey(file, new char[0]).getEncoded()).isEqualTo(whole);
    }

    @Test
    void anOldCipherIsNamedAsSuch() throws Exception {
        Path file = file(OLD_CIPHER);
        assertThatThrownBy(() -> Pem.privateKey(file, "hunter2".toCharArray()))
                .isInstanceOf(NoKeyException.class)
                .hasMessage(NoKeyException.OLD_CIPHER);
    }

    @ParameterizedTest
    @CsvSource({
        "DH PARAMETERS, client-no-key",
        "CERTIFICATE, client-no-key",
        "PUBLIC KEY, client-no-key",
        "OPENSSH PRIVATE KEY, client-key-kind",
        "DSA PRIVATE KEY, client-key-kind",
        "RSA PRIVATE KEY, client-key-kind",
        "EC PRIVATE KEY, client-key-kind",
        "PRIVATE KEY, client-key-kind"
    })
    void whatIsNoKeyOrADamagedOneIsToldApart(String label, String code) throws Exception {
        Path file = file(block(label, "MAYBAQECAQE="));
        assertThatThrownBy(() -> Pem.privateKey(file, new char[0]))
                .isInstanceOf(NoKeyException.class)
                .hasMessage(code);
    }

    @Test
    void aFileWithoutACertificateIsRefused() throws Exception {
        Path file = file(PLAIN);
        assertThatThrownBy(() -> Pem.certificates(file))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static String block(String label, String text) {
        return "-----BEGIN " + label + "-----\r\n" + text + "\r\n-----END " + label + "-----\r\n";
    }

    @Test
    void whatIsNotBase64IsRefused() throws Exception {
        Path file = file("-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> Pem.certificates(file))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
