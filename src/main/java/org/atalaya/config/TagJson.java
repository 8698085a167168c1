package org.atalaya.config;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/** The colour of a tag as JSON, in the list {@code tags} beside the hosts. */
final class TagJson {

    private TagJson() {}

    /** Reads a choice; null when something is wrong, and then that has been found. */
    static TagColors.@Nullable Choice read(Fields fields, Findings findings) {
        int before = findings.count();
        String tag = fields.required("tag");
        String name = fields.required("color");
        TagColor color = name == null ? null : TagColor.named(name).orElse(null);
        if (name != null && color == null) {
            fields.wrong("color", "config.error.tagColor", name, all());
        }
        return findings.count() > before || tag == null || color == null
                ? null
                : new TagColors.Choice(tag, color);
    }

    private static String all() {
        return Arrays.stream(TagColor.values())
                .map(TagColor::key)
                .collect(Collectors.joining(", "));
    }

    static JsonObject write(TagColors.Choice choice) {
        JsonObject json = new JsonObject();
        json.addProperty("tag", choice.tag());
        json.addProperty("color", choice.color().key());
        return json;
    }
}
