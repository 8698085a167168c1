package org.atalaya.model;

/**
 * ICMP echo (RFC 792, RFC 4443).
 *
 * @param host a name or an address
 * @param count packets in one probe, 1 to 20
 * @param lossWarn per cent of lost packets from which the host is degraded
 * @param lossCritical per cent from which it is down
 */
public record PingCheck(
        String host, int count, int lossWarn, int lossCritical, CheckOptions options)
        implements Check {

    public static final int DEFAULT_COUNT = 3;
    public static final int DEFAULT_LOSS_WARN = 1;
    public static final int DEFAULT_LOSS_CRITICAL = 100;

    public PingCheck {
        if (count < 1 || count > 20) {
            throw new IllegalArgumentException("a ping sends 1 to 20 packets: " + count);
        }
        if (lossWarn < 1 || lossCritical > 100 || lossWarn > lossCritical) {
            throw new IllegalArgumentException(
                    "loss limits lie between 1 and 100, warning not above critical: "
                            + lossWarn
                            + ", "
                            + lossCritical);
        }
    }

    @Override
    public String type() {
        return "ping";
    }

    @Override
    public String target() {
        return "ping " + host;
    }

    @Override
    public String hostName() {
        return host;
    }
}
