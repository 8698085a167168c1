package org.atalaya.probe;

import java.util.Arrays;
import java.util.Optional;

/** The record types that can be asked for, with their numbers (IANA). */
enum DnsType {
    A(1),
    NS(2),
    CNAME(5),
    SOA(6),
    PTR(12),
    MX(15),
    TXT(16),
    AAAA(28),
    SRV(33),
    CAA(257);

    private final int number;

    DnsType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Optional<DnsType> of(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }

    static Optional<DnsType> of(int number) {
        return Arrays.stream(values()).filter(t -> t.number == number).findFirst();
    }
}
