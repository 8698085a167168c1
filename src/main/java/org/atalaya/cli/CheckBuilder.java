package org.atalaya.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HostText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Limits;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;

/** Makes a {@link Check} of a target and settings, wherever they were typed. */
final class CheckBuilder {

    private static final EnumSet<Setting> STEPS = EnumSet.of(Setting.SEND, Setting.EXPECT);

    private final Given given;
    private final Aim aim;

    CheckBuilder(Given given, Aim aim) {
        this.given = given;
        this.aim = aim;
    }

    /** The deadline over the whole probe. */
    Duration timeout() throws WrongRequest {
        Duration timeout = given.duration(Setting.TIMEOUT, Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX);
        return timeout == null ? Host.DEFAULT_TIMEOUT : timeout;
    }

    Check check() throws WrongRequest {
        for (Setting setting : given.settings()) {
            if (!setting.isFor(aim.kind())) {
                throw given.unsupported(
                        "cli.check.error.kind",
                        given.name(setting),
                        aim.kind().code(),
                        setting.kinds().stream().map(Kind::code).collect(Collectors.joining(", ")));
            }
        }
        CheckOptions options = options();
        return switch (aim.kind()) {
            case HTTP -> ofFamily(new HttpBuilder(given).check(target(HostText::web), options));
            case TLS -> ofFamily(tls(options));
            case TCP ->
                    ofFamily(new TcpCheck(target(t -> HostText.endpoint(t, 0)), steps(), options));
            case SSH -> ofFamily(ssh(options));
            case PING -> ofFamily(ping(options));
            case DNS -> dns(options);
            case COMMAND -> command(options);
        };
    }

    private <T> T target(CheckText.Reading<T> reading) throws WrongRequest {
        try {
            return reading.read(aim.text());
        } catch (InvalidInputException e) {
            if (e.key().equals("target.error.userInfo")) {
                throw given.wrong("cli.check.error.userInfo", given.name(Setting.BASIC));
            }
            throw given.wrong(e.key(), e.facts().toArray());
        }
    }

    /** An address has one family, so the other is a slip of the hand and no fault of the host. */
    private <C extends Check> C ofFamily(C check) throws WrongRequest {
        AddressFamily family = check.options().family();
        if (!family.mayBe(check.hostName())) {
            Setting asked = family == AddressFamily.IPV4 ? Setting.IPV4 : Setting.IPV6;
            throw given.wrong(asked, "cli.check.error.family", check.hostName());
        }
        return check;
    }

    private CheckOptions options() throws WrongRequest {
        given.notBoth(Setting.IPV4, Setting.IPV6);
        Duration slow = given.duration(Setting.SLOW, Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
        Duration tooSlow = given.duration(Setting.TOO_SLOW, Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
        if (slow != null && tooSlow != null && slow.compareTo(tooSlow) > 0) {
            throw given.wrong(
                    "cli.check.error.order",
                    given.name(Setting.SLOW),
                    given.name(Setting.TOO_SLOW));
        }
        AddressFamily family =
                given.flag(Setting.IPV4)
                        ? AddressFamily.IPV4
                        : given.flag(Setting.IPV6) ? AddressFamily.IPV6 : AddressFamily.ANY;
        return new CheckOptions(given.flag(Setting.INVERT), family, slow, tooSlow);
    }

    private TlsCheck tls(CheckOptions options) throws WrongRequest {
        TlsCheck.StartTls asked = given.value(Setting.STARTTLS, CheckText::startTls);
        TlsCheck.StartTls startTls = asked == null ? TlsCheck.StartTls.NONE : asked;
        return new TlsCheck(
                target(t -> HostText.endpoint(t, startTls.usualPort())),
                startTls,
                TlsBuilder.settings(given),
                options);
    }

    private SshCheck ssh(CheckOptions options) throws WrongRequest {
        if (given.texts(Setting.EXPECT).size() > 1) {
            throw given.wrong(Setting.EXPECT, "value.error.twice");
        }
        return new SshCheck(
                target(t -> HostText.endpoint(t, SshCheck.DEFAULT_PORT)),
                given.value(Setting.EXPECT, CheckText::regex),
                options);
    }

    private List<TcpCheck.Step> steps() throws WrongRequest {
        given.values(Setting.EXPECT, CheckText::regex);
        return given.inOrder(STEPS).stream()
                .<TcpCheck.Step>map(
                        item ->
                                item.setting() == Setting.SEND
                                        ? new TcpCheck.Step.Send(item.value())
                                        : new TcpCheck.Step.Expect(item.value()))
                .toList();
    }

    private PingCheck ping(CheckOptions options) throws WrongRequest {
        int critical = given.number(Setting.LOSS_CRITICAL, 1, 100, PingCheck.DEFAULT_LOSS_CRITICAL);
        int warn = given.number(Setting.LOSS_WARN, 1, 100, PingCheck.DEFAULT_LOSS_WARN);
        if (warn > critical) {
            throw given.wrong(
                    "cli.check.error.order",
                    given.name(Setting.LOSS_WARN),
                    given.name(Setting.LOSS_CRITICAL));
        }
        return new PingCheck(
                target(HostText::host),
                given.number(Setting.COUNT, 1, 20, PingCheck.DEFAULT_COUNT),
                warn,
                critical,
                options);
    }

    private DnsCheck dns(CheckOptions options) throws WrongRequest {
        String type = given.value(Setting.DNS_TYPE, CheckText::recordType);
        String rcode = given.value(Setting.DNS_RCODE, CheckText::rcode);
        Endpoint server =
                given.value(Setting.DNS_SERVER, t -> HostText.endpoint(t, DnsCheck.DEFAULT_PORT));
        DnsCheck check =
                new DnsCheck(
                        target(HostText::dnsName),
                        type == null ? "A" : type,
                        server,
                        given.text(Setting.DNS_ANSWER),
                        rcode == null ? "NOERROR" : rcode,
                        options);
        return server == null ? check : ofFamily(check);
    }

    private CommandCheck command(CheckOptions options) throws WrongRequest {
        if (!given.consents()) {
            throw given.unsupported("cli.check.error.consent");
        }
        return new CommandCheck(target(CheckText::command), true, options);
    }
}
