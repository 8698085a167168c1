package org.atalaya.notify;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.Failures;

/** What an exception on the way to a far side says; digs in causes inside causes. */
final class Faults {

    private static final int DEPTH = 20;

    private Faults() {}

    /**
     * @param host whom the way led to; part of the sentence, so no secret
     */
    static Failure of(Throwable thrown, String host, Deadline deadline) {
        Failure last = Failure.of(Reason.RESET);
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            switch (cause) {
                case UnresolvedAddressException _, UnknownHostException _ -> {
                    return Failure.of(Reason.DNS, host);
                }
                case TimeoutException _, SocketTimeoutException _ -> {
                    return Failures.timeout(deadline);
                }
                case SSLException e -> {
                    return Failures.ofTls(e);
                }
                case IOException e -> last = named(Failures.of(e, deadline, null), host);
                default -> {}
            }
            cause = cause.getCause();
        }
        return last;
    }

    private static Failure named(Failure failure, String host) {
        return switch (failure.reason()) {
            case REFUSED, UNREACHABLE -> Failure.of(failure.reason(), host);
            default -> failure;
        };
    }
}
