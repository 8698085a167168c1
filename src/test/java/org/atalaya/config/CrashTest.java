package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.atalaya.support.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int KILLS = 5;

    @TempDir Path folder;

    @Test
    void killedAtAnyMomentTheFileIsTheOldOrTheNewOne() throws Exception {
        Path file = folder.resolve("hosts.json");
        Random random = new Random(9);
        int before = 0;
        for (int i = 0; i < KILLS; i++) {
            try (ChildJvm child = ChildJvm.start(SavingLoop.class, file)) {
                int saves = 20 + random.nextInt(200);
                String last = "";
                for (int line = 0; line < saves; line++) {
                    last = child.line();
                    assertThat(last).isEqualTo("saved " + line);
                }
                // Wherever in its next save it now is.
                child.kill();
            }
            ReadResult result = new HostFile(file).read();
            assertThat(result.problems()).isEmpty();
            assertThat(result.usable()).isTrue();
            assertThat(result.wall().hosts()).hasSizeGreaterThanOrEqualTo(Math.max(20, before));
            before = result.wall().hosts().size();
            Path backup = folder.resolve("hosts.json.bak");
            assertThat(new HostFile(backup).read().problems()).isEmpty();
            assertThat(Files.size(backup)).isPositive();
        }
    }
}
