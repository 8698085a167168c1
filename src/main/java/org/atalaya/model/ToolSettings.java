package org.atalaya.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The actions of a person's own.
 *
 * @param tools in the order of the menu
 */
public record ToolSettings(List<Tool> tools) {

    /** Where nobody has made any. */
    public static final ToolSettings NONE = new ToolSettings(List.of());

    public ToolSettings {
        tools = List.copyOf(tools);
    }

    /**
     * The same as they come from somewhere else: what nobody on this machine has agreed to is not
     * agreed to, whatever the file says.
     *
     * @param here those of this machine
     */
    public ToolSettings arriving(ToolSettings here) {
        Set<List<String>> agreed =
                here.tools.stream()
                        .filter(Tool::consented)
                        .map(Tool::argv)
                        .collect(Collectors.toSet());
        return new ToolSettings(
                tools.stream()
                        .map(tool -> tool.withConsent(agreed.contains(tool.argv())))
                        .toList());
    }
}
