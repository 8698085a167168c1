package org.atalaya.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10.0.[0-2].1            | 10.0.0.1 10.0.1.1 10.0.2.1
                    web[08-10].example:8080 | web08.example:8080 web09.example:8080 web10.example:8080
                    [a,b].example           | a.example b.example
                    db-[a-c]                | db-a db-b db-c
                    r[1-2]s[1-2]            | r1s1 r1s2 r2s1 r2s2
                    10.0.0.[1,7-8]:22       | 10.0.0.1:22 10.0.0.7:22 10.0.0.8:22
                    10.0.0.9-11             | 10.0.0.9 10.0.0.10 10.0.0.11
                    https://10.0.0.1-2/up   | https://10.0.0.1/up https://10.0.0.2/up
                    10.0.0.0/30             | 10.0.0.1 10.0.0.2
                    10.0.0.5/30:22          | 10.0.0.5:22 10.0.0.6:22
                    10.0.0.4/31             | 10.0.0.4 10.0.0.5
                    10.0.0.4/32             | 10.0.0.4
                    tcp://10.0.0.0/31:5432  | tcp://10.0.0.0:5432 tcp://10.0.0.1:5432
                    ::1/127                 | 0:0:0:0:0:0:0:0 0:0:0:0:0:0:0:1
                    """)
    void oneStandsForMany(String target, String all) throws Wrong {
        assertThat(Expansion.of(target)).containsExactly(all.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay.example",
                "[::1]:22",
                "https://[fe80::1]/x",
                "http://10.0.0.1/24",
                "https://a.example/list[1-3]",
                "https://a.example?ids[]=1",
                "https://me:p[1-3]w@a.example",
                "https://a.example/10.0.0.1-20",
                "2001:db8::1"
            })
    void whatIsOneAddressStaysIt(String target) throws Wrong {
        assertThat(Expansion.of(target)).containsExactly(target);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, paste.fault.manyOf",
        "fd00::/64, paste.fault.manyOf",
        "10.0.0.0/33, paste.fault.prefix",
        "h[1-2000], paste.fault.many",
        "h[0-99][0-99], paste.fault.many",
        "h[9-1], paste.fault.backwards",
        "h[z-a], paste.fault.backwards",
        "h[], paste.fault.range",
        "h[1234567890-1234567899], paste.fault.range"
    })
    void aSlipIsNamed(String target, String key) {
        assertThat(wrong(target).fault().key()).isEqualTo(key);
    }

    @Test
    void whatIsTooManySaysHowMany() {
        assertThat(wrong("10.0.0.0/8").fault().facts())
                .containsExactly("10.0.0.0/8", "16777214", "1024");
    }

    @Test
    void aPasswordIsInNoFault() {
        assertThat(wrong("https://me:secret@h[0-99][0-99]").fault().facts())
                .noneMatch(fact -> fact.contains("secret"));
    }

    @Property
    void aNetworkHoldsEachOfItsHostsOnce(
            @ForAll @IntRange(min = 22, max = 32) int prefix,
            @ForAll @IntRange(max = 255) int third,
            @ForAll @IntRange(max = 255) int last)
            throws Exception {
        List<String> all = Expansion.of("10.1.%d.%d/%d".formatted(third, last, prefix));
        int size = 1 << (32 - prefix);
        assertThat(all).hasSize(prefix < 31 ? size - 2 : size);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        int mask = -size;
        int base = number("10.1.%d.%d".formatted(third, last)) & mask;
        for (String one : all) {
            assertThat(number(one) & mask).isEqualTo(base);
        }
    }

    @Property
    void aRangeOfNumbersCountsUp(
            @ForAll @IntRange(max = 5000) int from, @ForAll @IntRange(max = 300) int more)
            throws Exception {
        List<String> all = Expansion.of("h[%d-%d]".formatted(from, from + more));
        assertThat(all).hasSize(more + 1).startsWith("h" + from).endsWith("h" + (from + more));
    }

    private static int number(String address) {
        int number = 0;
        for (byte part : InetAddress.ofLiteral(address).getAddress()) {
            number = number << 8 | part & 0xff;
        }
        return number;
    }

    private static Wrong wrong(String target) {
        return catchThrowableOfType(Wrong.class, () -> Expansion.of(target));
    }
}
