package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.Durations;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Limits;
import org.atalaya.model.Thresholds;
import org.atalaya.model.WatchingText;
import org.jspecify.annotations.Nullable;

/**
 * How a group is judged, as JSON: with {@code atLeast} by how many of its members answer, without
 * it by the worst of them; and in {@code defaults} what its hosts get that say nothing.
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
        Fields given = fields.object("defaults");
        GroupProfile profile = given == null ? GroupProfile.NONE : profile(given);
        if (findings.count() > before || group == null) {
            return null;
        }
        return new GroupRule(
                group,
                enough == 0 ? new GroupRule.Worst() : new GroupRule.AtLeast(enough),
                profile);
    }

    private static GroupProfile profile(Fields given) {
        return new GroupProfile(
                given.duration("interval", Limits.INTERVAL_MIN, Limits.INTERVAL_MAX),
                given.duration("timeout", Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX),
                count(given, "failures"),
                count(given, "successes"),
                given.parsed("criticality", WatchingText::criticality),
                given.flag("sound"));
    }

    private static @Nullable Integer count(Fields given, String name) {
        int count = given.number(name, 1, Thresholds.MOST, 0);
        return count == 0 ? null : count;
    }

    static JsonObject write(GroupRule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("group", rule.group());
        if (rule.mode() instanceof GroupRule.AtLeast some) {
            json.addProperty("atLeast", some.enough());
        }
        if (!rule.profile().equals(GroupProfile.NONE)) {
            json.add("defaults", write(rule.profile()));
        }
        return json;
    }

    private static JsonObject write(GroupProfile profile) {
        JsonObject json = new JsonObject();
        if (profile.interval() != null) {
            json.addProperty("interval", Durations.format(profile.interval()));
        }
        if (profile.timeout() != null) {
            json.addProperty("timeout", Durations.format(profile.timeout()));
        }
        if (profile.failures() != null) {
            json.addProperty("failures", profile.failures());
        }
        if (profile.successes() != null) {
            json.addProperty("successes", profile.successes());
        }
        if (profile.criticality() != null) {
            json.addProperty("criticality", profile.criticality().key());
        }
        if (profile.sound() != null) {
            json.addProperty("sound", profile.sound());
        }
        return json;
    }
}
