package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.Limits;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of {@code hosts.json} (RFC 8259, strictly) and says everything that is wrong with
 * it at once. One bad host costs that host only; a bad default costs that default.
 */
final class WallReader {

    /**
     * What came of it.
     *
     * @param document the wall and its text; an empty one when nothing could be read
     * @param problems all of them, in the order of the file
     * @param usable false when the text says nothing at all
     */
    record Loaded(WallDocument document, List<Problem> problems, boolean usable) {

        static Loaded unusable(Problem problem) {
            return new Loaded(WallDocument.fresh(), List.of(problem), false);
        }
    }

    private static final Pattern GSON_PLACE =
            Pattern.compile("at line (\\d+) column (\\d+) path \\$\\.?(\\S*)");

    private final Path file;
    private final String text;
    private final JsonSpans spans;
    private final Findings findings;

    private WallReader(Path file, String text) {
        this.file = file;
        this.text = text;
        this.spans = JsonSpans.of(text);
        this.findings = new Findings(file, spans);
    }

    static Loaded read(Path file, String text) {
        try {
            JsonElement root = parse(text);
            Loaded loaded = new WallReader(file, text).wall(root);
            // A file on one line has no layout to keep; laid out, a person can read and mend it.
            boolean laidOut = text.strip().indexOf('\n') >= 0;
            return laidOut || !loaded.problems().isEmpty()
                    ? loaded
                    : new WallReader(file, JsonStyle.pretty(root) + "\n").wall(root);
        } catch (JsonIOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        } catch (JsonParseException | IOException e) {
            return Loaded.unusable(notJson(file, String.valueOf(e.getMessage())));
        }
    }

    private static JsonElement parse(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        JsonElement root = JsonParser.parseReader(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("more than one value" + reader);
        }
        return root;
    }

    /** Gson says the place in its message only. */
    private static Problem notJson(Path file, String message) {
        Matcher place = GSON_PLACE.matcher(message);
        Message sentence = Message.of("config.error.notJson");
        return place.find()
                ? new Problem(
                        file,
                        new Problem.Place(
                                Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))),
                        place.group(3),
                        sentence)
                : new Problem(file, null, "", sentence);
    }

    private Loaded wall(JsonElement root) {
        if (!(root instanceof JsonObject object)) {
            findings.add("", "config.error.root");
            return new Loaded(WallDocument.fresh(), findings.inOrder(), false);
        }
        spans.duplicates().forEach(path -> findings.add(path, "config.error.twice"));
        JsonElement hosts = object.get("hosts");
        if (hosts != null && !hosts.isJsonArray()) {
            findings.add("hosts", "config.error.hosts");
        }
        if (spans.duplicates().contains("hosts") || (hosts != null && !hosts.isJsonArray())) {
            return new Loaded(WallDocument.fresh(), findings.inOrder(), false);
        }
        Wall frame = frame(new Fields(object, "", findings), object.get("version"));
        RootLists lists = new RootLists(object, spans, findings);
        WallDocument document =
                hosts == null
                        ? withoutHosts(frame, object, lists)
                        : withHosts(frame, hosts.getAsJsonArray(), lists);
        return new Loaded(document, findings.inOrder(), true);
    }

    private Wall frame(Fields root, @Nullable JsonElement version) {
        String board = root.label("board");
        Fields given = root.object("defaults");
        Duration interval =
                given == null
                        ? null
                        : given.duration("interval", Limits.INTERVAL_MIN, Limits.INTERVAL_MAX);
        Duration timeout =
                given == null
                        ? null
                        : given.duration("timeout", Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX);
        Wall.Defaults builtIn = Wall.Defaults.BUILT_IN;
        return new Wall(
                version(version),
                board == null ? Wall.UNNAMED : board,
                new Wall.Defaults(
                        interval == null ? builtIn.interval() : interval,
                        timeout == null ? builtIn.timeout() : timeout),
                List.of(),
                List.of(),
                List.of(),
                TagColors.NONE);
    }

    private int version(@Nullable JsonElement given) {
        if (given == null || given.isJsonNull()) {
            return Wall.VERSION;
        }
        boolean isNumber =
                given instanceof JsonPrimitive number
                        && number.isNumber()
                        && number.getAsString().matches("[1-9][0-9]{0,5}");
        if (!isNumber) {
            findings.add("version", "config.error.version", Wall.VERSION);
            return Wall.VERSION;
        }
        if (given.getAsInt() > Wall.VERSION) {
            findings.add("version", "config.error.newer", given.getAsInt(), Wall.VERSION);
        }
        return given.getAsInt();
    }

    /** A place for hosts is made at the end of the object. */
    private WallDocument withoutHosts(Wall frame, JsonObject root, RootLists lists) {
        int close = text.lastIndexOf('}');
        String body = text.substring(0, close).stripTrailing();
        String comma = root.isEmpty() ? "" : ",";
        return new WallDocument(
                frame,
                body + comma + "\n  \"hosts\": [",
                List.of(),
                "]\n" + text.substring(close),
                lists.plan(),
                lists.rules(),
                lists.tags());
    }

    private WallDocument withHosts(Wall frame, JsonArray hosts, RootLists lists) {
        JsonSpans.Span list = span("hosts");
        Set<String> taken = explicitIds(hosts);
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        RootList<GroupRule> rules = lists.rules();
        GroupProfiles profiles = frame.defaults().with(rules.values());
        int from = list.start() + 1;
        for (int i = 0; i < hosts.size(); i++) {
            JsonSpans.Span span = span("hosts[" + i + "]");
            boolean isLast = i + 1 == hosts.size();
            int comma = isLast ? span.end() : text.indexOf(',', span.end());
            Host host = host(hosts.get(i), "hosts[" + i + "]", profiles, taken, seen);
            entries.add(
                    new Entry(
                            text.substring(from, span.start()),
                            text.substring(span.start(), span.end()),
                            text.substring(span.end(), comma),
                            hosts.get(i),
                            host));
            from = isLast ? comma : comma + 1;
        }
        Parents.check(entries, findings);
        String tail = hosts.isEmpty() ? text.substring(list.end() - 1) : text.substring(from);
        return new WallDocument(
                frame,
                text.substring(0, list.start() + 1),
                entries,
                tail,
                lists.plan(),
                rules,
                lists.tags());
    }

    private JsonSpans.Span span(String path) {
        JsonSpans.Span span = spans.at(path);
        if (span == null) {
            throw new IllegalStateException(
                    "Gson saw " + path + ", the walk over the text did not");
        }
        return span;
    }

    private static Set<String> explicitIds(JsonArray hosts) {
        Set<String> ids = new HashSet<>();
        for (JsonElement host : hosts) {
            if (host instanceof JsonObject object
                    && object.get("id") instanceof JsonPrimitive id
                    && id.isString()) {
                ids.add(id.getAsString().strip());
            }
        }
        return ids;
    }

    private @Nullable Host host(
            JsonElement json,
            String path,
            GroupProfiles profiles,
            Set<String> taken,
            Set<String> seen) {
        if (!(json instanceof JsonObject object)) {
            findings.add(path, "config.error.object");
            return null;
        }
        boolean isAmbiguous =
                spans.duplicates().stream()
                        .anyMatch(p -> p.startsWith(path + ".") || p.startsWith(path + "["));
        JsonElement name = object.get("name");
        String text = name instanceof JsonPrimitive p && p.isString() ? p.getAsString() : "";
        boolean isUnnamed = object.get("id") == null || object.get("id").isJsonNull();
        String otherId = isUnnamed ? HostIds.unique(text, taken) : "";
        if (isUnnamed) {
            // Also for a bad host: mending it must not give the others new ids.
            taken.add(otherId);
        }
        Host host = HostJson.read(new Fields(object, path, findings), otherId, profiles, findings);
        if (host == null || isAmbiguous) {
            return null;
        }
        if (!seen.add(host.id())) {
            findings.add(path + ".id", "config.error.idTwice", host.id());
            return null;
        }
        return host;
    }
}
