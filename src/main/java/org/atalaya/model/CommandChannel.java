package org.atalaya.model;

import java.util.List;

/**
 * Tells a local program, which finds what happened in its environment: {@code ATALAYA_HOST}, {@code
 * ATALAYA_STATE} and so on. Never run through a shell.
 *
 * @param argv the program and its arguments, as they are: no value is ever put into them
 * @param consented whether a person on this machine agreed to run it; without that it is not run
 */
public record CommandChannel(String id, String name, List<String> argv, boolean consented)
        implements Channel {

    public CommandChannel {
        argv = List.copyOf(argv);
        if (argv.isEmpty() || argv.getFirst().isBlank()) {
            throw new IllegalArgumentException("a command channel needs a program");
        }
    }

    @Override
    public String kind() {
        return "command";
    }
}
