package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a change over to JSON that a person wrote, and touches nothing else in it. */
final class JsonChange {

    /** In which order the documentation lists the fields of a host and of its check. */
    private static final List<String> ORDER =
            List.of(
                    """
                    id name group title all hosts groups tags atLeast interval timeout sound paused criticality failures
                    successes window retry dependsOn slowerThanNormal soundFile flapping note runbook contact tag color check
                    type url host port recordType server argv consented startTls
                    steps send expect count lossWarn lossCritical answer rcode
                    method headers body userAgent basic user bearer httpVersion reuse
                    maxRedirects sameHost proxy insecure status responseHeaders contains
                    notContains matches json path equals maxBody pin ca
                    clientCertificate certificate key password legacyTls certWarn
                    certCritical slow tooSlow inverted family
                    from until days at cron length zone\
                    """
                            .split("\\s+"));

    private JsonChange() {}

    /**
     * Brings into {@code written} what is different between {@code was} and {@code now}. Whatever
     * is the same in both stays as it is written, or left out, and so does all they do not know.
     */
    static void apply(JsonObject written, JsonObject was, JsonObject now) {
        for (String name : was.keySet()) {
            if (!now.has(name)) {
                written.remove(name);
            }
        }
        for (Map.Entry<String, JsonElement> field : now.entrySet()) {
            String name = field.getKey();
            JsonElement before = was.get(name);
            if (field.getValue().equals(before)) {
                continue;
            }
            if (isSameKind(written.get(name), before, field.getValue())) {
                apply(
                        written.getAsJsonObject(name),
                        was.getAsJsonObject(name),
                        now.getAsJsonObject(name));
            } else {
                put(written, name, field.getValue());
            }
        }
    }

    /** Another type of check is another object, to which the rest of the old one means nothing. */
    private static boolean isSameKind(
            @Nullable JsonElement written, @Nullable JsonElement was, JsonElement now) {
        return written instanceof JsonObject
                && was instanceof JsonObject before
                && now instanceof JsonObject after
                && Objects.equals(before.get("type"), after.get("type"));
    }

    /** Sets a field where it stands, or else behind those it is listed after. */
    static void put(JsonObject written, String name, JsonElement value) {
        if (written.has(name)) {
            written.add(name, value);
            return;
        }
        List<String> names = new ArrayList<>(written.keySet());
        int place = 0;
        int rank = ORDER.indexOf(name);
        for (String earlier : rank < 0 ? names : ORDER.subList(0, rank)) {
            place = Math.max(place, names.indexOf(earlier) + 1);
        }
        JsonObject old = written.deepCopy();
        names.subList(place, names.size()).forEach(written::remove);
        written.add(name, value);
        names.subList(place, names.size()).forEach(later -> written.add(later, old.get(later)));
    }
}
