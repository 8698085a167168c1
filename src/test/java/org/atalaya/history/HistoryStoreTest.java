package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.support.Patience;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryStoreTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Stories.NOON);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("a ?%20 b/history.db");
    }

    @Test
    void remembersAnOpenIncidentAsItWasLeft() {
        Host host = SampleHosts.host("web");
        Incident opened = Stories.incident("i1", "web", Stories.NOON);
        Incident taken =
                Stories.taken(opened, new Acknowledgement("Ana", Stories.NOON, "mine"), null);
        try (HistoryStore store = HistoryStore.open(file(), CLOCK)) {
            store.updated(Stories.update(host, Health.DOWN, SampleHosts.down(Stories.NOON)));
            store.incident(Stories.event(Type.OPENED, opened, Stories.NOON));
            store.incident(Stories.event(Type.RANG, opened, Stories.NOON));
            store.incident(Stories.event(Type.ACKNOWLEDGED, taken, Stories.NOON));
            store.maintained("web", Stories.NOON.plusSeconds(60));
            store.remember("mute", "until:17");
        }
        try (HistoryStore again = HistoryStore.open(file(), CLOCK)) {
            assertThat(again.remembered())
                    .containsExactly(
                            new LastKnown(
                                    "web",
                                    new IncidentRecord(taken, "", Incident.Kind.DOWN, 1),
                                    null,
                                    Stories.NOON.plusSeconds(60),
                                    Health.DOWN,
                                    Stories.NOON));
            assertThat(again.alarmState()).containsEntry("mute", "until:17");
        }
    }

    @Test
    void findsIncidentsByHostTimeTextAndWhetherTheyWereSeen() throws Exception {
        try (HistoryStore store = HistoryStore.open(file(), CLOCK)) {
            Incident over =
                    Stories.taken(
                            Stories.incident("i1", "web", Stories.NOON),
                            new Acknowledgement("Ana", Stories.NOON),
                            Stories.NOON.plusSeconds(60));
            store.incident(Stories.event(Type.OPENED, over, Stories.NOON));
            Incident open = Stories.incident("i2", "mail", Stories.NOON.plusSeconds(300));
            store.incident(Stories.event(Type.OPENED, open, Stories.NOON.plusSeconds(300)));
            store.notified("i2", "mail", "sent");
            store.remember("last", "x");
        }
        try (HistoryStore store = HistoryStore.open(file(), CLOCK);
                HistoryReader reader = store.reader()) {
            IncidentQuery all = IncidentQuery.ALL;
            assertThat(ids(reader, all)).containsExactly("i2", "i1");
            assertThat(ids(reader, all.of("web"))).containsExactly("i1");
            assertThat(ids(reader, all.only(IncidentQuery.Which.OPEN))).containsExactly("i2");
            assertThat(ids(reader, all.only(IncidentQuery.Which.UNSEEN))).containsExactly("i1");
            assertThat(ids(reader, all.with("BUSY"))).containsExactly("i2", "i1");
            assertThat(ids(reader, all.with("nothing"))).isEmpty();
            assertThat(
                            ids(
                                    reader,
                                    all.between(
                                            Stories.NOON.plusSeconds(100),
                                            Stories.NOON.plusSeconds(200))))
                    .isEmpty();
            assertThat(reader.entries("i2").get(9, TimeUnit.SECONDS))
                    .extracting(IncidentEntry::what)
                    .containsExactly("OPENED", "NOTIFIED");
        }
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEndedAndIsNarrowed() throws Exception {
        try (HistoryStore store = HistoryStore.open(file(), CLOCK)) {
            for (int i = 0; i < 9; i++) {
                // Three at each moment: a page must part what was opened together.
                Incident one =
                        Stories.incident(
                                "i" + i,
                                i % 2 == 0 ? "web" : "mail",
                                Stories.NOON.plusSeconds(i / 3));
                store.incident(Stories.event(Type.OPENED, one, one.openedAt()));
                store.incident(
                        Stories.event(
                                Type.RESOLVED,
                                one.withEnd(one.openedAt().plusSeconds(1)),
                                one.openedAt().plusSeconds(1)));
            }
            store.notified("i8", "mail", "sent");
        }
        try (HistoryStore store = HistoryStore.open(file(), CLOCK);
                HistoryReader reader = store.reader()) {
            IncidentQuery pages =
                    new IncidentQuery(null, null, null, IncidentQuery.Which.RESOLVED, "", 4);
            List<String> read = new ArrayList<>();
            IncidentQuery.Place last = null;
            for (int page = 0; page < 3; page++) {
                List<IncidentRecord> got =
                        reader.incidents(pages.after(last)).get(9, TimeUnit.SECONDS);
                got.forEach(each -> read.add(each.incident().id()));
                Incident end = got.getLast().incident();
                last = new IncidentQuery.Place(end.openedAt(), end.id());
            }
            assertThat(read).containsExactly("i8", "i7", "i6", "i5", "i4", "i3", "i2", "i1", "i0");
            assertThat(reader.count(pages).get(9, TimeUnit.SECONDS)).isEqualTo(9);
            assertThat(reader.incidents(pages).get(9, TimeUnit.SECONDS).getFirst().sent()).isOne();
            IncidentQuery all = IncidentQuery.ALL;
            assertThat(ids(reader, all.narrowed(narrowed(null, null, List.of("mail"), null))))
                    .containsExactly("i7", "i5", "i3", "i1");
            assertThat(ids(reader, all.narrowed(narrowed(null, null, null, List.of("i1", "i88")))))
                    .containsExactly("i1");
            assertThat(ids(reader, all.narrowed(narrowed("Office", null, null, null)))).isEmpty();
            assertThat(ids(reader, all.narrowed(narrowed(null, "STATUS", null, null)))).hasSize(9);
            assertThat(ids(reader, all.narrowed(narrowed(null, "DNS", List.of(), null)))).isEmpty();
        }
    }

    private static IncidentQuery.Narrowed narrowed(
            @Nullable String group,
            @Nullable String reason,
            @Nullable List<String> hosts,
            @Nullable List<String> ids) {
        return new IncidentQuery.Narrowed(group, reason, hosts, ids);
    }

    private static List<String> ids(HistoryReader reader, IncidentQuery query) throws Exception {
        return reader.incidents(query).get(9, TimeUnit.SECONDS).stream()
                .map(each -> each.incident().id())
                .toList();
    }

    @Test
    void aDamagedFileIsSetAsideAndANewOneBegun() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "this was never a database, and is longer than its header is");
        try (HistoryStore store = HistoryStore.open(file(), CLOCK)) {
            store.incident(
                    Stories.event(
                            Type.OPENED,
                            Stories.incident("i1", "web", Stories.NOON),
                            Stories.NOON));
            Patience.until("it records again", LONG, () -> store.state().recording());
            assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.DAMAGED);
            Path broken = Path.of(store.state().trouble().detail());
            assertThat(broken).content().startsWith("this was never");
            assertThat(store.state().trouble().sentence(Words.of(Locale.ENGLISH)))
                    .contains("set aside");
        }
    }

    @Test
    void aLaterFormIsLeftAsItIs() throws Exception {
        HistoryStore.open(file(), CLOCK).close();
        sql("PRAGMA user_version = 99");
        try (HistoryStore store = HistoryStore.open(file(), CLOCK)) {
            Patience.until("it is refused", LONG, () -> store.state().trouble() != null);
            assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.NEWER);
            assertThat(store.state().recording()).isFalse();
        }
    }

    @Test
    void aNetworkShareIsRefused() {
        Database share = new Database(file(), path -> "nfs4", Migrations.ofThisVersion());
        try (HistoryStore store = HistoryStore.open(share, CLOCK)) {
            assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.NETWORK);
        }
    }

    @Test
    void whatHappensWhileItIsLockedIsWrittenAfterwards() throws Exception {
        HistoryStore.open(file(), CLOCK).close();
        try (HistoryStore store = HistoryStore.open(file(), CLOCK)) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file().toUri());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                store.incident(
                        Stories.event(
                                Type.OPENED,
                                Stories.incident("i1", "web", Stories.NOON),
                                Stories.NOON));
                Patience.until("it is told", LONG, () -> store.state().trouble() != null);
                assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.LOCKED);
                statement.execute("ROLLBACK");
            }
            Patience.until("it records again", LONG, () -> store.state().recording());
            assertThat(store.state().trouble()).isNull();
        }
        try (HistoryStore store = HistoryStore.open(file(), CLOCK);
                HistoryReader reader = store.reader()) {
            assertThat(ids(reader, IncidentQuery.ALL)).containsExactly("i1");
        }
    }

    @Test
    void anOlderFormIsCopiedBeforeItIsChanged() throws Exception {
        HistoryStore.open(file(), CLOCK).close();
        List<String> scripts = new ArrayList<>(Migrations.ofThisVersion().scripts());
        int version = scripts.size();
        scripts.add("CREATE TABLE later (x);\n");
        new Database(file(), path -> "ext4", new Migrations(scripts)).open().close();
        assertThat(Migrations.copyOf(file(), version)).exists();
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .contains("history.db", "history.db.v" + version);
        }
    }

    private void sql(String text) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file().toUri());
                Statement statement = c.createStatement()) {
            statement.execute(text);
        }
    }
}
