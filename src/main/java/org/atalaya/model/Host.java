package org.atalaya.model;

import java.time.Duration;
import java.util.List;

/**
 * One thing the wall watches.
 *
 * @param id stable and unique in its file; never shown
 * @param name what the tile says
 * @param group the heading it stands under; empty for none
 * @param tags free labels
 * @param interval from the start of a probe to the start of the next
 * @param timeout the deadline over one whole probe
 * @param sound whether the alarm rings for it
 * @param paused whether a person switched it off
 * @param check what is asked of it
 * @param watching how its results are judged, and what its alarm is worth
 * @param about what people should know of it when it fails
 */
public record Host(
        String id,
        String name,
        String group,
        List<String> tags,
        Duration interval,
        Duration timeout,
        boolean sound,
        boolean paused,
        Check check,
        Watching watching,
        About about) {

    public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(20);
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    public Host {
        tags = List.copyOf(tags);
    }

    /** A host that nobody has said anything of. */
    public Host(
            String id,
            String name,
            String group,
            List<String> tags,
            Duration interval,
            Duration timeout,
            boolean sound,
            boolean paused,
            Check check,
            Watching watching) {
        this(id, name, group, tags, interval, timeout, sound, paused, check, watching, About.NONE);
    }

    /** A host that is judged as usual. */
    public Host(
            String id,
            String name,
            String group,
            List<String> tags,
            Duration interval,
            Duration timeout,
            boolean sound,
            boolean paused,
            Check check) {
        this(id, name, group, tags, interval, timeout, sound, paused, check, Watching.USUAL);
    }

    /** The same host, judged otherwise. */
    public Host withWatching(Watching other) {
        return new Host(
                id, name, group, tags, interval, timeout, sound, paused, check, other, about);
    }

    /** The same host, switched off or on. */
    public Host withPaused(boolean nowPaused) {
        return new Host(
                id, name, group, tags, interval, timeout, sound, nowPaused, check, watching, about);
    }

    /** The same host with these labels and no others. */
    public Host withTags(List<String> others) {
        return new Host(
                id, name, group, others, interval, timeout, sound, paused, check, watching, about);
    }

    /** The same host, heard or not. */
    public Host withSound(boolean rings) {
        return new Host(
                id, name, group, tags, interval, timeout, rings, paused, check, watching, about);
    }

    /** The same host under another heading. */
    public Host withGroup(String other) {
        return new Host(
                id, name, other, tags, interval, timeout, sound, paused, check, watching, about);
    }

    /** The same host under another identity, for a copy. */
    public Host withIdentity(String newId, String newName) {
        return new Host(
                newId, newName, group, tags, interval, timeout, sound, paused, check, watching,
                about);
    }

    /** The same host, asked something else. */
    public Host withCheck(Check other) {
        return new Host(
                id, name, group, tags, interval, timeout, sound, paused, other, watching, about);
    }

    /** The same host, of which people should know this. */
    public Host withAbout(About other) {
        return new Host(
                id, name, group, tags, interval, timeout, sound, paused, check, watching, other);
    }
}
