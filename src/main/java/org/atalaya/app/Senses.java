package org.atalaya.app;

import java.nio.file.Path;
import java.util.function.Function;
import org.atalaya.alarm.Sound;
import org.atalaya.alarm.Sounds;
import org.atalaya.probe.Probers;

/**
 * What the program has of the machine beside its disk, so that a test can unplug it.
 *
 * @param sounds what rings, for the folder of the hosts
 * @param line the way out, looked at with the probes of the program
 */
record Senses(Function<Path, Sound> sounds, Function<Probers, NetworkWatch.Line> line) {

    /** The real ones. */
    static final Senses OF_THIS_MACHINE = new Senses(Sounds::open, OwnLine::new);
}
