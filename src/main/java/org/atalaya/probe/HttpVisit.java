package org.atalaya.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Gets one URL once: finds the addresses of its host and asks the first that takes a connection.
 *
 * <p>A name with several addresses is tried as a browser would (RFC 8305), but one after the other,
 * so that no server sees a connection that is thrown away: each address but the last has a second
 * to take the connection; those that were only too slow get the time that is left. What worked is
 * asked first from then on. Once connected, there is no other try.
 */
final class HttpVisit {

    /** Fact code: {@code Phrases} has its word. */
    static final String INTERRUPTED = "interrupted";

    /** Below this an address that swallows packets would eat the others' time. */
    private static final Duration SHORT = HttpClients.IMPATIENCE.multipliedBy(2);

    private final ProbeSettings settings;
    private final Resolver resolver;
    private final HttpClients clients;
    private final Cutter cutter;

    /** How an attempt ended: with an answer, or before there was a connection. */
    private record Ending(@Nullable AnswerReader answer, @Nullable Failure failure, boolean slow) {}

    HttpVisit(ProbeSettings settings, Resolver resolver, HttpClients clients, Cutter cutter) {
        this.settings = settings;
        this.resolver = resolver;
        this.clients = clients;
        this.cutter = cutter;
    }

    /** What is asked, and within what bounds. */
    record Order(
            Wire wire,
            boolean insecure,
            Predicate<InetAddress> forbidden,
            Predicate<ResponseInfo> headIsAll,
            Deadline deadline) {}

    /** The answer, whole as far as it is wanted. */
    AnswerReader get(Order order, Trail trail) throws ProbeFault {
        List<InetAddress> addresses = resolve(order, trail);
        for (InetAddress address : addresses) {
            if (order.forbidden.test(address)) {
                throw ProbeFault.of(Reason.REDIRECT_BLOCKED, address.getHostAddress());
            }
        }
        List<InetAddress> slow = new ArrayList<>();
        Failure failure = timeout(order);
        int left = addresses.size();
        for (InetAddress address : addresses) {
            left--;
            boolean last = left == 0 && slow.isEmpty();
            Ending ending = attempt(order, address, last, last ? 1 : 2, trail);
            if (ending.answer != null) {
                return came(order, address, addresses, ending.answer);
            }
            if (ending.slow) {
                slow.add(address);
            }
            failure = missed(order, address, ending);
        }
        for (int i = 0; i < slow.size() && !order.deadline.hasPassed(); i++) {
            Ending ending = attempt(order, slow.get(i), true, slow.size() - i, trail);
            if (ending.answer != null) {
                return came(order, slow.get(i), addresses, ending.answer);
            }
            failure = missed(order, slow.get(i), ending);
        }
        throw new ProbeFault(failure);
    }

    private AnswerReader came(
            Order order, InetAddress address, List<InetAddress> all, AnswerReader answer) {
        if (all.size() > 1) {
            resolver.worked(order.wire.name(), address);
        }
        return answer;
    }

    private Failure missed(Order order, InetAddress address, Ending ending) {
        resolver.failed(order.wire.name(), address);
        return ending.failure == null ? timeout(order) : ending.failure;
    }

    private List<InetAddress> resolve(Order order, Trail trail) throws ProbeFault {
        long from = System.nanoTime();
        try {
            return resolver.resolve(order.wire.name(), order.deadline);
        } catch (UnknownHostException | TimeoutException e) {
            throw ProbeFault.of(Reason.DNS, Facts.clean(order.wire.name()));
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            trail.resolved(System.nanoTime() - from);
        }
    }

    /**
     * @param patient whether the connection may take all the time there is
     * @param share by how many addresses what is left is shared
     */
    private Ending attempt(
            Order order, InetAddress address, boolean patient, int share, Trail trail)
            throws ProbeFault {
        Duration left = order.deadline.left();
        boolean cutShort = share > 1 && (patient || left.compareTo(SHORT) < 0);
        Attempt attempt = new Attempt(order.wire, address);
        AnswerReader reader = new AnswerReader(settings.bodyCap(), order.headIsAll);
        HttpClient client = clients.client(order.insecure, patient);
        HttpRequest request = request(order.wire);
        Cutter.Cut cut = cutter.in(cutShort ? left.dividedBy(share) : left);
        try {
            boolean whole = attempt.scope().call(() -> send(client, request, reader));
            if (whole) {
                return new Ending(reader, null, false);
            }
            if (!cut.fell()) {
                throw interrupted();
            }
            if (cutShort && reader.head() == null) {
                return new Ending(null, timeout(order), true);
            }
            resolver.failed(order.wire.name(), address);
            throw new ProbeFault(timeout(order));
        } catch (IOException | IllegalArgumentException e) {
            // The latter, too, is about the answer: a Content-Length that is no number.
            return ended(e, order, attempt, reader);
        } finally {
            cut.close();
            trail.attempted(attempt, reader, System.nanoTime());
        }
    }

    /** False when it was interrupted. */
    private static boolean send(HttpClient client, HttpRequest request, AnswerReader reader)
            throws IOException {
        try {
            client.send(request, reader);
            return true;
        } catch (InterruptedException e) {
            // Not ours to restore: whoever armed the cut knows whether it was the cut.
            return false;
        }
    }

    private static Ending ended(Exception thrown, Order order, Attempt attempt, AnswerReader reader)
            throws ProbeFault {
        if (reader.isEnough()) {
            return new Ending(reader, null, false);
        }
        if (HttpDiagnosis.isSlowConnect(thrown)) {
            return new Ending(null, timeout(order), true);
        }
        Failure failure = HttpDiagnosis.of(thrown, attempt, reader);
        if (HttpDiagnosis.isNotConnected(thrown, attempt)) {
            return new Ending(null, failure, false);
        }
        throw new ProbeFault(failure);
    }

    private HttpRequest request(Wire wire) throws ProbeFault {
        try {
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(wire.request())
                            .header("User-Agent", settings.userAgent())
                            .header("Accept", "*/*")
                            .header("Connection", "close");
            if (wire.isAlias()) {
                builder.header("Host", wire.hostHeader());
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, Facts.clean(wire.url().toString()));
        }
    }

    private static Failure timeout(Order order) {
        return Failure.of(Reason.TIMEOUT, Facts.duration(order.deadline.budget()));
    }

    /** Somebody else interrupted the probe: the program is going down. */
    private static ProbeFault interrupted() {
        Thread.currentThread().interrupt();
        return ProbeFault.of(Reason.INTERNAL, INTERRUPTED);
    }
}
