package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolSettings;
import org.atalaya.model.ToolText;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code tools} of the settings: the actions of a person's own. One in which something
 * is wrong is found with its place and left out; the others hold.
 */
final class ToolsJson {

    private ToolsJson() {}

    static ToolSettings read(Fields fields, Findings findings) {
        List<Tool> tools = new ArrayList<>();
        List<Fields> all = fields.objects("list");
        if (all.size() > Tool.MOST) {
            fields.wrong("list", "config.error.many", Tool.MOST);
        }
        for (Fields each : all.subList(0, Math.min(all.size(), Tool.MOST))) {
            Tool tool = tool(each, findings);
            if (tool != null) {
                tools.add(tool);
            }
        }
        return new ToolSettings(tools);
    }

    private static @Nullable Tool tool(Fields fields, Findings findings) {
        int before = findings.count();
        String name = fields.required("name");
        List<String> argv = fields.neededTexts("argv");
        boolean consented = fields.isTrue("consented");
        boolean terminal = fields.isTrue("terminal");
        Set<String> kinds = labels(fields, "kinds");
        Set<String> groups = labels(fields, "groups");
        Set<String> tags = labels(fields, "tags");
        if (findings.count() > before || name == null || argv == null) {
            return null;
        }
        try {
            return new Tool(name, ToolText.argv(argv), consented, terminal, kinds, groups, tags);
        } catch (InvalidInputException e) {
            fields.wrong("argv", e.key(), e.facts().toArray());
            return null;
        }
    }

    private static Set<String> labels(Fields fields, String name) {
        return new HashSet<>(fields.list(name, String::strip));
    }

    static JsonObject write(ToolSettings settings) {
        JsonObject json = new JsonObject();
        ChannelsJson.put(json, "list", settings.tools().stream().map(ToolsJson::write));
        return json;
    }

    private static JsonObject write(Tool tool) {
        JsonObject json = new JsonObject();
        json.addProperty("name", tool.name());
        put(json, "argv", tool.argv());
        CheckJson.putFlag(json, "consented", tool.consented());
        CheckJson.putFlag(json, "terminal", tool.terminal());
        put(json, "kinds", new TreeSet<>(tool.kinds()));
        put(json, "groups", new TreeSet<>(tool.groups()));
        put(json, "tags", new TreeSet<>(tool.tags()));
        return json;
    }

    private static void put(JsonObject json, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            JsonArray list = new JsonArray();
            texts.forEach(list::add);
            json.add(name, list);
        }
    }
}
