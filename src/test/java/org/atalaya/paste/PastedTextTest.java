package org.atalaya.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    private static List<String> targets(String text) {
        return PastedText.read(text).drafts().stream().map(Draft::target).toList();
    }

    private static Draft one(String text) {
        Pasted pasted = PastedText.read(text);
        assertThat(pasted.drafts()).hasSize(1);
        return pasted.drafts().getFirst();
    }

    @Test
    void eachLineOfAListIsAnAddress() {
        assertThat(targets("pay.example\r\n\r\n# old\n  https://a.example/x \r10.0.0.1:22"))
                .containsExactly("pay.example", "https://a.example/x", "10.0.0.1:22");
    }

    @Test
    void aDraftKnowsItsLine() {
        assertThat(PastedText.read("\n# old\na.example\n\nb.example").drafts())
                .extracting(Draft::line)
                .containsExactly(3, 5);
    }

    @Test
    void whatStandsAfterAnAddressIsItsName() {
        Draft draft = one("10.0.0.1\tgateway of the office  # old");
        assertThat(draft.target()).isEqualTo("10.0.0.1");
        assertThat(draft.cell(Column.NAME)).contains("gateway of the office");
    }

    @Test
    void afterCommasComeNameGroupAndTags() {
        Draft draft = one("pay.example, Payments, Shop, money");
        assertThat(draft.target()).isEqualTo("pay.example");
        assertThat(draft.cell(Column.NAME)).contains("Payments");
        assertThat(draft.cell(Column.GROUP)).contains("Shop");
        assertThat(draft.cell(Column.TAGS)).contains("money");
    }

    @Test
    void oneLineMayHoldManyAddresses() {
        assertThat(targets("a.example, b.example:22; c.example".replace(';', ',')))
                .containsExactly("a.example", "b.example:22", "c.example");
    }

    @Test
    void aCommaInAQueryOrAPasswordPartsNothing() {
        assertThat(targets("https://a.example/x?ids=1,2.5\nhttps://me:p,w.@b.example/"))
                .containsExactly("https://a.example/x?ids=1,2.5", "https://me:p,w.@b.example/");
    }

    @Test
    void aTableIsKnownByItsHeadings() {
        Pasted pasted =
                PastedText.read(
                        """
                        Name;URL;Grupo;Etiquetas;Intervalo;Rack
                        Pay;https://pay.example;Shop;"a, b";30 s;Ann

                        #Old;https://old.example
                        Mail;mail.example:25
                        """);
        Draft pay = pasted.drafts().getFirst();
        assertThat(pasted.drafts()).hasSize(2);
        assertThat(pasted.ignored()).containsExactly("Rack");
        assertThat(pay.target()).isEqualTo("https://pay.example");
        assertThat(pay.cell(Column.GROUP)).contains("Shop");
        assertThat(pay.cell(Column.TAGS)).contains("a, b");
        assertThat(pay.cell(Column.INTERVAL)).contains("30 s");
        assertThat(pasted.drafts().getLast().line()).isEqualTo(5);
    }

    @Test
    void aCellInQuotesMayHoldWhatPartsOthers() {
        Draft draft = one("name,target\n\"The \"\"new\"\"\nhall, east\",10.0.0.1\n");
        assertThat(draft.cell(Column.NAME)).contains("The \"new\"\nhall, east");
        assertThat(draft.target()).isEqualTo("10.0.0.1");
    }

    @Test
    void aQuoteThatIsNotClosedIsAFaultOfItsLine() {
        Draft draft = one("target,name\n10.0.0.1,\"hall\n10.0.0.2,yard");
        assertThat(draft.fault()).isEqualTo(Fault.of("paste.fault.quote"));
        assertThat(draft.line()).isEqualTo(2);
    }

    @Test
    void aRowWithoutAnAddressIsAFault() {
        assertThat(one("target,name\n,hall").fault()).isEqualTo(Fault.of("paste.fault.empty"));
    }

    @Test
    void aSpreadsheetsMarksDoNotMatter() {
        assertThat(targets("\uFEFFsep=;\r\nhost;name\r\na.example;A\r\n"))
                .containsExactly("a.example");
    }

    @Test
    void hostsOfARangeGetNamesOfTheirOwn() {
        assertThat(PastedText.read("ping://10.0.0.1-2 Hall").drafts())
                .extracting(draft -> draft.cell(Column.NAME).orElse(""))
                .containsExactly("Hall 10.0.0.1", "Hall 10.0.0.2");
    }

    @Test
    void aFaultOfOneLineLeavesTheOthers() {
        List<Draft> drafts = PastedText.read("a.example\n10.0.0.0/8\nb.example").drafts();
        assertThat(drafts)
                .extracting(draft -> draft.fault() == null)
                .containsExactly(true, false, true);
    }

    @Test
    void whatIsMoreThanAWallShowsIsCounted() {
        String text =
                IntStream.range(0, PastedText.MOST + 7)
                        .mapToObj(i -> "h" + i + ".example")
                        .collect(Collectors.joining("\n"));
        Pasted pasted = PastedText.read(text);
        assertThat(pasted.drafts()).hasSize(PastedText.MOST);
        assertThat(pasted.left()).isEqualTo(7);
    }

    @Property
    void noTextBreaksIt(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        ',', ';', '\t', '\n', '\r', '"', '[', ']', '-', '/', ':', '@', '#', '?'
                    })
                    @CharRange(from = 'a', to = 'c')
                    @CharRange(from = '0', to = '3')
                    String text) {
        assertThatCode(() -> PastedText.read(text)).doesNotThrowAnyException();
        assertThatCode(() -> PastedText.read("name,target\n" + text)).doesNotThrowAnyException();
    }

    @Property
    void everyLineOfPlainNamesIsThere(
            @ForAll @net.jqwik.api.constraints.Size(max = 50)
                    List<@StringLength(min = 1, max = 9) @CharRange(from = 'a', to = 'z') String>
                            names) {
        // "ip" above names is the heading of a table.
        Assume.that(names.isEmpty() || Column.of(names.getFirst()).isEmpty());

        assertThat(targets(String.join("\n", names))).isEqualTo(names);
    }

    @Property
    void aTableCellComesBackAsItWasWritten(
            @ForAll
                    @StringLength(min = 1, max = 12)
                    @Chars({'"', ',', '\n', ' '})
                    @CharRange(from = 'a', to = 'z')
                    String name) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        Draft draft = one("name,target\n" + quoted + ",a.example");
        assertThat(draft.cell(Column.NAME).orElse("")).isEqualTo(name.strip());
    }
}
