package org.atalaya.model;

/**
 * What a person sets for the whole program, apart from the hosts. Immutable: a change is another
 * one.
 *
 * @param alarm what the room hears
 * @param visual what it sees of an alarm
 * @param network how the wall tells its own cable from everybody else's
 * @param channels who else is told, and of what
 * @param appearance how it looks and speaks
 * @param backup whether it copies itself every day
 * @param report whether each month is told by mail
 */
public record Settings(
        AlarmSettings alarm,
        VisualSettings visual,
        NetworkSettings network,
        ChannelPlan channels,
        AppearanceSettings appearance,
        BackupSettings backup,
        ReportSettings report) {

    /** Where nobody has set anything. */
    public static final Settings USUAL =
            new Settings(
                    AlarmSettings.USUAL,
                    VisualSettings.USUAL,
                    NetworkSettings.USUAL,
                    ChannelPlan.NONE,
                    AppearanceSettings.USUAL,
                    BackupSettings.USUAL,
                    ReportSettings.USUAL);

    public Settings withAlarm(AlarmSettings now) {
        return new Settings(now, visual, network, channels, appearance, backup, report);
    }

    public Settings withVisual(VisualSettings now) {
        return new Settings(alarm, now, network, channels, appearance, backup, report);
    }

    public Settings withNetwork(NetworkSettings now) {
        return new Settings(alarm, visual, now, channels, appearance, backup, report);
    }

    public Settings withChannels(ChannelPlan now) {
        return new Settings(alarm, visual, network, now, appearance, backup, report);
    }

    public Settings withAppearance(AppearanceSettings now) {
        return new Settings(alarm, visual, network, channels, now, backup, report);
    }

    public Settings withBackup(BackupSettings now) {
        return new Settings(alarm, visual, network, channels, appearance, now, report);
    }

    public Settings withReport(ReportSettings now) {
        return new Settings(alarm, visual, network, channels, appearance, backup, now);
    }
}
