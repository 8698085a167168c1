import org.jspecify.annotations.NullMarked;

/** A native desktop wall that tells a room, by sight and by sound, what is down. */
// com.cronutils and json.path are automatic while we compile and have descriptors in the image
// (docs/adr/0002)
@SuppressWarnings("requires-automatic")
@NullMarked
module org.atalaya {
    // The platform
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires javafx.controls;
    requires javafx.fxml;
    requires javafx.media;
    // How the machine's own name servers are found; the second is service-only
    requires java.naming;
    requires jdk.naming.dns;
    // The demo's loopback server
    requires jdk.httpserver;

    // What a kept library does better than we would (docs/adr/0002)
    requires atlantafx.base;
    requires com.cronutils;
    requires com.google.gson;
    requires info.picocli;
    requires jakarta.mail;
    requires json.path;
    requires org.controlsfx.controls;
    // Service-only: what speaks SMTP behind jakarta.mail
    requires org.eclipse.angus.mail;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    // A service-only module: without this line jlink leaves the icons out (docs/adr/0002)
    requires org.kordamp.ikonli.materialdesign2;
    // Service-only too: the logger that json.path asks for, and which says nothing
    requires org.slf4j.nop;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    // Lets each probe say which address of a name its connection goes to
    provides java.net.spi.InetAddressResolverProvider with
            org.atalaya.probe.RoutedResolverProvider;

    exports org.atalaya.app to
            javafx.graphics;

    opens org.atalaya.cli to
            info.picocli;
    opens org.atalaya.config to
            com.google.gson;
    opens org.atalaya.ui.editor to
            javafx.fxml;
    opens org.atalaya.ui.kiosk to
            javafx.fxml;
    opens org.atalaya.ui.kit to
            javafx.fxml;
    opens org.atalaya.ui.settings to
            javafx.fxml;
    opens org.atalaya.ui.wall to
            javafx.fxml;
}
