package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    private static final String ENCRYPTED =
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
    void aFileWithoutAKeyOrACertificateIsRefused() throws Exception {
        Path file = file("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");
        assertThatThrownBy(() -> Pem.privateKey(file, new char[0]))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("PKCS#8");
        assertThatThrownBy(() -> Pem.certificates(file))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whatIsNotBase64IsRefused() throws Exception {
        Path file = file("-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> Pem.certificates(file))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
