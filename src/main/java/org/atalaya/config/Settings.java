package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.ChannelPlan;

/**
 * What {@code settings.json} says, beside the file of hosts: {@code settings.json} for {@code
 * hosts.json}, {@code X.settings.json} for {@code X.json}. Only read, never written, so nothing in
 * it can be lost. What cannot be read is as usual, and a person is told where it is wrong.
 *
 * @param alarm what rings, how loud and how often
 * @param channels who else is told, and of what
 * @param problems all that is wrong with the file
 */
public record Settings(AlarmSettings alarm, ChannelPlan channels, List<Problem> problems) {

    public Settings {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the settings that belong to {@code hostFile}; a file that is not there says nothing.
     */
    public static Settings beside(Path hostFile) {
        return read(fileBeside(hostFile));
    }

    /** Where the settings that belong to {@code hostFile} are. */
    static Path fileBeside(Path hostFile) {
        String name = String.valueOf(hostFile.getFileName()).replaceFirst("(?i)\\.json$", "");
        String own = name.equals("hosts") ? "settings.json" : name + ".settings.json";
        return hostFile.resolveSibling(own);
    }

    static Settings read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (NoSuchFileException none) {
            return usual(List.of());
        } catch (IOException e) {
            return broken(file, Message.of("config.error.unreadable", file, e.toString()));
        }
    }

    private static Settings parse(Path file, String text) {
        JsonElement root;
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            root = JsonParser.parseReader(reader);
        } catch (JsonParseException e) {
            return broken(file, Message.of("config.error.notJson"));
        }
        if (!(root instanceof JsonObject object)) {
            return broken(file, Message.of("config.error.object"));
        }
        Findings findings = new Findings(file, JsonSpans.of(text));
        Fields fields = new Fields(object, "", findings);
        Fields alarm = fields.object("alarm");
        Fields notify = fields.object("notify");
        return new Settings(
                alarm == null ? AlarmSettings.USUAL : AlarmSettingsJson.read(alarm, findings),
                notify == null ? ChannelPlan.NONE : ChannelsJson.read(notify, findings),
                findings.inOrder());
    }

    private static Settings broken(Path file, Message why) {
        return usual(List.of(new Problem(file, null, "", why)));
    }

    private static Settings usual(List<Problem> problems) {
        return new Settings(AlarmSettings.USUAL, ChannelPlan.NONE, problems);
    }
}
