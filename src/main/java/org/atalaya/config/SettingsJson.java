package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.model.Settings;
import org.jspecify.annotations.Nullable;

/** What {@code settings.json} says, read and written section by section. */
final class SettingsJson {

    private static final List<Section<?>> SECTIONS =
            List.of(
                    new Section<>(
                            "alarm",
                            AlarmSettingsJson::read,
                            AlarmSettingsJson::write,
                            Settings::alarm,
                            Settings::withAlarm),
                    new Section<>(
                            "visual",
                            (fields, findings) -> VisualSettingsJson.read(fields),
                            VisualSettingsJson::write,
                            Settings::visual,
                            Settings::withVisual),
                    new Section<>(
                            "network",
                            (fields, findings) -> NetworkSettingsJson.read(fields),
                            NetworkSettingsJson::write,
                            Settings::network,
                            Settings::withNetwork),
                    new Section<>(
                            "notify",
                            ChannelsJson::read,
                            ChannelsJson::write,
                            Settings::channels,
                            Settings::withChannels),
                    new Section<>(
                            "appearance",
                            (fields, findings) -> AppearanceSettingsJson.read(fields),
                            AppearanceSettingsJson::write,
                            Settings::appearance,
                            Settings::withAppearance),
                    new Section<>(
                            "backup",
                            (fields, findings) -> BackupSettingsJson.read(fields),
                            BackupSettingsJson::write,
                            Settings::backup,
                            Settings::withBackup),
                    new Section<>(
                            "report",
                            (fields, findings) -> ReportSettingsJson.read(fields),
                            ReportSettingsJson::write,
                            Settings::report,
                            Settings::withReport),
                    new Section<>(
                            "history",
                            (fields, findings) -> HistorySettingsJson.read(fields),
                            HistorySettingsJson::write,
                            Settings::history,
                            Settings::withHistory),
                    new Section<>(
                            "board",
                            ViewsJson::read,
                            ViewsJson::write,
                            Settings::board,
                            Settings::withBoard),
                    new Section<>(
                            "tools",
                            ToolsJson::read,
                            ToolsJson::write,
                            Settings::tools,
                            Settings::withTools),
                    new Section<>(
                            "desktop",
                            (fields, findings) -> DesktopSettingsJson.read(fields),
                            DesktopSettingsJson::write,
                            Settings::desktop,
                            Settings::withDesktop),
                    new Section<>(
                            "kiosk",
                            KioskSettingsJson::read,
                            KioskSettingsJson::write,
                            Settings::kiosk,
                            Settings::withKiosk));

    private SettingsJson() {}

    /**
     * A content and what it means.
     *
     * @param text as it was read, to be written in the same layout; empty for none
     * @param root null when it is not one JSON object: then nothing of it can be kept
     * @param problems all that is wrong with it; what is wrong is as usual
     */
    record Loaded(
            String text, @Nullable JsonObject root, Settings settings, List<Problem> problems) {

        /** Whether nothing would be lost if it were written over. */
        boolean isSound() {
            return root != null && problems.isEmpty();
        }
    }

    /** Null stands for a file that is not there: it says nothing, and nothing is wrong with it. */
    static Loaded load(Path file, byte @Nullable [] content) {
        if (content == null) {
            return new Loaded("", new JsonObject(), Settings.USUAL, List.of());
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            // Some editors put a mark in front, which JSON has no place for (RFC 8259 §8.1).
            String json = text.startsWith("\ufeff") ? text.substring(1) : text;
            return json.isBlank() ? load(file, (byte[]) null) : parse(file, json);
        } catch (CharacterCodingException e) {
            return broken(file, "config.error.utf8");
        }
    }

    private static Loaded parse(Path file, String text) {
        JsonElement root;
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            root = JsonParser.parseReader(reader);
        } catch (JsonParseException e) {
            return broken(file, "config.error.notJson");
        }
        if (!(root instanceof JsonObject object)) {
            return broken(file, "config.error.object");
        }
        JsonSpans spans = JsonSpans.of(text);
        Findings findings = new Findings(file, spans);
        spans.duplicates().forEach(path -> findings.add(path, "config.error.twice"));
        Settings settings = Settings.USUAL;
        Fields fields = new Fields(object, "", findings);
        for (Section<?> section : SECTIONS) {
            settings = section.readInto(settings, fields, findings);
        }
        return new Loaded(text, object, settings, findings.inOrder());
    }

    private static Loaded broken(Path file, String why) {
        Problem problem = new Problem(file, null, "", Message.of(why));
        return new Loaded("", null, Settings.USUAL, List.of(problem));
    }

    /** What the content becomes: all that is unknown, and all that is the same, stays. */
    static String changed(Loaded written, Settings was, Settings now) {
        JsonObject root = written.root() == null ? new JsonObject() : written.root().deepCopy();
        SECTIONS.forEach(section -> section.change(root, was, now));
        String like = written.text().indexOf('\n') < 0 ? JsonStyle.PRETTY : written.text();
        return JsonStyle.render(root, like, "") + "\n";
    }

    /** These settings alone, for another machine. */
    static String alone(Settings settings) {
        return changed(
                new Loaded("", new JsonObject(), Settings.USUAL, List.of()),
                Settings.USUAL,
                settings);
    }
}
