package org.atalaya.model;

import java.util.List;

/**
 * A local program that answers by its exit status, as every Nagios plugin does: 0 up, 1 degraded, 2
 * down, anything else down. Never run through a shell.
 *
 * @param argv the program and its arguments
 * @param consented whether a person on this machine agreed to run it; one that came with an
 *     imported file has not been agreed to, and is not run
 */
public record CommandCheck(List<String> argv, boolean consented, CheckOptions options)
        implements Check {

    public CommandCheck {
        argv = List.copyOf(argv);
        if (argv.isEmpty() || argv.getFirst().isBlank()) {
            throw new IllegalArgumentException("a command check needs a program");
        }
    }

    @Override
    public String type() {
        return "command";
    }

    @Override
    public String target() {
        return "command " + argv.getFirst();
    }

    @Override
    public String hostName() {
        return "";
    }
}
