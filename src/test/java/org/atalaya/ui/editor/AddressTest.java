package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.atalaya.model.CheckText;
import org.atalaya.model.Credentials;
import org.atalaya.model.Secret;
import org.atalaya.model.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({"tcp://db:5432,TCP", "PING://h,PING", "ssh://h,SSH", "dns://name,DNS"})
    @CsvSource({"tls://h:993,TLS", " http://h,HTTP", "https://h/x,HTTP"})
    void aSchemeChoosesTheKind(String typed, CheckKind kind) {
        HostForm form = HostForm.adding(BoardFacts.of(List.of()));
        form.choose(CheckKind.SSH);
        form.text(HostField.ADDRESS).set(typed);
        assertThat(form.kindProperty().get()).isEqualTo(kind);
    }

    @Test
    void anAddressWithoutASchemeLeavesTheKindAlone() {
        assertThat(Address.kind("db:5432")).isEmpty();
        assertThat(Address.kind("ftp://h")).isEmpty();
        assertThat(Address.kind("tcp:")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://pay.example/x,TCP,pay.example:443", "http://[::1]/,TLS,[::1]:80"})
    @CsvSource({"https://pay.example/x,PING,pay.example", "tcp://db:5432,DNS,db"})
    @CsvSource({"tcp://db:5432,HTTP,db:5432", "ping://db,TCP,db", "h h,SSH,h h"})
    void anotherKindTakesTheHostAlong(String typed, CheckKind to, String address) {
        assertThat(Address.moved(typed, to)).isEqualTo(address);
    }

    @Test
    void aProgramAndAnAddressWaitForEachOther() {
        HostForm form = HostForm.adding(BoardFacts.of(List.of()));
        form.text(HostField.ADDRESS).set("https://pay.example");
        form.choose(CheckKind.COMMAND);
        assertThat(form.text(HostField.ADDRESS).get()).isEmpty();
        form.text(HostField.ADDRESS).set("uptime");
        form.choose(CheckKind.PING);
        assertThat(form.text(HostField.ADDRESS).get()).isEqualTo("https://pay.example");
        form.choose(CheckKind.COMMAND);
        assertThat(form.text(HostField.ADDRESS).get()).isEqualTo("uptime");
    }

    @ParameterizedTest
    @CsvSource({"https://a:b@h/x,https://h/x,a,b", "a:b:c@h,h,a,b:c", "a@h,h,a,''"})
    @CsvSource({
        "https://a:p%40s%zz@h,https://h,a,p@s%zz",
        "a:p@ss+@h,h,a,p@ss+",
        "a:@@h/x@y,h/x@y,a,@"
    })
    void whoSignsInIsParted(String typed, String address, String user, String password)
            throws Exception {
        Target.SignIn signIn = Address.signIn(typed).orElseThrow();
        assertThat(signIn.address()).isEqualTo(address);
        assertThat(signIn.credentials())
                .isEqualTo(new Credentials.Basic(user, Secret.of(password)))
                .isEqualTo(Target.split(typed).credentials().orElseThrow());
        assertThat(Address.url(typed)).isEqualTo(Target.split(typed).uri());
    }

    @ParameterizedTest
    @CsvSource({"https://h/x@y", "h", "https://h?a=b@c", "@h"})
    void anAtSignElsewhereIsNobody(String typed) {
        assertThat(Address.signIn(typed)).isEmpty();
    }

    @Test
    void aPasswordThatCannotBeOneIsRefusedWithoutRepeatingIt() {
        String typed = "https://a:hunter2%0a@h";
        assertThat(Address.signIn(typed)).isEmpty();
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Address.url(typed))
                .matches(e -> e.problem().key().equals("target.error.userInfo"))
                .matches(e -> !e.toString().contains("hunter2"));
    }

    @ParameterizedTest
    @CsvSource({"a b  c,a|b|c", "'\"a b\" c',a b|c", "\"it's\" x,it's|x", "a'' b,a|b", "a \"\",a|"})
    void aCommandLineHasParts(String line, String parts) throws Unfit {
        assertThat(String.join("|", CommandLine.parse(line))).isEqualTo(parts);
    }

    @Test
    void everyCommandLineIsReadAsItWasWritten() throws Unfit {
        List<String> argv = List.of("a b", "", "it's", "\"q\"", "'\"mixed\"'", "\\", "-w=10%");
        assertThat(CommandLine.parse(CheckText.commandLine(argv))).isEqualTo(argv);
    }
}
