package org.atalaya.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which checks never leave this machine, told from the name alone: what they say holds whether or
 * not there is a network. A name that only resolves to the loopback is not known to; a command may
 * ask anybody.
 */
public final class Loopback {

    /** 127.0.0.0/8 (RFC 1122 §3.2.1.3), also as IPv6 writes an IPv4 address. */
    private static final Pattern IPV4 = Pattern.compile("(::ffff:)?127(\\.\\d{1,3}){0,3}");

    private static final Pattern IPV6 = Pattern.compile("(0*:){2,7}0*1(%.*)?");

    private Loopback() {}

    /** Whether all that this check asks is on this machine. */
    public static boolean holds(Check check) {
        return switch (check) {
            case HttpCheck http -> isHere(http.hostName());
            case TcpCheck tcp -> isHere(tcp.hostName());
            case TlsCheck tls -> isHere(tls.hostName());
            case SshCheck ssh -> isHere(ssh.hostName());
            case PingCheck ping -> isHere(ping.hostName());
            case DnsCheck dns -> dns.server() != null && isHere(dns.server().host());
            case CommandCheck command -> false;
        };
    }

    /** Whether this name or address means this machine: RFC 6761 §6.3 for names. */
    static boolean isHere(String host) {
        String plain = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.endsWith(".localhost")
                || IPV4.matcher(plain).matches()
                || IPV6.matcher(plain).matches();
    }
}
