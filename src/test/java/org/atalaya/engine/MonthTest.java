package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;

/**
 * A month against a file that a person has read. After a change that is meant, {@code mvn test
 * -Dtest=MonthTest -Datalaya.month=write} writes the file anew, and its difference tells what the
 * change does to people.
 */
class MonthTest {

    private static final Path GOLDEN = Project.root().resolve("src/test/resources/alarm-month.txt");

    @Test
    void aMonthOfFiveHundredHostsIsAsItWas() throws IOException {
        Month month = new Month();
        List<String> lines = month.play();
        if ("write".equals(System.getProperty("atalaya.month"))) {
            Files.write(GOLDEN, lines);
        }
        assertThat(month.results()).isGreaterThan(4_000_000);
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }
}
