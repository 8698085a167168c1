package org.atalaya.ui.editor;

import java.nio.file.Path;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** How trust stands in the fields of HTTP and TLS checks, and how it is read back. */
final class TlsFields {

    private TlsFields() {}

    static void fill(Sheet sheet, TlsSettings tls) {
        sheet.turn(HostField.INSECURE, tls.insecure());
        sheet.turn(HostField.LEGACY, tls.legacy());
        sheet.set(HostField.PIN, tls.pin() == null ? "" : tls.pin());
        sheet.set(HostField.CA_FILE, text(tls.ca()));
        sheet.set(HostField.CERT_WARN, Wording.limit(tls.warn()));
        sheet.set(HostField.CERT_CRITICAL, Wording.limit(tls.critical()));
        ClientCertificate client = tls.client();
        if (client != null) {
            sheet.set(HostField.CLIENT_CERT, text(client.certificate()));
            sheet.set(HostField.CLIENT_KEY, text(client.key()));
            sheet.keep(HostField.CLIENT_PASSWORD, client.password());
        }
    }

    private static String text(@Nullable Path file) {
        return file == null ? "" : file.toString();
    }

    static TlsSettings read(Entries entries, TlsSettings was, boolean insecure) throws Unfit {
        return new TlsSettings(
                insecure,
                entries.readIfAny(HostField.PIN, was.pin(), Reading::pin),
                entries.readIfAny(HostField.CA_FILE, was.ca(), Reading::file),
                client(entries, was.client()),
                entries.isOn(HostField.LEGACY),
                entries.readIfAny(HostField.CERT_WARN, was.warn(), Reading::days),
                entries.readIfAny(HostField.CERT_CRITICAL, was.critical(), Reading::days));
    }

    private static @Nullable ClientCertificate client(
            Entries entries, @Nullable ClientCertificate was) throws Unfit {
        Sheet sheet = entries.sheet();
        Path certificate = Reading.file(sheet.get(HostField.CLIENT_CERT));
        if (certificate == null) {
            return null;
        }
        boolean same = entries.keeps(HostField.CLIENT_PASSWORD);
        return new ClientCertificate(
                certificate,
                Reading.file(sheet.get(HostField.CLIENT_KEY)),
                same && was != null ? was.password() : sheet.secret(HostField.CLIENT_PASSWORD));
    }
}
