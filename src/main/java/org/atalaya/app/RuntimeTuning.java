package org.atalaya.app;

import java.security.Security;
import org.atalaya.probe.LegacyTls;

/**
 * Settings of the Java run time that must stand before the first look-up of a name and the first
 * TLS handshake. The launchers pass the options that cannot be set from inside.
 */
final class RuntimeTuning {

    private RuntimeTuning() {}

    /** Names are cached by our own resolver, which knows what a failed probe means; not twice. */
    static void apply() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        LegacyTls.makeAvailable();
    }
}
