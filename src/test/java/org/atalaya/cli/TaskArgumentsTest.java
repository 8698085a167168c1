package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskArgumentsTest {

    private static Parsed parse(String... args) {
        return Options.parse(args, Words.of(Locale.ENGLISH));
    }

    @Test
    void aReportIsReadInWhole() {
        Parsed parsed =
                parse(
                        "report --from 2026-10 --to 2026-11 --group Shop --sla 99,9% --out a.csv"
                                .split(" "));
        assertThat(((Parsed.Do) parsed).task())
                .isEqualTo(
                        new Task.Report(
                                null,
                                null,
                                LocalDate.parse("2026-10-01"),
                                LocalDate.parse("2026-11-30"),
                                "Shop",
                                99.9,
                                Task.Format.CSV,
                                Path.of("a.csv")));
    }

    @Test
    void aSnapshotNamesItsPage() {
        Parsed parsed = parse("snapshot", "--html", "b.html", "--data", "d", "--lang", "es");
        assertThat(((Parsed.Do) parsed).task())
                .isEqualTo(new Task.Board(null, Path.of("d"), Path.of("b.html")));
        assertThat(((Parsed.Do) parsed).words().getLocale().getLanguage()).isEqualTo("es");
    }

    @Test
    void aBackupSaysWhereItsPassphraseIs() {
        assertThat(((Parsed.Do) parse("backup", "a.zip", "--passphrase-file", "p")).task())
                .isEqualTo(
                        new Task.Backup(
                                null,
                                null,
                                Path.of("a.zip"),
                                new Task.Passphrase.InFile(Path.of("p"))));
        assertThat(((Parsed.Do) parse("restore", "--passphrase", "a.zip")).task())
                .isEqualTo(
                        new Task.Restore(
                                null, null, Path.of("a.zip"), new Task.Passphrase.Asked()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    report --from yesterday                    | --from says "yesterday"
                    report --to 2026-02-30                     | --to says "2026-02-30"
                    report --from 2026-02-02 --to 2026-02-01   | would end before it begins
                    report --sla 0                             | --sla says "0"
                    report --sla 100.1                         | --sla says "100.1"
                    report --sla many                          | --sla says "many"
                    report --format pdf                        | --format says "pdf"
                    report --out=                              | --out needs a value
                    report --froms 2026-02                     | There is no option --froms
                    report x                                   | "x" does not belong
                    snapshot                                   | --html FILE
                    snapshot --html                            | --html needs a value
                    backup                                     | backup needs the name
                    backup a.zip --passphrase-file             | --passphrase-file needs a value
                    restore a.zip --passphrase --passphrase-file p | not both
                    """)
    void whatIsWrongIsSaid(String args, String said) {
        Parsed.Print print = (Parsed.Print) parse(args.split(" "));
        assertThat(print.exitCode()).isEqualTo(Parsed.WRONG);
        assertThat(print.text()).contains(said);
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(((Parsed.Print) parse("report", "--help")).text())
                .contains("--from", "--sla", "Usage: atalaya report");
        assertThat(((Parsed.Print) parse("--help")).text()).contains("report", "snapshot");
    }
}
