package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.model.Cron;
import org.atalaya.model.GroupRule;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostBookTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void itSaysWhereSecretsAreKept(String language) throws Exception {
        Path file = folder.resolve("hosts.json");
        Words words = Words.of(Locale.of(language));
        HostBook book = HostBook.open(file, InstantSource.system(), words);
        try {
            assertThat(book.secretPlace())
                    .contains(folder.resolve("secrets.json").toString())
                    .isEqualTo(book.secrets().describe().sentence(words));
        } finally {
            book.close();
        }
    }

    @Test
    void whatIsPlannedInTheDemoNeverReachesTheFile() throws Exception {
        Path file = folder.resolve("hosts.json");
        GroupRule rule = new GroupRule("Web", new GroupRule.AtLeast(2));
        MaintenanceWindow window =
                new MaintenanceWindow(
                        "w",
                        "",
                        MaintenanceScope.ALL,
                        new MaintenanceWindow.Repeated(
                                Cron.parse("0 3 * * *"), Duration.ofHours(1), ZoneOffset.UTC));
        HostBook book = HostBook.open(file, InstantSource.system(), Words.of(Locale.UK));
        try {
            book.openDemo();
            book.make(new Changes(Map.of(), List.of(window), List.of(rule)));
            assertThat(book.rules()).containsExactly(rule);
            assertThat(book.plan()).containsExactly(window);
        } finally {
            book.close();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aGroupThatIsJudgedByItsWorstHostNeedsNoRule() throws Exception {
        Path file = folder.resolve("hosts.json");
        HostBook book = HostBook.open(file, InstantSource.system(), Words.of(Locale.UK));
        AtomicInteger told = new AtomicInteger();
        try {
            book.addListener(told::incrementAndGet);
            Edits edits = new Edits(book, steps -> {});
            edits.save(new GroupRule("Web", new GroupRule.AtLeast(2)));
            edits.save(new GroupRule("Web", new GroupRule.AtLeast(3)));
            assertThat(book.rules())
                    .containsExactly(new GroupRule("Web", new GroupRule.AtLeast(3)));
            edits.save(GroupRule.worst("Web"));
            assertThat(book.rules()).isEmpty();
        } finally {
            book.close();
        }
        assertThat(told).hasValue(3);
    }
}
