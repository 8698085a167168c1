package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The floor: {@link BareLoop} with the heap and the collector of the program. */
record Bare() implements Contender {

    @Override
    public String label() {
        return "bare HttpClient loop";
    }

    @Override
    public Prober start(Path folder, Load load, Ports ports, Path hosts, Duration runFor)
            throws IOException {
        compile(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try (Stream<String> options = Files.lines(Path.of("jlink/run.args"))) {
            options.filter(o -> o.startsWith("-X") || o.startsWith("-D")).forEach(command::add);
        }
        command.addAll(
                List.of("-cp", folder.toString(), BareLoop.class.getName(), hosts.toString()));
        return new Children(List.of(new Child(command, Map.of(), folder.resolve("bare.txt"))));
    }

    /** A run from source would hold the compiler's memory too. */
    private static void compile(Path folder) throws IOException {
        Path sources = Path.of("src/bench/java/org/atalaya/bench");
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                folder.toString(),
                                sources.resolve("BareLoop.java").toString(),
                                sources.resolve("TrustAll.java").toString());
        if (exit != 0) {
            throw new IOException("the bare loop does not compile");
        }
    }
}
