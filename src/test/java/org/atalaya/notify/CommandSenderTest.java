package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Failure;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.probe.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandSenderTest {

    @TempDir Path folder;

    private static Outcome run(boolean consented, Duration patience, String... argv)
            throws Exception {
        CommandChannel channel = new CommandChannel("run", "Run", List.of(argv), consented);
        return new CommandSender(new Programs(1), patience)
                .send(channel, Channels.letter("k1", Channels.NASTY));
    }

    private static Outcome shell(String script) throws Exception {
        return run(true, Duration.ofSeconds(20), "/bin/sh", "-c", script);
    }

    @Test
    void theProgramFindsWhatHappenedInItsEnvironmentAsItIs() throws Exception {
        Path found = folder.resolve("found");
        String script = "printf '%s' \"$ATALAYA_TEXT\" > " + found;
        assertThat(shell(script)).isEqualTo(new Outcome.Delivered());
        assertThat(Files.readString(found))
                .isEqualTo(Channels.letter("k1", Channels.NASTY).value(Placeholder.TEXT));
    }

    @Test
    void everyValueIsAVariableAlsoAnEmptyOne() {
        assertThat(CommandSender.variables(Letters.down("k")))
                .hasSize(Placeholder.values().length)
                .containsEntry("ATALAYA_REASON", "")
                .containsKey("ATALAYA_INCIDENT");
    }

    @Test
    void withoutConsentNothingIsRun() throws Exception {
        Path found = folder.resolve("found");
        Outcome outcome = run(false, Duration.ofSeconds(20), "/bin/touch", found.toString());
        assertThat(outcome).isEqualTo(Outcome.later(Failure.of(Reason.COMMAND, "channel-consent")));
        assertThat(found).doesNotExist();
    }

    @Test
    void itsStatusDecidesWhetherItIsRunAgain() throws Exception {
        assertThat(shell("exit 75")).isInstanceOf(Outcome.Later.class);
        assertThat(shell("echo no such pager; exit 1"))
                .isEqualTo(new Outcome.Refused(Failure.of(Reason.COMMAND, "“no such pager”")));
        assertThat(shell("exit 3"))
                .isEqualTo(new Outcome.Refused(Failure.of(Reason.COMMAND, "exit", "3")));
    }

    @Test
    void oneThatIsNotThereOrHangsIsRunLater() throws Exception {
        assertThat(run(true, Duration.ofSeconds(20), folder.resolve("none").toString()))
                .isInstanceOf(Outcome.Later.class);
        assertThat(run(true, Duration.ofMillis(300), "/bin/sleep", "60"))
                .isEqualTo(Outcome.later(Failure.of(Reason.TIMEOUT, "300 ms")));
    }
}
