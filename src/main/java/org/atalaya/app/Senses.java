package org.atalaya.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import org.atalaya.alarm.Sound;
import org.atalaya.alarm.Sounds;
import org.atalaya.history.FileSystemType;
import org.atalaya.probe.Probers;
import org.atalaya.probe.Traceroute;

/**
 * What the program has of the machine, so that a test can unplug it.
 *
 * @param sounds what rings, for the folder of the hosts
 * @param line the way out, looked at with the probes of the program
 * @param clock what time it is
 * @param zone where this machine is
 * @param disks what the history lies on
 * @param routes what looks at the way to a host
 */
record Senses(
        Function<Path, Sound> sounds,
        Function<Probers, NetworkWatch.Line> line,
        InstantSource clock,
        Supplier<ZoneId> zone,
        FileSystemType disks,
        Traceroute routes) {

    /** The real ones. */
    static final Senses OF_THIS_MACHINE = new Senses(Sounds::open, OwnLine::new);

    /** Of this machine, but for its loudspeaker and its way out. */
    Senses(Function<Path, Sound> sounds, Function<Probers, NetworkWatch.Line> line) {
        this(
                sounds,
                line,
                InstantSource.system(),
                MachineZone::now,
                FileSystemType.OF_THIS_MACHINE,
                Traceroute.ofSystem());
    }
}
