package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.GroupRule;
import org.jspecify.annotations.Nullable;

/**
 * How a group is judged, as JSON: with {@code atLeast} by how many of its members answer, without
 * it by the worst of them.
 */
final class GroupJson {

    /** No wall has groups of more. */
    private static final int MOST = 100_000;

    private GroupJson() {}

    /** Reads a rule; null when something is wrong, and then that has been found. */
    static @Nullable GroupRule read(Fields fields, Findings findings) {
        int before = findings.count();
        String group = fields.required("group");
        int enough = fields.number("atLeast", 1, MOST, 0);
        if (findings.count() > before || group == null) {
            return null;
        }
        return enough == 0
                ? GroupRule.worst(group)
                : new GroupRule(group, new GroupRule.AtLeast(enough));
    }

    static JsonObject write(GroupRule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("group", rule.group());
        if (rule.mode() instanceof GroupRule.AtLeast some) {
            json.addProperty("atLeast", some.enough());
        }
        return json;
    }
}
