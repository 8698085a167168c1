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
 * @param history how long what was is kept
 * @param board how the board looks, and its views
 * @param tools actions of a person's own
 * @param desktop what is seen while the window is not
 * @param kiosk what a wall that fills a screen does by itself
 */
public record Settings(
        AlarmSettings alarm,
        VisualSettings visual,
        NetworkSettings network,
        ChannelPlan channels,
        AppearanceSettings appearance,
        BackupSettings backup,
        ReportSettings report,
        HistorySettings history,
        BoardSettings board,
        ToolSettings tools,
        DesktopSettings desktop,
        KioskSettings kiosk) {

    /** Where nobody has set anything. */
    public static final Settings USUAL =
            new Settings(
                    AlarmSettings.USUAL,
                    VisualSettings.USUAL,
                    NetworkSettings.USUAL,
                    ChannelPlan.NONE,
                    AppearanceSettings.USUAL,
                    BackupSettings.USUAL,
                    ReportSettings.USUAL,
                    HistorySettings.USUAL,
                    BoardSettings.USUAL,
                    ToolSettings.NONE,
                    DesktopSettings.USUAL,
                    KioskSettings.USUAL);

    public Settings withAlarm(AlarmSettings now) {
        return new Settings(
                now,
                visual,
                network,
                channels,
                appearance,
                backup,
                report,
                history,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withVisual(VisualSettings now) {
        return new Settings(
                alarm,
                now,
                network,
                channels,
                appearance,
                backup,
                report,
                history,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withNetwork(NetworkSettings now) {
        return new Settings(
                alarm,
                visual,
                now,
                channels,
                appearance,
                backup,
                report,
                history,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withChannels(ChannelPlan now) {
        return new Settings(
                alarm,
                visual,
                network,
                now,
                appearance,
                backup,
                report,
                history,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withAppearance(AppearanceSettings now) {
        return new Settings(
                alarm, visual, network, channels, now, backup, report, history, board, tools,
                desktop, kiosk);
    }

    public Settings withBackup(BackupSettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                now,
                report,
                history,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withReport(ReportSettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                backup,
                now,
                history,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withHistory(HistorySettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                backup,
                report,
                now,
                board,
                tools,
                desktop,
                kiosk);
    }

    public Settings withBoard(BoardSettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                backup,
                report,
                history,
                now,
                tools,
                desktop,
                kiosk);
    }

    public Settings withTools(ToolSettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                backup,
                report,
                history,
                board,
                now,
                desktop,
                kiosk);
    }

    public Settings withDesktop(DesktopSettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                backup,
                report,
                history,
                board,
                tools,
                now,
                kiosk);
    }

    public Settings withKiosk(KioskSettings now) {
        return new Settings(
                alarm,
                visual,
                network,
                channels,
                appearance,
                backup,
                report,
                history,
                board,
                tools,
                desktop,
                now);
    }
}
