package org.atalaya.ui.kit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.model.Host;

/**
 * What a person at the wall can do about an alarm, in the terms of ISA-18.2: acknowledge, shelve,
 * take out of service for planned work; and the loudspeaker, which is another matter. All return at
 * once; FX thread.
 */
public interface AlarmActions {

    /**
     * Says "mine" for the open incidents of these hosts: they stay red but no longer ring.
     *
     * @param by who says so; empty for the person who runs the program
     * @param note for whoever reads along; empty for none
     */
    void acknowledge(List<Host> hosts, String by, String note);

    /** Keeps the open incidents of these hosts quiet until then. */
    void shelve(List<Host> hosts, Instant until);

    /** Lets shelved incidents ring again. */
    void unshelve(List<Host> hosts);

    /** Planned work until then: probed and recorded, no alarm. */
    void maintain(List<Host> hosts, Instant until);

    /** The planned work is done: what is wrong with these hosts now rings. */
    void endMaintenance(List<Host> hosts);

    /** The first time 15 minutes, again: an hour, again: eight hours (docs/user-guide.md). */
    void muteLonger();

    /** Silence for all until then. */
    void muteUntil(Instant until);

    /** Silence for these hosts until then. */
    void muteHosts(List<Host> hosts, Instant until);

    /** Silence for a whole group until then. */
    void muteGroup(String group, Instant until);

    /** Ends the mute of the whole wall: it rings again at once, but for groups and hosts muted. */
    void unmute();

    /** Ends the mute of one group or host. */
    void unmute(AlarmView.Silence silence);

    /** Plays the alarm once, so that a room knows it can hear it. */
    void testAlarm();

    /**
     * Plays a WAV that a person may choose for a host, muted or not.
     *
     * @param told how it went, as a sentence, once that is known
     */
    void listen(String file, Consumer<String> told);

    /**
     * Looks whether a WAV can be played.
     *
     * @param told why not, as a sentence; empty when it can
     */
    void judgeSound(String file, Consumer<String> told);

    /** Somebody has seen what recovered while nobody looked. */
    void markSeen();
}
