package org.atalaya.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A notice of the desktop, for when the window is not in front: {@code notify-send}, {@code
 * osascript} or a balloon by PowerShell. Never waits; texts go as arguments or through a pipe,
 * never into a script.
 */
public final class DesktopNotice {

    static final int MOST_CHARACTERS = 200;

    private static final String APPLE =
            "display notification (item 2 of argv) with title (item 1 of argv)";

    private static final String BALLOON =
            "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
                    + " Add-Type -AssemblyName System.Windows.Forms, System.Drawing;"
                    + " $icon = New-Object System.Windows.Forms.NotifyIcon;"
                    + " $icon.Icon = [Drawing.SystemIcons]::Warning; $icon.Visible = $true;"
                    + " $title = [Console]::In.ReadLine(); $text = [Console]::In.ReadLine();"
                    + " $icon.ShowBalloonTip(10000, $title, $text, 'Warning');"
                    + " Start-Sleep -Seconds 8; $icon.Dispose()";

    private final Programs programs = new Programs(Duration.ofSeconds(12));
    private final String system;

    /** For this machine. */
    public DesktopNotice() {
        this(System.getProperty("os.name", ""));
    }

    DesktopNotice(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /**
     * Shows it; false when there is nothing to show, or when an earlier one is still on its way.
     */
    public boolean show(String title, String text) {
        String head = Programs.plain(title, MOST_CHARACTERS);
        String body = Programs.plain(text, MOST_CHARACTERS);
        return !head.isEmpty() && programs.start(ways(head, body));
    }

    List<Programs.Call> ways(String title, String text) {
        if (system.startsWith("windows")) {
            return List.of(
                    new Programs.Call(
                            List.of(
                                    "powershell",
                                    "-NoProfile",
                                    "-NonInteractive",
                                    "-Command",
                                    BALLOON),
                            title + "\n" + text + "\n"));
        }
        if (system.startsWith("mac")) {
            return List.of(
                    new Programs.Call(
                            "osascript",
                            "-e",
                            "on run argv",
                            "-e",
                            APPLE,
                            "-e",
                            "end run",
                            "--",
                            title,
                            text));
        }
        return List.of(
                new Programs.Call(
                        "notify-send",
                        "--urgency=critical",
                        "--app-name=Atalaya",
                        "--",
                        title,
                        text));
    }
}
