package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.HistoryStore;
import org.atalaya.history.IncidentQuery;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Reason;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentExportTest {

    private static final Instant NOON = SampleHosts.NOON;

    @TempDir Path folder;

    private final IncidentExport exports = new IncidentExport(Words.of(Locale.ENGLISH));

    private static IncidentEvent opened(int number) {
        Incident incident =
                new Incident(
                        "i" + number,
                        "web",
                        "=web",
                        Incident.Kind.DOWN,
                        NOON.plusSeconds(number),
                        Failure.of(Reason.STATUS, "503", "Busy, sorry"),
                        null,
                        new Acknowledgement("Ana", NOON.plusSeconds(60), "a \"note\""),
                        null,
                        0,
                        NOON.plusSeconds(number + 38),
                        true);
        return IncidentEvent.of(IncidentEvent.Type.OPENED, incident, SampleHosts.host("web"), NOON);
    }

    private String written(int incidents, int page, Path file) throws Exception {
        try (HistoryStore store =
                HistoryStore.open(folder.resolve("history.db"), InstantSource.fixed(NOON))) {
            for (int i = 0; i < incidents; i++) {
                store.incident(opened(i));
            }
        }
        IncidentQuery query =
                new IncidentQuery(null, null, null, IncidentQuery.Which.ALL, "", page);
        try (HistoryReader reader =
                HistoryReader.of(folder.resolve("history.db"), InstantSource.fixed(NOON))) {
            return exports.write(reader, query, file).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void writesEveryPageOnceNewestFirst() throws Exception {
        Path file = folder.resolve("all.csv");
        assertThat(written(23, 5, file)).isEqualTo("Written to " + file + ".");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(24);
        assertThat(lines.getFirst()).startsWith("id,host,group,worst,start,end,seconds,cause");
        assertThat(lines.get(1))
                .startsWith("i22,'=web,,DOWN,")
                .contains(",38,status,\"503 Busy, sorry\"")
                .contains(",Ana,")
                .contains("\"a \"\"note\"\"\"");
        assertThat(lines.getLast()).startsWith("i0,");
    }

    @Test
    void aFileThatCannotBeWrittenIsASentence() throws Exception {
        Path blocked = Files.createFile(folder.resolve("a-file")).resolve("all.csv");
        assertThat(written(1, 5, blocked)).contains("a-file");
        assertThat(blocked).doesNotExist();
    }
}
