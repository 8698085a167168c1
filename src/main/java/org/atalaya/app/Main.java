package org.atalaya.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.atalaya.cli.CheckCommand;
import org.atalaya.cli.Options;
import org.atalaya.cli.Parsed;
import org.atalaya.cli.Task;
import org.atalaya.config.ConfigException;
import org.atalaya.config.Folders;
import org.atalaya.words.Words;

/** Where the program starts: reads its options and opens the wall, or the same program as text. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        RuntimeTuning.apply();
        PrintStream out = readable(System.out, FileDescriptor.out);
        PrintStream err = readable(System.err, FileDescriptor.err);
        switch (Options.parse(args, Words.of(Locale.getDefault()))) {
            case Parsed.Print(String text, int code) -> {
                (code == 0 ? out : err).println(text);
                System.exit(code);
            }
            case Parsed.Check(CheckCommand command) -> CheckRun.run(command, out.charset(), err);
            case Parsed.Do(Task task, Words words) ->
                    System.exit(
                            new TaskRun(
                                            words,
                                            InstantSource.system(),
                                            ZoneId.systemDefault(),
                                            PassphraseAsk.console())
                                    .run(task, out, err));
            case Parsed.Run(Options options, Words words) -> {
                Journal.open(Folders.ofThisMachine().state());
                run(options, words, out, err);
            }
        }
    }

    private static void run(Options options, Words words, PrintStream out, PrintStream err) {
        HeapBound.watch();
        boolean window = !options.headless() && (Display.isPresent() || isPicture(options));
        try {
            Core core = Core.open(options, words);
            if (window) {
                WallApplication.launch(core, options, err);
            } else {
                if (!options.headless()) {
                    out.println(words.get("app.noDisplay"));
                }
                TextMode.run(core, options, out, err);
            }
        } catch (ConfigException e) {
            String sentence = e.sentence(words);
            err.println(sentence);
            if (window && System.console() == null && !isPicture(options)) {
                Refusal.show(sentence, words);
            }
            System.exit(Parsed.WRONG);
        }
    }

    /** A terminal without a locale (C, POSIX) would print {@code —} and {@code ó} as {@code ?}. */
    private static PrintStream readable(PrintStream given, FileDescriptor target) {
        return given.charset().newEncoder().canEncode('—')
                ? given
                : new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
    }

    /** A picture needs no screen: without one JavaFX draws into memory. */
    private static boolean isPicture(Options options) {
        return options.snapshot() != null;
    }
}
