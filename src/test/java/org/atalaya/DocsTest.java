package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.model.Health;
import org.atalaya.model.Reason;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;

/** The documents say what the program does, and point at what is there. */
class DocsTest {

    private static final String GUIDE = text("docs/user-guide.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private static String text(String name) {
        return Project.read(Project.root().resolve(name));
    }

    @Test
    void everyCauseHasARowThatSaysWhatToDo() {
        assertThat(Stream.of(Reason.values()).map(Reason::code))
                .allMatch(code -> hasRow(code, "\\| [^|]+ \\| [^|]+ \\|"));
    }

    @Test
    void everyStateHasARow() {
        assertThat(Stream.of(Health.values()).map(Health::key))
                .allMatch(key -> hasRow(key, "\\| [^|]+ \\| [^|]+ \\| [^|]+ \\|"));
    }

    private static boolean hasRow(String name, String rest) {
        return Pattern.compile("(?m)^\\| `" + name + "` " + rest + "$").matcher(GUIDE).find();
    }

    @Test
    void theContinuousBuildRunsTheReadmesOwnCommand() {
        List<String> lines = text(".ci/run").lines().toList();
        String command = lines.getLast().replaceFirst("^exec ", "");
        assertThat(text("README.md")).contains("\n    " + command + "\n");
    }

    @Test
    void noLinkIsBroken() {
        Stream<Path> documents =
                Stream.concat(
                        Project.files("docs", ".md").stream(),
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(Project.root()::resolve));
        assertThat(documents.flatMap(DocsTest::broken)).isEmpty();
    }

    private static Stream<String> broken(Path document) {
        return LINK.matcher(Project.read(document))
                .results()
                .map(hit -> hit.group(1))
                .filter(link -> !link.endsWith(".png"))
                .filter(link -> Files.notExists(document.resolveSibling(link)))
                .map(link -> Project.name(document) + ": " + link);
    }
}
