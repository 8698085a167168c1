package org.atalaya.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.Check;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Session;
import org.atalaya.model.SshCheck;

/** With which program of the system a {@link Session} is held, and what it is told. */
final class Sessions {

    /** Names and numbers of hosts; nothing that begins like an option. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}_:][\\p{L}\\p{M}\\p{N}._:%-]*");

    /**
     * A command, and whether it needs a terminal around it.
     *
     * @param argv the program and its arguments
     */
    record Command(List<String> argv, boolean terminal) {
        static Command terminal(String... argv) {
            return new Command(List.of(argv), true);
        }

        static Command window(String... argv) {
            return new Command(List.of(argv), false);
        }

        String program() {
            return argv.getFirst();
        }
    }

    private final Platform platform;
    private final Predicate<String> installed;

    Sessions(Platform platform, Predicate<String> installed) {
        this.platform = platform;
        this.installed = installed;
    }

    /**
     * The first of the usual programs that is there.
     *
     * @throws LaunchException when none of them is, or the check has no host that they could reach
     */
    Command of(Session session, Check check) throws LaunchException {
        String host = bare(check.hostName());
        if (!ADDRESS.matcher(host).matches()) {
            throw new LaunchException("launch.noHost", check.target());
        }
        List<Command> ways =
                switch (session) {
                    case SSH -> List.of(ssh(host, check));
                    case RDP -> rdp(host);
                    case PING -> ping(host);
                    case TRACEROUTE -> traceroute(host);
                };
        return ways.stream()
                .filter(way -> installed.test(way.program()))
                .findFirst()
                .orElseThrow(() -> missing(ways));
    }

    private static LaunchException missing(List<Command> ways) {
        return new LaunchException(
                "launch.missing",
                ways.stream().map(Command::program).distinct().collect(Collectors.joining(", ")));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }

    private static Command ssh(String host, Check check) {
        List<String> argv = new ArrayList<>(List.of("ssh"));
        if (check instanceof SshCheck ssh && ssh.endpoint().port() != SshCheck.DEFAULT_PORT) {
            argv.addAll(List.of("-p", Integer.toString(ssh.endpoint().port())));
        }
        argv.add(host);
        return new Command(List.copyOf(argv), true);
    }

    private List<Command> rdp(String host) {
        String address = new Endpoint(host, 3389).toString();
        return switch (platform) {
            case WINDOWS -> List.of(Command.window("mstsc", "/v:" + address));
            case MAC -> List.of(Command.window("open", "rdp://full%20address=s:" + address));
            case LINUX ->
                    List.of(
                            Command.window("remmina", "-c", "rdp://" + address),
                            Command.terminal("xfreerdp3", "/v:" + address),
                            Command.terminal("xfreerdp", "/v:" + address),
                            Command.terminal("rdesktop", address));
        };
    }

    private List<Command> ping(String host) {
        boolean six = host.contains(":");
        return switch (platform) {
            case WINDOWS -> List.of(Command.terminal("ping", "-t", host));
            case MAC -> List.of(Command.terminal(six ? "ping6" : "ping", host));
            case LINUX -> List.of(Command.terminal("ping", host));
        };
    }

    private List<Command> traceroute(String host) {
        boolean six = host.contains(":");
        Stream<Command> ways =
                switch (platform) {
                    case WINDOWS -> Stream.of(Command.terminal("tracert", host));
                    case MAC ->
                            Stream.of(Command.terminal(six ? "traceroute6" : "traceroute", host));
                    case LINUX ->
                            Stream.of(
                                    six
                                            ? Command.terminal("traceroute", "-6", host)
                                            : Command.terminal("traceroute", host),
                                    Command.terminal("tracepath", host),
                                    Command.terminal("mtr", host));
                };
        return ways.toList();
    }
}
