package org.atalaya.probe;

import java.security.Security;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * TLS 1.0 and 1.1 for the hosts that need them, and for no others.
 *
 * <p>The JDK disables them by the security property {@code jdk.tls.disabledAlgorithms}, which it
 * reads once, when TLS is first used, and applies to every context: {@link
 * SSLParameters#setAlgorithmConstraints} can only forbid more. So {@link #makeAvailable} opens the
 * door for the process before that, and every context that is not for a legacy host is held to what
 * the JDK would have held it to by {@link #strict}. Clients in this process that know nothing of
 * this class get TLS 1.2 and 1.3, by {@code jdk.tls.client.protocols}.
 */
public final class LegacyTls {

    private static final String DISABLED = "jdk.tls.disabledAlgorithms";
    private static final String CLIENT_PROTOCOLS = "jdk.tls.client.protocols";

    /** What devices without TLS 1.2 need; RC4, DES, export, anonymous and MD5 stay forbidden. */
    private static final Set<String> NEEDED = Set.of("TLSv1", "TLSv1.1", "TLS_RSA_*");

    private static final Set<String> MODERN = Set.of("TLSv1.3", "TLSv1.2");
    private static final Set<String> OLD = Set.of("TLSv1.1", "TLSv1");

    private LegacyTls() {}

    /** To be called before anything in this JVM has used TLS; without effect afterwards. */
    public static void makeAvailable() {
        String disabled = Security.getProperty(DISABLED);
        if (disabled != null) {
            Security.setProperty(
                    DISABLED,
                    Arrays.stream(disabled.split(","))
                            .map(String::strip)
                            .filter(entry -> !NEEDED.contains(entry))
                            .collect(Collectors.joining(", ")));
        }
        if (System.getProperty(CLIENT_PROTOCOLS) == null) {
            System.setProperty(CLIENT_PROTOCOLS, "TLSv1.3,TLSv1.2");
        }
    }

    /** Whether {@link #makeAvailable} came in time. */
    static boolean isAvailable(SSLContext context) {
        return Arrays.asList(context.getSupportedSSLParameters().getProtocols()).contains("TLSv1.1");
    }

    /** What the JDK allows by itself: TLS 1.2 and 1.3, and no key exchange by plain RSA. */
    static SSLParameters strict(SSLContext context) {
        SSLParameters supported = context.getDefaultSSLParameters();
        return new SSLParameters(
                only(supported.getCipherSuites(), suite -> !suite.startsWith("TLS_RSA_")),
                only(supported.getProtocols(), MODERN::contains));
    }

    /** TLS 1.0 to 1.3; the newest that both sides know is used. */
    static SSLParameters lenient(SSLContext context) {
        return new SSLParameters(
                context.getDefaultSSLParameters().getCipherSuites(),
                only(
                        context.getSupportedSSLParameters().getProtocols(),
                        protocol -> MODERN.contains(protocol) || OLD.contains(protocol)));
    }

    private static String[] only(String[] all, Predicate<String> wanted) {
        return Arrays.stream(all).filter(wanted).toArray(String[]::new);
    }
}
