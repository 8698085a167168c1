package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;

/** What the sources themselves are held to: sizes, a reason for each public type, plain habits. */
class SourcesTest {

    private static final int LONGEST_FILE = 350;
    private static final int LONGEST_METHOD = 50;

    private static final List<Path> MAIN = Project.files("src/main/java", ".java");
    private static final List<Path> ALL = Project.files("src", ".java");

    @Test
    void noFileIsLong() {
        assertThat(
                        ALL.stream()
                                .filter(file -> lines(file) > LONGEST_FILE)
                                .map(file -> Project.name(file) + ": " + lines(file) + " lines"))
                .as("files over %d lines", LONGEST_FILE)
                .isEmpty();
    }

    private static long lines(Path file) {
        return Project.read(file).lines().count();
    }

    @Test
    void noMethodIsLong() throws IOException {
        List<String> found = new ArrayList<>();
        new SourceScan() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long lines = lineOfEnd(method) - lineOfStart(method) + 1;
                if (lines > LONGEST_METHOD) {
                    found.add(place(method) + " " + method.getName() + ": " + lines + " lines");
                }
                return super.visitMethod(method, nothing);
            }
        }.run(ALL);
        assertThat(found).as("methods over %d lines", LONGEST_METHOD).isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhyItExists() throws IOException {
        List<String> found = new ArrayList<>();
        new SourceScan() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (isPublic && trees().getDocComment(getCurrentPath()) == null) {
                    found.add(place(type) + " " + type.getSimpleName());
                }
                return super.visitClass(type, nothing);
            }
        }.run(MAIN);
        assertThat(found).as("public types without Javadoc").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(
                        MAIN.stream()
                                .map(Path::getParent)
                                .distinct()
                                .filter(folder -> folder.getNameCount() > packageRoot())
                                .filter(
                                        folder ->
                                                Files.notExists(
                                                        folder.resolve("package-info.java")))
                                .map(Project::name))
                .as("packages without package-info.java")
                .isEmpty();
    }

    private static int packageRoot() {
        return Project.root().resolve("src/main/java/org/atalaya").getNameCount();
    }

    @Test
    void nobodyWaitsByTheClock() {
        // The architecture test reads compiled classes of the program only; tests are held too.
        assertThat(mentions("Thread\\s*\\.\\s*sleep\\s*\\(")).as("calls of Thread.sleep").isEmpty();
    }

    @Test
    void ordersAreCompareByMeaning() {
        // Not a rule on bytecode: the compiler itself calls ordinal() for a switch.
        assertThat(mentions("\\.ordinal\\s*\\(\\)")).as("calls of ordinal()").isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(mentions("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b")).as("notes").isEmpty();
    }

    private static Stream<String> mentions(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return ALL.stream()
                .filter(file -> !file.endsWith("SourcesTest.java"))
                .filter(file -> pattern.matcher(Project.read(file)).find())
                .map(Project::name);
    }

    /** Parses files with javac and walks their trees, knowing where each node stands. */
    private abstract static class SourceScan extends TreePathScanner<Void, Void> {

        private DocTrees trees;
        private CompilationUnitTree file;

        void run(List<Path> files) throws IOException {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager manager =
                    compiler.getStandardFileManager(null, null, null)) {
                JavacTask task =
                        (JavacTask)
                                compiler.getTask(
                                        null,
                                        manager,
                                        null,
                                        List.of("-proc:none"),
                                        null,
                                        manager.getJavaFileObjectsFromPaths(files));
                trees = DocTrees.instance(task);
                for (CompilationUnitTree unit : task.parse()) {
                    file = unit;
                    scan(unit, null);
                }
            }
        }

        DocTrees trees() {
            return trees;
        }

        long lineOfStart(Tree tree) {
            return line(positions().getStartPosition(file, tree));
        }

        long lineOfEnd(Tree tree) {
            return line(positions().getEndPosition(file, tree));
        }

        String place(Tree tree) {
            return Project.name(Path.of(file.getSourceFile().toUri())) + ":" + lineOfStart(tree);
        }

        private SourcePositions positions() {
            return trees.getSourcePositions();
        }

        private long line(long position) {
            return file.getLineMap().getLineNumber(position);
        }
    }
}
