package org.atalaya.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.atalaya.model.TlsSettings;
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

    private final Names names;
    private final TlsContexts contexts;
    private final HttpClients clients;
    private final Cutter cutter;
    private final Resumption resumption;
    private final RequestWatch watch = RequestWatch.ofProcess();

    /** How an attempt ended: with an answer, or before there was a connection. */
    private record Ending(@Nullable AnswerReader answer, @Nullable Failure failure, boolean slow) {}

    HttpVisit(Names names, TlsContexts contexts, HttpClients clients, Ground ground) {
        this.names = names;
        this.contexts = contexts;
        this.clients = clients;
        this.cutter = ground.cutter();
        this.resumption = new Resumption(ground.clock(), System::nanoTime);
    }

    /**
     * The answer, whole as far as it is wanted. A kept connection may have died of old age: when it
     * closes without a word, what may be asked twice is asked once more, on a fresh one.
     */
    AnswerReader get(HttpOrder order, Trail trail) throws ProbeFault {
        if (!order.reuse()) {
            return once(order, trail);
        }
        try {
            return once(order, trail);
        } catch (ProbeFault fault) {
            boolean silent = fault.failure().reason() == Reason.RESET && trail.status() == null;
            if (silent && order.hop().isIdempotent() && !order.deadline().hasPassed()) {
                return once(order.onFreshConnection(), trail);
            }
            throw fault;
        }
    }

    /**
     * Reads the files that the settings name, so that a wrong one is told whatever else fails.
     *
     * @throws ProbeFault when one cannot be used
     */
    void prepare(TlsSettings tls) throws ProbeFault {
        contexts.get(tls, Resumption.isAllowed(tls));
    }

    /** The next TLS handshake with that server shows its certificate again. */
    void distrust(Wire wire) {
        if (wire.isSecure()) {
            resumption.failed(wire);
        }
    }

    private AnswerReader once(HttpOrder order, Trail trail) throws ProbeFault {
        List<InetAddress> addresses = resolve(order, trail);
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
        for (int i = 0; i < slow.size() && !order.deadline().hasPassed(); i++) {
            Ending ending = attempt(order, slow.get(i), true, slow.size() - i, trail);
            if (ending.answer != null) {
                return came(order, slow.get(i), addresses, ending.answer);
            }
            failure = missed(order, slow.get(i), ending);
        }
        throw new ProbeFault(failure);
    }

    private AnswerReader came(
            HttpOrder order, InetAddress address, List<InetAddress> all, AnswerReader answer) {
        if (all.size() > 1) {
            names.tried(order.peer(), address, true);
        }
        return answer;
    }

    private Failure missed(HttpOrder order, InetAddress address, Ending ending) {
        names.tried(order.peer(), address, false);
        return ending.failure == null ? timeout(order) : ending.failure;
    }

    /** The addresses to connect to; those that the proxy connects to are its own affair. */
    private List<InetAddress> resolve(HttpOrder order, Trail trail) throws ProbeFault {
        long from = System.nanoTime();
        AddressFamily family = order.proxy() == null ? order.family() : AddressFamily.ANY;
        try {
            List<InetAddress> addresses = names.addresses(order.peer(), family, order.deadline());
            if (order.proxy() == null) {
                return allowed(addresses, order);
            }
            if (Resolver.isLiteral(order.wire().name())) {
                allowed(names.addresses(order.wire().name(), family, order.deadline()), order);
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw order.proxy() == null
                    ? new ProbeFault(Failures.ofName(e, order.wire().name()))
                    : ProbeFault.of(
                            Reason.DNS, HttpDiagnosis.PROXY, Facts.clean(order.proxy().host()));
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            trail.resolved(System.nanoTime() - from);
        }
    }

    private static List<InetAddress> allowed(List<InetAddress> addresses, HttpOrder order)
            throws ProbeFault {
        for (InetAddress address : addresses) {
            if (order.forbidden().test(address)) {
                throw ProbeFault.of(
                        Reason.REDIRECT_BLOCKED, Redirects.INNER, Facts.address(address));
            }
        }
        return addresses;
    }

    private int sessionPort(Wire wire) {
        int port = resumption.keyFor(wire);
        contexts.expect(resumption.servers());
        return port;
    }

    /**
     * @param patient whether the connection may take all the time there is
     * @param share by how many addresses what is left is shared
     */
    private Ending attempt(
            HttpOrder order, InetAddress address, boolean patient, int share, Trail trail)
            throws ProbeFault {
        boolean resuming = order.wire().isSecure() && Resumption.isAllowed(order.tls());
        HttpRequest.Builder builder = request(order);
        AnswerReader reader = new AnswerReader(order.wanted());
        HttpClients.Lease lease = lease(order, patient, resuming);
        // Only now: a client that had to be made first has taken its time.
        Duration left = order.deadline().left();
        if (left.isZero()) {
            lease.close();
            throw new ProbeFault(timeout(order));
        }
        boolean cutShort = share > 1 && (patient || left.compareTo(SHORT) < 0);
        int sessionPort = resuming ? sessionPort(order.wire()) : order.wire().port();
        Attempt attempt = new Attempt(order.wire(), address, order.proxy(), sessionPort);
        Cutter.Cut cut = cutter.in(cutShort ? left.dividedBy(share) : left);
        try {
            boolean whole =
                    attempt.scope()
                            .call(() -> send(lease.client(), order, builder, reader, attempt));
            if (whole && reader.head() == null && order.proxy() != null) {
                // The one answer of a proxy to CONNECT that HttpClient does not treat as a fault.
                throw ProbeFault.of(Reason.AUTH, HttpDiagnosis.PROXY, order.proxy().toString());
            }
            if (whole) {
                return new Ending(reader, null, false);
            }
            if (!cut.fell()) {
                throw interrupted();
            }
            if (cutShort && reader.head() == null) {
                return new Ending(null, notHeard(order, attempt, reader), true);
            }
            names.tried(order.peer(), address, false);
            throw new ProbeFault(notHeard(order, attempt, reader));
        } catch (IOException | IllegalArgumentException e) {
            // The latter, too, is about the answer: a Content-Length that is no number.
            return ended(e, order, attempt, reader);
        } finally {
            cut.close();
            lease.close();
            judged(attempt, order.wire());
            trail.attempted(attempt, reader, System.nanoTime());
        }
    }

    private HttpClients.Lease lease(HttpOrder order, boolean patient, boolean resuming)
            throws ProbeFault {
        boolean secure = order.wire().isSecure();
        // On plain HTTP no setting of TLS matters, so that all of it shares one client.
        TlsContexts.Secured secured =
                secure
                        ? contexts.get(order.tls(), resuming)
                        : contexts.get(TlsSettings.DEFAULT, false);
        String name = secure ? order.wire().name() : "";
        if (order.reuse()) {
            return clients.shared(new HttpClients.Kind(secured, 0, !secure, patient, name));
        }
        return order.offersHttp2()
                ? clients.single(secured, patient)
                : clients.shared(
                        new HttpClients.Kind(secured, HttpClients.lane(name), true, patient, null));
    }

    private void judged(Attempt attempt, Wire wire) {
        TlsInfo seen = attempt.tls();
        if (seen != null && attempt.isShown()) {
            resumption.seen(wire, seen.expiresAt());
        }
    }

    /**
     * On plain HTTP nothing but the watch tells when a fresh connection stood. Not through a proxy:
     * HttpClient sends it the whole address, and with it what the watch knows the request by.
     */
    private boolean send(
            HttpClient client,
            HttpOrder order,
            HttpRequest.Builder builder,
            AnswerReader reader,
            Attempt attempt)
            throws IOException {
        if (order.wire().isSecure() || order.reuse() || order.proxy() != null) {
            return send(client, builder.build(), reader, attempt);
        }
        try (RequestWatch.Mark mark = watch.mark(order.wire().request(), attempt)) {
            return send(client, builder.uri(mark.url()).build(), reader, attempt);
        }
    }

    /** False when it was interrupted. */
    private static boolean send(
            HttpClient client, HttpRequest request, AnswerReader reader, Attempt attempt)
            throws IOException {
        try {
            HttpResponse<Boolean> answer = client.send(request, reader);
            TlsInfo earlier = answer.sslSession().map(JudgingTrustManager::remembered).orElse(null);
            if (attempt.tls() == null && earlier != null) {
                // A kept connection: what its handshake showed.
                attempt.resumed(earlier);
            }
            return true;
        } catch (InterruptedException e) {
            // Not ours to restore: whoever armed the cut knows whether it was the cut.
            return false;
        }
    }

    private static Ending ended(
            Exception thrown, HttpOrder order, Attempt attempt, AnswerReader reader)
            throws ProbeFault {
        if (reader.isEnough()) {
            return new Ending(reader, null, false);
        }
        if (HttpDiagnosis.isSlowConnect(thrown)) {
            return new Ending(null, notHeard(order, attempt, reader), true);
        }
        Failure failure = HttpDiagnosis.of(thrown, attempt, reader);
        if (HttpDiagnosis.isNotConnected(thrown, attempt)) {
            return new Ending(null, failure, false);
        }
        throw new ProbeFault(failure);
    }

    private static HttpRequest.Builder request(HttpOrder order) throws ProbeFault {
        try {
            HttpRequest.Builder builder = order.hop().toRequest(order.wire());
            if (order.offersHttp2()) {
                builder.version(HttpClient.Version.HTTP_2);
            } else if (!order.reuse()) {
                builder.header("Connection", "close");
            }
            return builder;
        } catch (IllegalArgumentException e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, Facts.clean(order.wire().url().toString()));
        }
    }

    private static Failure notHeard(HttpOrder order, Attempt attempt, AnswerReader reader) {
        return HttpDiagnosis.ofWay(timeout(order), attempt, reader);
    }

    private static Failure timeout(HttpOrder order) {
        return Failure.of(Reason.TIMEOUT, Facts.duration(order.deadline().budget()));
    }

    /** Somebody else interrupted the probe: the program is going down. */
    private static ProbeFault interrupted() {
        Thread.currentThread().interrupt();
        return ProbeFault.of(Reason.INTERNAL, INTERRUPTED);
    }
}
