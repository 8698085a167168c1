package org.atalaya.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.atalaya.model.CheckText;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.HttpText;
import org.atalaya.model.Limits;
import org.atalaya.model.Secret;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Reads how far the certificate of a request's target is trusted. */
final class TlsBuilder {

    private TlsBuilder() {}

    static TlsSettings settings(Given given) throws WrongRequest {
        Duration warn = given.duration(Setting.CERT_WARN, Duration.ZERO, Limits.DURATION_MAX);
        Duration critical =
                given.duration(Setting.CERT_CRITICAL, Duration.ZERO, Limits.DURATION_MAX);
        if (warn != null && critical != null && critical.compareTo(warn) > 0) {
            throw given.wrong(
                    "cli.check.error.order",
                    given.name(Setting.CERT_CRITICAL),
                    given.name(Setting.CERT_WARN));
        }
        return new TlsSettings(
                given.flag(Setting.INSECURE),
                given.value(Setting.PIN, HttpText::pin),
                file(given, Setting.CA),
                client(given),
                given.flag(Setting.LEGACY_TLS),
                warn,
                critical);
    }

    private static @Nullable ClientCertificate client(Given given) throws WrongRequest {
        given.onlyWith(Setting.CLIENT_KEY, Setting.CLIENT_CERT);
        given.onlyWith(Setting.CLIENT_PASSWORD, Setting.CLIENT_CERT);
        Path certificate = file(given, Setting.CLIENT_CERT);
        if (certificate == null) {
            return null;
        }
        String password = given.text(Setting.CLIENT_PASSWORD);
        return new ClientCertificate(
                certificate,
                file(given, Setting.CLIENT_KEY),
                password == null ? null : Secret.of(password));
    }

    /** A file that can be read now: a slip of the hand is no fault of the host. */
    private static @Nullable Path file(Given given, Setting setting) throws WrongRequest {
        Path file = given.value(setting, CheckText::path);
        if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
            throw given.wrong(setting, "value.error.file", file);
        }
        return file;
    }
}
