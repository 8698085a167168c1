package org.atalaya.model;

/**
 * What a person sets for the whole program, apart from the hosts. Immutable: a change is another
 * one.
 *
 * @param alarm what the room hears
 * @param visual what it sees of an alarm
 * @param network how the wall tells its own cable from everybody else's
 * @param appearance how it looks and speaks
 */
public record Settings(
        AlarmSettings alarm,
        VisualSettings visual,
        NetworkSettings network,
        AppearanceSettings appearance) {

    /** Where nobody has set anything. */
    public static final Settings USUAL =
            new Settings(
                    AlarmSettings.USUAL,
                    VisualSettings.USUAL,
                    NetworkSettings.USUAL,
                    AppearanceSettings.USUAL);

    public Settings withAlarm(AlarmSettings now) {
        return new Settings(now, visual, network, appearance);
    }

    public Settings withVisual(VisualSettings now) {
        return new Settings(alarm, now, network, appearance);
    }

    public Settings withNetwork(NetworkSettings now) {
        return new Settings(alarm, visual, now, appearance);
    }

    public Settings withAppearance(AppearanceSettings now) {
        return new Settings(alarm, visual, network, now);
    }
}
