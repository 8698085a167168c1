package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.atalaya.model.GroupRule;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists beside {@code hosts}. One bad element costs that element only: planned work that
 * cannot be read hides nothing, and a group without a rule is as bad as its worst member.
 */
record RootLists(JsonObject root, JsonSpans spans, Findings findings) {

    RootList<MaintenanceWindow> plan() {
        Set<String> seen = new HashSet<>();
        return WallDocument.plan(
                read(
                        "maintenance",
                        (fields, index) -> {
                            String otherId = "window-" + (index + 1);
                            MaintenanceWindow window =
                                    MaintenanceJson.read(fields, otherId, findings);
                            return window == null || isNew(fields, "id", window.id(), seen)
                                    ? window
                                    : null;
                        }));
    }

    RootList<GroupRule> rules() {
        Set<String> seen = new HashSet<>();
        return WallDocument.rules(
                read(
                        "groups",
                        (fields, index) -> {
                            GroupRule rule = GroupJson.read(fields, findings);
                            return rule == null || isNew(fields, "group", rule.group(), seen)
                                    ? rule
                                    : null;
                        }));
    }

    RootList<TagColors.Choice> tags() {
        Set<String> seen = new HashSet<>();
        return WallDocument.tags(
                read(
                        "tags",
                        (fields, index) -> {
                            TagColors.Choice choice = TagJson.read(fields, findings);
                            return choice == null || isNew(fields, "tag", choice.tag(), seen)
                                    ? choice
                                    : null;
                        }));
    }

    private static boolean isNew(Fields fields, String name, String key, Set<String> seen) {
        if (seen.add(key)) {
            return true;
        }
        fields.wrong(name, "config.error.listedTwice", key);
        return false;
    }

    private <T> List<RootList.Entry<T>> read(
            String name, BiFunction<Fields, Integer, @Nullable T> reading) {
        JsonElement value = root.get(name);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!(value instanceof JsonArray list)) {
            findings.add(name, "config.error.objects");
            return List.of();
        }
        List<RootList.Entry<T>> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = name + "[" + i + "]";
            T read = null;
            if (list.get(i) instanceof JsonObject each) {
                T found = reading.apply(new Fields(each, path, findings), i);
                read = isAmbiguous(path) ? null : found;
            } else {
                findings.add(path, "config.error.object");
            }
            entries.add(new RootList.Entry<>(list.get(i), read));
        }
        return entries;
    }

    private boolean isAmbiguous(String path) {
        return spans.duplicates().stream()
                .anyMatch(p -> p.startsWith(path + ".") || p.startsWith(path + "["));
    }
}
