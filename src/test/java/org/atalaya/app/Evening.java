package org.atalaya.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.cli.Options;
import org.atalaya.engine.MonitorListener;
import org.atalaya.history.FileSystemType;
import org.atalaya.model.Health;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Verdict;
import org.atalaya.probe.Probers;
import org.atalaya.probe.Traceroute;
import org.atalaya.support.HostileServer;
import org.atalaya.support.Patience;
import org.atalaya.words.Words;

/** One run of the program without a window, with a server whose hosts are well or not. */
final class Evening implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(40);

    final Core core;
    final HeardSound sound;
    final Set<String> rung = ConcurrentHashMap.newKeySet();
    private final Map<String, Health> health = new ConcurrentHashMap<>();
    private final Map<String, Verdict> last = new ConcurrentHashMap<>();

    /** Null until the alarm has said it for the first time. */
    private volatile AlarmStatus status;

    /** Begins, and probes. */
    static Evening begin(Path hosts, boolean demo) throws Exception {
        return begin(hosts, null, demo);
    }

    static Evening begin(Path hosts, Path data, boolean demo) throws Exception {
        return begin(options(hosts, data, demo), OwnLine::new);
    }

    private static Options options(Path hosts, Path data, boolean demo) {
        return new Options(
                hosts,
                data,
                false,
                true,
                demo,
                false,
                null,
                null,
                null,
                null,
                Locale.ENGLISH,
                null,
                null);
    }

    /** The same on a line that a test can cut. */
    static Evening begin(Path hosts, NetworkWatch.Line line) throws Exception {
        return begin(options(hosts, null, false), probers -> line);
    }

    /** The same on a machine whose clock, time zone and disk are the test's. */
    static Evening begin(
            Path hosts, Path data, InstantSource clock, Supplier<ZoneId> zone, FileSystemType disks)
            throws Exception {
        return on(
                options(hosts, data, false),
                sound ->
                        new Senses(
                                folder -> sound,
                                OwnLine::new,
                                clock,
                                zone,
                                disks,
                                Traceroute.ofSystem()));
    }

    /** The same with another program that looks at ways. */
    static Evening begin(Path hosts, Path data, Traceroute routes) throws Exception {
        return on(
                options(hosts, data, false),
                sound ->
                        new Senses(
                                folder -> sound,
                                OwnLine::new,
                                InstantSource.system(),
                                ZoneId::systemDefault,
                                FileSystemType.OF_THIS_MACHINE,
                                routes));
    }

    private static Evening begin(Options options, Function<Probers, NetworkWatch.Line> line)
            throws Exception {
        return on(options, sound -> new Senses(folder -> sound, line));
    }

    private static Evening on(Options options, Machine machine) throws Exception {
        HeardSound sound = new HeardSound();
        Words words = Words.of(Locale.ENGLISH);
        Core core = Core.open(options, words, machine.with(sound));
        Evening evening = new Evening(core, sound);
        core.monitor().addListener(evening.new Ear());
        core.alarm().addListener(status -> evening.status = status);
        core.start();
        return evening;
    }

    private interface Machine {
        Senses with(HeardSound sound);
    }

    private Evening(Core core, HeardSound sound) {
        this.core = core;
        this.sound = sound;
    }

    /** A server on which the host {@code name} is well unless it is in the set. */
    static HostileServer server(Set<String> broken) throws IOException {
        return HostileServer.plain(
                visit -> {
                    String[] words = visit.readRequest().split(" ");
                    if (words.length < 2) {
                        return; // who asked was killed in the middle of it
                    }
                    String path = words[1].substring(1);
                    visit.answer(broken.contains(path) ? 503 : 200, "x");
                });
    }

    /** Writes a file of hosts, asked each second and believed at once. */
    static Path hosts(Path file, HostileServer server, String... names) throws IOException {
        String hosts =
                List.of(names).stream()
                        .map(name -> host(name, server.url("/" + name).toString()))
                        .collect(Collectors.joining(","));
        return Files.writeString(file, "{\"version\": 1, \"hosts\": [" + hosts + "]}");
    }

    private static String host(String name, String url) {
        return """
        {"id": "%s", "name": "%s", "interval": "1s", "timeout": "1s", "sound": true,
         "failures": 1, "successes": 1, "check": {"type": "http", "url": "%s"}}
        """
                .formatted(name, name, url);
    }

    void await(String host, Health wanted) {
        await(host + " is " + wanted, () -> health.get(host) == wanted);
    }

    void await(String what, BooleanSupplier so) {
        Patience.until(what, LONG, so);
    }

    AlarmStatus status() {
        await("the alarm has begun", () -> status != null);
        return status;
    }

    boolean calls(String host) {
        return status != null
                && status.ringing().stream().anyMatch(each -> each.hostId().equals(host));
    }

    /** Whether the newest result is good, whatever the wall makes of it. */
    boolean answered(String host) {
        return last.get(host) == Verdict.UP;
    }

    boolean hasRung(String host) {
        return rung.contains(host);
    }

    @Override
    public void close() {
        core.close();
    }

    private final class Ear implements MonitorListener {
        @Override
        public void updated(HostUpdate update) {
            health.put(update.host().id(), update.state().health());
            if (update.result() != null) {
                last.put(update.host().id(), update.result().verdict());
            }
        }

        @Override
        public void incident(IncidentEvent event) {
            if (event.type() == IncidentEvent.Type.RANG) {
                rung.add(event.host().id());
            }
        }
    }
}
