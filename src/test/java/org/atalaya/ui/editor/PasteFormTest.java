package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Credentials;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Watching;
import org.atalaya.ui.kit.ReadHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteFormTest {

    private ReadHosts read = new ReadHosts(List.of(), List.of());
    private final PasteForm form = new PasteForm(Hosts.BOARD, text -> read);

    private PasteRow one(String text) {
        form.read(text);
        assertThat(form.rows()).hasSize(1);
        return form.rows().getFirst();
    }

    private String problem(String text) {
        Problem problem = one(text).problem();
        return problem == null ? "" : problem.key();
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, HTTP, https://shop.example",
        "http://shop.example/up, HTTP, http://shop.example/up",
        "shop.example/up, HTTP, https://shop.example/up",
        "shop.example:8080, HTTP, http://shop.example:8080",
        "10.0.0.1, PING, ping 10.0.0.1",
        "fe80::1, PING, ping fe80::1",
        "db.example:5432, TCP, tcp db.example:5432",
        "10.0.0.1:22, SSH, ssh 10.0.0.1",
        "mail.example:993, TLS, tls mail.example:993",
        "tcp://10.0.0.1:80, TCP, tcp 10.0.0.1:80",
        "ping://10.0.0.1, PING, ping 10.0.0.1",
        "dns://www.example.org, DNS, dns www.example.org"
    })
    void theKindIsGuessedFromTheAddress(String typed, CheckKind kind, String target) {
        PasteRow row = one(typed);
        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.problem()).isNull();
        assertThat(form.hosts("").getFirst().check().target()).startsWith(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http:///u:geheim@h",
                "http://u:ge/geheim@h",
                "https//u:geheim@h/",
                "tcp://u:geheim@h:1",
                "u:geheim@h:99999",
                "//u:geheim@h:x",
                "ping://geheim@h"
            })
    void aPasswordInABadAddressIsNotShown(String typed) {
        PasteRow row = one(typed);
        assertThat(row.isFit()).isFalse();
        Problem problem = row.problem();
        assertThat(row.reading().address() + row.reading().name()).doesNotContain("geheim");
        assertThat(problem == null ? "" : problem.facts().toString()).doesNotContain("geheim");
    }

    @Test
    void twoAddressesThatRunTogetherAreNoHost() {
        assertThat(problem("10.0.0.1https://intranet.example/x")).isEqualTo("target.error.twice");
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example:99999, target.error.port",
        "shop_.exa$mple, target.error.host",
        "tcp://db.example, editor.problem.address.portMissing",
        "gopher://old.example, target.error.scheme",
        "https://pay.example/healthz, editor.problem.address.taken",
        "command://rm, paste.problem.command",
        "10.0.0.0/8, paste.fault.manyOf"
    })
    void whatIsWrongIsSaid(String typed, String key) {
        assertThat(problem(typed)).isEqualTo(key);
        assertThat(form.taken()).isZero();
    }

    @Test
    void aHostThatIsWatchedAlreadyIsLeftOutUnlessAPersonTakesIt() {
        PasteRow row = one("https://pay.example/healthz");
        assertThat(form.hosts("")).isEmpty();
        row.takenProperty().set(true);
        assertThat(form.hosts("")).hasSize(1);
    }

    @Test
    void theSameAddressAgainIsLeftOutAndSaysWhereItStoodFirst() {
        form.read("shop.example\nhttps://SHOP.example");
        Problem twice = form.rows().getLast().problem();
        assertThat(twice).isEqualTo(Problem.warning("paste.problem.twice", "1"));
        assertThat(form.hosts("")).hasSize(1);
    }

    @Test
    void anotherKindMakesARowGood() {
        PasteRow row = one("tcp://db.example");
        form.choose(row, CheckKind.PING);
        assertThat(row.problem()).isNull();
        assertThat(form.hosts("").getFirst().check().target()).isEqualTo("ping db.example");
    }

    @Test
    void userAndPasswordAreSplitAndNeverShown() {
        PasteRow row = one("https://me:s3cret@shop.example/up");
        assertThat(row.reading().address()).isEqualTo("https://shop.example/up");
        HttpCheck check = (HttpCheck) form.hosts("").getFirst().check();
        assertThat(check.url()).isEqualTo(URI.create("https://shop.example/up"));
        assertThat(check.ask().credentials()).isInstanceOf(Credentials.Basic.class);
        Credentials.Basic basic = (Credentials.Basic) check.ask().credentials();
        assertThat(basic.user()).isEqualTo("me");
        assertThat(basic.password().text()).isEqualTo("s3cret");
    }

    @Test
    void aPasswordIsInNoProblem() {
        for (String text :
                List.of("tcp://me:s3cret@h:1", "https://me:s3cret@", "me:s3cret@h[9-1]")) {
            Problem problem = one(text).problem();
            assertThat(problem).as(text).isNotNull();
            assertThat(problem.facts()).as(text).noneMatch(fact -> fact.contains("s3cret"));
        }
    }

    @Test
    void noProgramComesFromATable() {
        form.read("name,kind,target\nA,command,/bin/true\nB,exec,/bin/true\nC,http,c.example");
        assertThat(form.rows())
                .extracting(row -> row.problem() == null ? "" : row.problem().key())
                .containsExactly("paste.problem.command", "paste.problem.kind", "");
        assertThat(form.hosts("")).noneMatch(host -> host.check() instanceof CommandCheck);
    }

    @Test
    void aTableFillsTheFields() {
        Host host =
                hostOf(
                        """
                        name,address,port,type,group,tags,interval,timeout
                        Mail,mail.example,25,tcp,Office,"eu; old",60,2 s
                        """);
        assertThat(host.name()).isEqualTo("Mail");
        assertThat(host.check().target()).isEqualTo("tcp mail.example:25");
        assertThat(host.group()).isEqualTo("Office");
        assertThat(host.tags()).containsExactly("eu", "old");
        assertThat(host.interval()).isEqualTo(Duration.ofSeconds(60));
        assertThat(host.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aTimeThatCannotBeIsAProblem() {
        assertThat(problem("target,interval\na.example,soon")).isNotEmpty();
        assertThat(problem("target,interval,timeout\na.example,5,10"))
                .isEqualTo("editor.problem.timeout.long");
    }

    private Host hostOf(String text) {
        form.read(text);
        return form.hosts("").getFirst();
    }

    @Test
    void whoNamesNoGroupGetsTheOneOfTheDialog() {
        form.read("target,group\na.example,\nb.example,Lab");
        assertThat(form.hosts(" Shop ")).extracting(Host::group).containsExactly("Shop", "Lab");
    }

    @Test
    void hostsOfAnotherFileGetIdentitiesOfTheirOwnAndNoProgramRuns() {
        Host program =
                new Host(
                        "disk",
                        "Disk",
                        "",
                        List.of(),
                        Host.DEFAULT_INTERVAL,
                        Host.DEFAULT_TIMEOUT,
                        true,
                        false,
                        new CommandCheck(List.of("check_disk"), true, CheckOptions.DEFAULT));
        Host child = Hosts.NAC.withWatching(Watching.USUAL.withParents(List.of("pay", "gone")));
        read = new ReadHosts(List.of(program, child, Hosts.PAY), List.of("Row 4 is broken."));
        form.read(" {}");
        assertThat(form.troubles()).containsExactly("Row 4 is broken.");
        assertThat(form.rows())
                .extracting(row -> row.problem() == null ? "" : row.problem().key())
                .containsExactly(
                        "paste.problem.consent",
                        "editor.problem.address.taken",
                        "editor.problem.address.taken");
        form.rows().forEach(row -> row.takenProperty().set(true));
        List<Host> hosts = form.hosts("");
        assertThat(hosts).extracting(Host::id).doesNotContain("disk", "pay", "nac-2");
        assertThat(((CommandCheck) hosts.getFirst().check()).consented()).isFalse();
        assertThat(hosts.get(1).watching().parents()).containsExactly(hosts.get(2).id());
        form.choose(form.rows().getFirst(), CheckKind.PING);
        assertThat(form.hosts("").getFirst().check()).isInstanceOf(CommandCheck.class);
    }

    @Test
    void fiveThousandLinesHaveFiveThousandIds() {
        form.read(
                IntStream.range(0, 5000)
                        .mapToObj(i -> "h" + i + ".example")
                        .collect(Collectors.joining("\n")));
        List<Host> hosts = form.hosts("");
        Set<String> ids = new HashSet<>();
        hosts.forEach(host -> ids.add(host.id()));
        assertThat(hosts).hasSize(5000);
        assertThat(ids).hasSize(5000);
    }
}
