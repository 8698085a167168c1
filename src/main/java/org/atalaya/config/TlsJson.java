package org.atalaya.config;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.atalaya.model.CheckText;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.HttpText;
import org.atalaya.model.Limits;
import org.atalaya.model.Secret;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** How far a certificate is trusted, as fields of a check. Files are not looked for here. */
final class TlsJson {

    private TlsJson() {}

    static TlsSettings read(Fields check) {
        Duration warn = check.duration("certWarn", Duration.ZERO, Limits.DURATION_MAX);
        Duration critical = check.duration("certCritical", Duration.ZERO, Limits.DURATION_MAX);
        if (warn != null && critical != null && critical.compareTo(warn) > 0) {
            check.wrong("certCritical", "config.error.order", "certCritical", "certWarn");
        }
        return new TlsSettings(
                check.isTrue("insecure"),
                check.parsed("pin", HttpText::pin),
                check.parsed("ca", CheckText::path),
                client(check.object("clientCertificate")),
                check.isTrue("legacyTls"),
                warn,
                critical);
    }

    private static @Nullable ClientCertificate client(@Nullable Fields client) {
        if (client == null) {
            return null;
        }
        if (client.isLeftOut("certificate")) {
            client.wrong("certificate", "config.error.missing");
        }
        Path certificate = client.parsed("certificate", CheckText::path);
        Path key = client.parsed("key", CheckText::path);
        String password = client.text("password");
        return certificate == null
                ? null
                : new ClientCertificate(
                        certificate, key, password == null ? null : Secret.of(password));
    }

    static void write(TlsSettings tls, JsonObject json) {
        CheckJson.putFlag(json, "insecure", tls.insecure());
        CheckJson.put(json, "pin", tls.pin());
        CheckJson.put(json, "ca", tls.ca());
        ClientCertificate client = tls.client();
        if (client != null) {
            JsonObject shown = new JsonObject();
            CheckJson.put(shown, "certificate", client.certificate());
            CheckJson.put(shown, "key", client.key());
            Secret password = client.password();
            CheckJson.put(shown, "password", password == null ? null : password.text());
            json.add("clientCertificate", shown);
        }
        CheckJson.putFlag(json, "legacyTls", tls.legacy());
        CheckJson.putDuration(json, "certWarn", tls.warn());
        CheckJson.putDuration(json, "certCritical", tls.critical());
    }
}
