package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.atalaya.model.Criticality;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;
import org.atalaya.support.SampleHosts;
import org.atalaya.ui.kit.Deed;
import org.atalaya.ui.kit.Steps;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsTest {

    @TempDir Path folder;

    private final Words words = Words.of(Locale.UK);
    private final List<Steps> told = new ArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();
    private HostBook book;
    private Edits edits;

    @BeforeEach
    void open() throws Exception {
        book = HostBook.open(folder.resolve("hosts.json"), InstantSource.system(), words);
        edits = new Edits(book, told::add);
        edits.save(SampleHosts.hosts(5));
        book.addListener(changes::incrementAndGet);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private List<String> names() {
        return book.hosts().stream().map(Host::name).toList();
    }

    private String undo() {
        Deed deed = told.getLast().undo();
        return deed == null ? "" : deed.text(words);
    }

    @Test
    void manyHostsAreOneStepAndOneChange() {
        List<Host> gone = book.hosts().subList(1, 4);
        List<String> before = names();
        edits.delete(gone);
        assertThat(changes).hasValue(1);
        assertThat(undo()).isEqualTo("delete 3 hosts");
        assertThat(book.hosts()).hasSize(2);
        edits.undo();
        assertThat(changes).hasValue(2);
        assertThat(names()).isEqualTo(before);
        edits.redo();
        assertThat(book.hosts()).hasSize(2);
        edits.undo();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aHostAndTheColourOfItsTagAreOneStep() {
        Host first = book.hosts().getFirst();
        TagColors pink = TagColors.NONE.with("core", TagColor.PINK);
        edits.save(List.of(first.withTags(List.of("core"))), pink);
        assertThat(changes).hasValue(1);
        assertThat(book.tags()).isEqualTo(pink);
        edits.undo();
        assertThat(book.tags()).isEqualTo(TagColors.NONE);
        assertThat(book.hosts().getFirst()).isEqualTo(first);
        edits.redo();
        assertThat(book.tags()).isEqualTo(pink);
        assertThat(book.hosts().getFirst().tags()).containsExactly("core");
    }

    @Test
    void hostsThatWereAddedGoAndComeBackInTheirOrder() {
        List<Host> more = IntStream.range(0, 3).mapToObj(i -> SampleHosts.host("new" + i)).toList();
        edits.save(more);
        List<String> after = names();
        edits.undo();
        assertThat(book.hosts()).hasSize(5);
        edits.redo();
        assertThat(names()).isEqualTo(after);
    }

    @Test
    void stepsAreTakenBackLastFirst() {
        Host first = book.hosts().getFirst();
        edits.save(List.of(first.withGroup("A")));
        edits.save(List.of(first.withGroup("B")));
        edits.setPaused(List.of(book.hosts().getFirst()), true);
        assertThat(undo()).isEqualTo("pause " + first.name());
        edits.undo();
        edits.undo();
        assertThat(book.hosts().getFirst()).isEqualTo(first.withGroup("A"));
        assertThat(told.getLast().moved()).isEqualTo(Steps.Moved.BACK);
        edits.undo();
        assertThat(book.hosts().getFirst()).isEqualTo(first);
    }

    @Test
    void whatIsDoneAfterAStepBackEndsTheWayForward() {
        Host first = book.hosts().getFirst();
        edits.save(List.of(first.withGroup("A")));
        edits.undo();
        assertThat(told.getLast().redo()).isNotNull();
        edits.save(List.of(first.withGroup("B")));
        assertThat(told.getLast().redo()).isNull();
        edits.redo();
        assertThat(book.hosts().getFirst().group()).isEqualTo("B");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        int before = told.size();
        edits.save(List.of(book.hosts().getFirst()));
        edits.setPaused(book.hosts(), false);
        assertThat(told).hasSize(before);
    }

    @Test
    void groupsAreJudgedAsBeforeAfterAStepBack() {
        edits.save(new GroupRule("Web", new GroupRule.AtLeast(2)));
        assertThat(undo()).isEqualTo("judge the group Web otherwise");
        edits.undo();
        assertThat(book.rules()).isEmpty();
    }

    @Test
    void hostsThatAreMovedStandThereAfterARestartAndGoBackInOneStep() throws Exception {
        List<String> ids = new ArrayList<>(book.hosts().stream().map(Host::id).toList());
        Collections.swap(ids, 0, 4);
        edits.arrange(List.of(book.hosts().getFirst(), book.hosts().getLast()), ids);
        assertThat(changes).hasValue(1);
        assertThat(undo()).isEqualTo("move 2 hosts");
        assertThat(book.hosts()).extracting(Host::id).isEqualTo(ids);
        edits.undo();
        Collections.swap(ids, 0, 4);
        assertThat(book.hosts()).extracting(Host::id).isEqualTo(ids);
        edits.redo();
        book.close();
        book = HostBook.open(folder.resolve("hosts.json"), InstantSource.system(), words);
        Collections.swap(ids, 0, 4);
        assertThat(book.hosts()).extracting(Host::id).isEqualTo(ids);
        edits = new Edits(book, told::add);
        int before = told.size();
        edits.arrange(List.of(book.hosts().getFirst()), ids);
        assertThat(told).as("nobody moved").hasSize(before);
    }

    @Test
    void aProfileReachesWhatInheritsAndOneStepTakesAllBack() throws Exception {
        List<Host> hosts = book.hosts();
        Duration own = Duration.ofSeconds(90);
        Host first = own(hosts.get(0).withGroup("Web"), Host.DEFAULT_INTERVAL);
        Host second = own(hosts.get(1).withGroup("Web/Shop"), own);
        edits.save(List.of(first, second, hosts.get(2).withGroup("Mail")));
        List<Host> before = book.hosts();
        changes.set(0);

        GroupProfile profile =
                new GroupProfile(
                        Duration.ofSeconds(40), null, 4, null, Criticality.CRITICAL, false);
        edits.save("Web", profile);

        assertThat(changes).as("one change for all").hasValue(1);
        assertThat(undo()).isEqualTo("set defaults of the group Web");
        Host web = book.hosts().get(0);
        Host shop = book.hosts().get(1);
        assertThat(web.interval()).isEqualTo(Duration.ofSeconds(40));
        assertThat(web.sound()).isFalse();
        assertThat(shop.interval()).as("its own").isEqualTo(own);
        assertThat(shop.watching().thresholds().failures()).isEqualTo(4);
        assertThat(shop.watching().criticality()).isEqualTo(Criticality.CRITICAL);
        assertThat(book.hosts().get(2)).isEqualTo(before.get(2));

        // Another rule of the group leaves what its hosts inherit.
        edits.save(new GroupRule("Web", new GroupRule.AtLeast(1)));
        assertThat(book.rules())
                .containsExactly(new GroupRule("Web", new GroupRule.AtLeast(1), profile));
        List<Host> after = book.hosts();
        book.close();
        book = HostBook.open(folder.resolve("hosts.json"), InstantSource.system(), words);
        assertThat(book.problems()).isEmpty();
        assertThat(book.hosts()).as("read again").isEqualTo(after);
        assertThat(Files.readString(folder.resolve("hosts.json")))
                .contains("\"interval\": \"90s\"")
                .containsOnlyOnce("\"interval\": \"40s\"")
                .containsOnlyOnce("critical\"");

        edits = new Edits(book, told::add);
        edits.save("Web", GroupProfile.NONE);
        assertThat(book.hosts()).isEqualTo(before);
        edits.undo();
        assertThat(book.hosts()).isEqualTo(after);
    }

    private static Host own(Host host, Duration interval) {
        return new Host(
                host.id(),
                host.name(),
                host.group(),
                host.tags(),
                interval,
                host.timeout(),
                host.sound(),
                host.paused(),
                host.check());
    }

    @Test
    void noStepBringsTheDemoIntoTheFile() throws Exception {
        edits.clear();
        edits.delete(book.hosts());
        book.openDemo();
        edits.clear();
        edits.delete(List.of(book.hosts().getFirst()));
        edits.save(List.of(SampleHosts.host("mine")));
        assertThat(book.isDemo()).isFalse();
        edits.undo();
        edits.undo();
        assertThat(book.hosts()).isEmpty();
        book.close();
        assertThat(Files.readString(folder.resolve("hosts.json"))).doesNotContain("127.0.0.1");
    }
}
