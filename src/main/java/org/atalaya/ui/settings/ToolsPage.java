package org.atalaya.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.model.CheckText;
import org.atalaya.model.Host;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.model.ToolSettings;
import org.atalaya.model.ToolText;
import org.atalaya.words.Words;

/** The actions of a person's own, which stand in the menu of the hosts they are for. */
public final class ToolsPage {

    private static final List<String> KINDS =
            List.of("http", "tcp", "ping", "ssh", "dns", "tls", "command");

    private final List<Host> hosts;

    private ToolsPage(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /**
     * @param words in which a new action is named
     * @param hosts of the wall, whose groups and tags an action may be for
     */
    public static Page of(Words words, List<Host> hosts) {
        return new Page(
                "tools", "mdi2w-wrench-outline", List.of(new ToolsPage(hosts).tools(words)));
    }

    private Entries<Settings, Tool> tools(Words words) {
        return new Entries<Settings, Tool>(
                        "settings.tool.list",
                        settings -> settings.tools().tools(),
                        (settings, tools) -> settings.withTools(new ToolSettings(tools)),
                        List.of(
                                name(),
                                argv(),
                                flag("consent", Tool::consented, Tool::withConsent),
                                flag("terminal", Tool::terminal, Tool::withTerminal),
                                kinds(),
                                groups(),
                                tags()),
                        List.of(
                                preset(words, "window", false, "my-program"),
                                preset(words, "terminal", true, "whois")),
                        Tool.MOST,
                        (ground, all) -> Optional.empty(),
                        (tool, option) -> true,
                        List.of())
                .ordered((language, whole, tool) -> doubts(language, tool));
    }

    private static List<String> doubts(Words words, Tool tool) {
        return tool.consented()
                ? List.of()
                : List.of(words.get("settings.tool.doubt", CheckText.commandLine(tool.argv())));
    }

    /** A new one does nothing before a person has said what, and agreed to it. */
    private static Entries.Preset<Tool> preset(
            Words words, String key, boolean terminal, String program) {
        List<String> argv = List.of(program, '{' + ToolFact.HOST.word() + '}');
        return new Entries.Preset<>(
                "settings.tool.add." + key,
                all ->
                        new Tool(
                                words.get("settings.tool.new." + key),
                                argv,
                                false,
                                terminal,
                                Set.of(),
                                Set.of(),
                                Set.of()));
    }

    private static <T> Option<Tool, T> option(
            String key, Control<T> control, Function<Tool, T> get, BiFunction<Tool, T, Tool> with) {
        return new Option<>("settings.tool." + key, control, get, with);
    }

    private static Option<Tool, Boolean> flag(
            String key, Function<Tool, Boolean> get, BiFunction<Tool, Boolean, Tool> with) {
        return option(key, new Control.Switch(), get, with);
    }

    private static Option<Tool, String> name() {
        return option(
                "name",
                new Control.Text<>(name -> name, SettingsText::label, "settings.prompt.tool"),
                Tool::name,
                Tool::withName);
    }

    /** Who agreed to another command has not agreed to this one. */
    private static Option<Tool, List<String>> argv() {
        return option(
                "argv",
                new Control.Text<>(
                        CheckText::commandLine, ToolText::command, "settings.prompt.command"),
                Tool::argv,
                Tool::withArgv);
    }

    private static Option<Tool, Set<String>> kinds() {
        return option(
                "kinds",
                new Control.Picks(
                        ground -> {
                            Map<String, String> names = new LinkedHashMap<>();
                            for (String kind : KINDS) {
                                names.put(kind, ground.words().get("editor.kind." + kind));
                            }
                            return names;
                        },
                        false),
                Tool::kinds,
                Tool::withKinds);
    }

    private Option<Tool, Set<String>> groups() {
        return option(
                "groups",
                new Control.Picks(
                        ground -> same(hosts.stream().map(Host::group).filter(g -> !g.isEmpty())),
                        false),
                Tool::groups,
                Tool::withGroups);
    }

    private Option<Tool, Set<String>> tags() {
        return option(
                "tags",
                new Control.Find(
                        ground -> same(hosts.stream().flatMap(host -> host.tags().stream())),
                        "settings.prompt.findTag",
                        "settings.error.tag"),
                Tool::tags,
                Tool::withTags);
    }

    private static Map<String, String> same(Stream<String> names) {
        Map<String, String> all = new LinkedHashMap<>();
        names.sorted().forEach(name -> all.put(name, name));
        return all;
    }
}
