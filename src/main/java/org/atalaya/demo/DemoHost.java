package org.atalaya.demo;

import java.time.Duration;
import java.util.List;

/**
 * One invented host of the demo board.
 *
 * @param path where the demo server plays it, from the root
 * @param usual how long it takes to answer on a good day
 */
record DemoHost(String name, String group, String path, Duration usual) {

    static final List<DemoHost> ALL =
            List.of(
                    host("Payments API", "Shop", "/pay/healthz", 41),
                    host("Checkout", "Shop", "/checkout", 88),
                    host("Catalogue", "Shop", "/catalogue", 63),
                    host("Billing", "Shop", "/billing", 138),
                    host("Search", "Shop", "/search/ping", 7),
                    host("CDN edge", "Network", "/cdn", 24),
                    host("DNS 1", "Network", "/dns1/health", 9),
                    host("DNS 2", "Network", "/dns2/health", 12),
                    host("Gateway", "Network", "/gateway", 46),
                    host("VPN", "Network", "/vpn/status", 95),
                    host("NAC 1", "Network", "/nac1", 33),
                    host("NAC 2", "Network", "/nac2", 157),
                    host("SIEM", "Security", "/siem/api/health", 18),
                    host("SSO", "Security", "/sso/health", 95),
                    host("Vault", "Security", "/vault/v1/health", 14),
                    host("Intranet", "Office", "/intranet", 75),
                    host("Mail", "Office", "/mail", 10),
                    host("Chat", "Office", "/chat", 54),
                    host("Wiki", "Office", "/wiki", 123),
                    host("Printer hub", "Office", "/printers", 180),
                    host("Git", "Build", "/git", 54),
                    host("CI", "Build", "/ci", 24),
                    host("Registry", "Build", "/registry/v2", 24),
                    host("Docs", "Build", "/docs", 63));

    private static DemoHost host(String name, String group, String path, int usual) {
        return new DemoHost(name, group, path, Duration.ofMillis(usual));
    }

    /** Its identity in a list of hosts. */
    String id() {
        return "demo" + path.replace('/', '-');
    }

    /** Between two and five seconds, so that the board lives. */
    Duration interval() {
        return Duration.ofMillis(2_000 + 37L * (usual.toMillis() % 80));
    }
}
