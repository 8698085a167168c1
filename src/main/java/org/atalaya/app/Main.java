package org.atalaya.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
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
        if (MachineZone.isGiven()) {
            System.getLogger(Main.class.getName()).log(Level.DEBUG, "the time zone was given");
        }
        PrintStream err =
                StandardStreams.printing(
                        new FileOutputStream(FileDescriptor.err), System.err.charset());
        Words own = Words.of(Locale.getDefault());
        Parsed parsed = Options.parse(args, own);
        Words words = wordsOf(parsed, own);
        StandardStreams.Out output =
                StandardStreams.output(() -> err.println(words.get("cli.error.unwritten")));
        PrintStream out = StandardStreams.printing(output, System.out.charset());
        switch (parsed) {
            case Parsed.Print(String text, int code) -> {
                (code == 0 ? out : err).println(text);
                end(code, output);
            }
            case Parsed.Check(CheckCommand command) -> CheckRun.run(command, out.charset(), err);
            case Parsed.Do(Task task, Words _) ->
                    end(
                            new TaskRun(
                                            words,
                                            InstantSource.system(),
                                            ZoneId.systemDefault(),
                                            PassphraseAsk.console())
                                    .run(task, out, err),
                            output);
            case Parsed.Run(Options options, Words _) -> {
                Journal.open(Folders.ofThisMachine().state());
                run(options, words, out, err, output);
            }
        }
    }

    private static Words wordsOf(Parsed parsed, Words own) {
        return switch (parsed) {
            case Parsed.Do(Task _, Words words) -> words;
            case Parsed.Run(Options _, Words words) -> words;
            case Parsed.Print _, Parsed.Check _ -> own;
        };
    }

    /** What was to be printed and was not is a failure, whatever else went well. */
    private static void end(int code, StandardStreams.Out output) {
        System.exit(code == 0 && output.isLost() ? Parsed.UNWRITTEN : code);
    }

    private static void run(
            Options options,
            Words words,
            PrintStream out,
            PrintStream err,
            StandardStreams.Out output) {
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
                TextMode.run(core, options, out, err, output);
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

    /** A picture needs no screen: without one JavaFX draws into memory. */
    private static boolean isPicture(Options options) {
        return options.snapshot() != null;
    }
}
