package org.atalaya.ui.editor;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Limits;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.Target;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TcpCheck.Step;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** How every kind of check stands in the fields, and how it is read back. */
final class CheckFields {

    private CheckFields() {}

    static void fill(Sheet sheet, Check check) {
        CheckOptions options = check.options();
        sheet.set(HostField.SLOW, Wording.limit(options.slow()));
        sheet.set(HostField.TOO_SLOW, Wording.limit(options.tooSlow()));
        sheet.set(HostField.FAMILY, options.family().name());
        sheet.turn(HostField.INVERTED, options.inverted());
        switch (check) {
            case HttpCheck http -> HttpFields.fill(sheet, http);
            case TcpCheck tcp -> {
                sheet.set(HostField.ADDRESS, tcp.endpoint().toString());
                String steps =
                        tcp.steps().stream()
                                .map(CheckFields::text)
                                .collect(Collectors.joining("\n"));
                sheet.set(HostField.STEPS, steps);
            }
            case PingCheck ping -> {
                sheet.set(HostField.ADDRESS, ping.host());
                sheet.set(HostField.COUNT, Integer.toString(ping.count()));
                sheet.set(HostField.LOSS_WARN, ping.lossWarn() + " %");
                sheet.set(HostField.LOSS_CRITICAL, ping.lossCritical() + " %");
            }
            case SshCheck ssh -> {
                sheet.set(HostField.ADDRESS, ssh.target().substring("ssh ".length()));
                sheet.set(HostField.GREETING, ssh.expect() == null ? "" : ssh.expect());
            }
            case DnsCheck dns -> fill(sheet, dns);
            case TlsCheck tls -> {
                sheet.set(HostField.ADDRESS, tls.endpoint().toString());
                sheet.set(HostField.START_TLS, tls.startTls().name());
                TlsFields.fill(sheet, tls.tls());
            }
            case CommandCheck command -> {
                sheet.set(HostField.ADDRESS, CheckText.commandLine(command.argv()));
                sheet.turn(HostField.CONSENT, command.consented());
            }
        }
    }

    private static void fill(Sheet sheet, DnsCheck dns) {
        Endpoint server = dns.server();
        sheet.set(HostField.ADDRESS, dns.name());
        sheet.set(HostField.DNS_TYPE, dns.recordType());
        sheet.set(HostField.DNS_RCODE, dns.rcode());
        sheet.set(HostField.DNS_ANSWER, dns.answer() == null ? "" : dns.answer());
        if (server != null) {
            boolean usual = server.port() == DnsCheck.DEFAULT_PORT;
            sheet.set(HostField.DNS_SERVER, usual ? server.host() : server.toString());
        }
    }

    private static String text(Step step) {
        return switch (step) {
            case Step.Send send -> "> " + escape(send.text());
            case Step.Expect expect -> "< " + expect.regex();
        };
    }

    /** Line ends as the two signs that the probe understands too. */
    private static String escape(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    /** The check that the fields come to. */
    static Check read(Entries entries) throws Unfit {
        Check was = entries.was();
        CheckOptions options = options(entries, was == null ? CheckOptions.DEFAULT : was.options());
        return switch (entries.kind()) {
            case HTTP ->
                    HttpFields.read(entries, was instanceof HttpCheck http ? http : null, options);
            case TCP -> tcp(entries, was instanceof TcpCheck tcp ? tcp : null, options);
            case PING -> ping(entries, was instanceof PingCheck ping ? ping : null, options);
            case SSH -> ssh(entries, was instanceof SshCheck ssh ? ssh : null, options);
            case DNS -> dns(entries, was instanceof DnsCheck dns ? dns : null, options);
            case TLS -> tls(entries, was instanceof TlsCheck tls ? tls : null, options);
            case COMMAND ->
                    new CommandCheck(
                            was instanceof CommandCheck command && entries.keeps(HostField.ADDRESS)
                                    ? command.argv()
                                    : CommandLine.parse(entries.get(HostField.ADDRESS)),
                            entries.isOn(HostField.CONSENT),
                            options);
        };
    }

    /**
     * What {@link Check#target} will be; empty where the same address may well be watched twice:
     * one name has many records, one program many arguments.
     */
    static String target(Entries entries) throws Unfit {
        String typed = entries.get(HostField.ADDRESS);
        return switch (entries.kind()) {
            case HTTP -> Address.url(typed).toString();
            case TCP -> "tcp " + Address.endpoint(typed, 0);
            case PING -> "ping " + Address.host(typed);
            case SSH ->
                    new SshCheck(
                                    Address.endpoint(typed, SshCheck.DEFAULT_PORT),
                                    null,
                                    CheckOptions.DEFAULT)
                            .target();
            case TLS ->
                    "tls "
                            + Address.endpoint(
                                    typed,
                                    usualPort(
                                            entries.choice(
                                                    HostField.START_TLS, TlsCheck.StartTls.class)));
            case DNS -> {
                Address.host(typed);
                yield "";
            }
            case COMMAND -> {
                CommandLine.parse(typed);
                yield "";
            }
        };
    }

    /** The name for a tile that its address suggests; empty when there is none yet. */
    static String guess(Entries entries) {
        String typed = entries.get(HostField.ADDRESS);
        try {
            return switch (entries.kind()) {
                case HTTP -> Target.guessName(Address.url(typed));
                case TCP -> named(Address.endpoint(typed, 0).toString());
                case PING, DNS -> named(Address.host(typed));
                case SSH, TLS -> named(Address.endpoint(typed, 443).host());
                case COMMAND -> fileName(CommandLine.parse(typed).getFirst());
            };
        } catch (Unfit e) {
            // The rules say so, in words.
            return "";
        }
    }

    private static String named(String address) {
        boolean literal = address.indexOf(':') != address.lastIndexOf(':');
        return literal ? address : Target.guessName(URI.create("https://" + address));
    }

    private static String fileName(String program) {
        return program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    }

    private static CheckOptions options(Entries entries, CheckOptions was) throws Unfit {
        return new CheckOptions(
                entries.isOn(HostField.INVERTED),
                entries.choice(HostField.FAMILY, AddressFamily.class),
                entries.readIfAny(HostField.SLOW, was.slow(), CheckFields::limit),
                entries.readIfAny(HostField.TOO_SLOW, was.tooSlow(), CheckFields::limit));
    }

    static @Nullable Duration limit(String text) throws Unfit {
        return Reading.limit(text, Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
    }

    private static Endpoint endpoint(Entries entries, @Nullable Endpoint was, int usualPort)
            throws Unfit {
        return was != null && entries.keeps(HostField.ADDRESS)
                ? was
                : Address.endpoint(entries.get(HostField.ADDRESS), usualPort);
    }

    private static Check tcp(Entries entries, @Nullable TcpCheck was, CheckOptions options)
            throws Unfit {
        return new TcpCheck(
                endpoint(entries, was == null ? null : was.endpoint(), 0),
                was != null && entries.keeps(HostField.STEPS)
                        ? was.steps()
                        : Reading.steps(entries.get(HostField.STEPS)),
                options);
    }

    private static Check ping(Entries entries, @Nullable PingCheck was, CheckOptions options)
            throws Unfit {
        Sheet sheet = entries.sheet();
        int warn = Reading.number(sheet.get(HostField.LOSS_WARN), 1, 100);
        return new PingCheck(
                was != null && entries.keeps(HostField.ADDRESS)
                        ? was.host()
                        : Address.host(sheet.get(HostField.ADDRESS)),
                Reading.number(sheet.get(HostField.COUNT), 1, 20),
                warn,
                lossCritical(sheet.get(HostField.LOSS_CRITICAL), warn),
                options);
    }

    /** Never below the warning. */
    static int lossCritical(String text, int warn) throws Unfit {
        int critical = Reading.number(text, 1, 100);
        if (critical < warn) {
            throw new Unfit("editor.problem.loss.order", Integer.toString(warn));
        }
        return critical;
    }

    private static Check ssh(Entries entries, @Nullable SshCheck was, CheckOptions options)
            throws Unfit {
        return new SshCheck(
                endpoint(entries, was == null ? null : was.endpoint(), SshCheck.DEFAULT_PORT),
                entries.readIfAny(
                        HostField.GREETING, was == null ? null : was.expect(), Reading::regex),
                options);
    }

    private static Check dns(Entries entries, @Nullable DnsCheck was, CheckOptions options)
            throws Unfit {
        Sheet sheet = entries.sheet();
        return new DnsCheck(
                was != null && entries.keeps(HostField.ADDRESS)
                        ? was.name()
                        : Address.host(sheet.get(HostField.ADDRESS)),
                sheet.get(HostField.DNS_TYPE),
                entries.readIfAny(
                        HostField.DNS_SERVER,
                        was == null ? null : was.server(),
                        text -> Reading.server(text, DnsCheck.DEFAULT_PORT)),
                entries.readIfAny(
                        HostField.DNS_ANSWER,
                        was == null ? null : was.answer(),
                        text -> text.isBlank() ? null : text.strip()),
                sheet.get(HostField.DNS_RCODE),
                options);
    }

    private static Check tls(Entries entries, @Nullable TlsCheck was, CheckOptions options)
            throws Unfit {
        TlsCheck.StartTls startTls = entries.choice(HostField.START_TLS, TlsCheck.StartTls.class);
        return new TlsCheck(
                endpoint(entries, was == null ? null : was.endpoint(), usualPort(startTls)),
                startTls,
                TlsFields.read(
                        entries,
                        was == null ? TlsSettings.DEFAULT : was.tls(),
                        entries.isOn(HostField.INSECURE)),
                options);
    }

    /** Where a protocol that is upgraded to TLS is at home. */
    static int usualPort(TlsCheck.StartTls startTls) {
        return switch (startTls) {
            case NONE -> 443;
            case SMTP -> 25;
            case IMAP -> 143;
            case POP3 -> 110;
            case FTP -> 21;
            case LDAP -> 389;
        };
    }
}
