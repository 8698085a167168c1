package org.atalaya;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the arrows of one package may point: the package table of CONTRIBUTING.md. */
record Arrows(String from, List<String> ours, List<String> others, String because) {

    /** package | packages of ours it may see | of others beside java.., then why. */
    private static final String TABLE =
            """
            model |  | cron
              everything speaks in its values
            words | model |
              it says values in a language
            probe | model | TLS jsonpath gson
              it turns a check into a result and knows nobody who asks
            demo | model | httpserver TLS
              it is watched like any server, so it knows no watcher
            engine | model probe |
              judgement runs without a window and without I/O of its own
            history | model words engine | sqlite
              memory outlives the window, the configuration and a full disk
            config | model words | gson crypto
              a file is read the same with and without a window
            status | model engine | fxbase
              models on javafx.base alone are tested without a toolkit
            service | model engine status | fxbase fxtask
              the tick moves results to the FX thread and draws nothing
            alarm | model engine | fxbase fxtask fxmedia
              the alarm rings while the window is busy, hidden or broken
            notify | model probe engine words | TLS mail
              what is told elsewhere must not wait for a window
            ui.kit | model words | fx
              what all views share knows none of them
            ui.wall | ui.kiosk ui.kit status model words | fx
              a view binds what it shows; WallActions does the rest
            launch | model |
              what is started is an argument list that a test can read
            paste |  |
              a pasted text is taken apart before anybody asks what it watches
            ui.editor | ui.kit paste status model words | fx
              a view binds what it shows; WallActions does the rest
            ui.settings | ui.kit model words | fx
              an option is data and knows nothing of files, sounds or hosts
            ui.kiosk | ui.kit status model words | fx
              how tiles fill a screen is settled before there is a tile
            ui.details | ui.kit status model words | fx
              what was comes through the port Past, and files are not seen here
            ui.log | ui.kit model words | fx
              what was comes through the port Past, and files are not seen here
            report | model words history | | what went by is told without a window and while a wall runs
            backup | model words config history | | one file of everything, made and brought back without a window
            cli | model words probe engine config | picocli gson
              text mode starts without JavaFX
            """;

    /** name | its packages. */
    private static final Map<String, List<String>> LIBRARIES =
            """
            TLS | javax.crypto.. javax.naming.. javax.net.. javax.security..
            httpserver | com.sun.net.httpserver..
            cron | com.cronutils..
            crypto | javax.crypto..
            mail | jakarta.mail.. jakarta.activation.. org.eclipse.angus.mail..
            gson | com.google.gson..
            sqlite | org.sqlite..
            jsonpath | com.jayway.jsonpath..
            picocli | picocli..
            fxbase | javafx.beans.. javafx.collections.. javafx.util..
            fxtask | javafx.application.. javafx.concurrent.. javafx.event..
            fxmedia | javafx.scene.media.. javax.sound..
            fx | javafx.. org.controlsfx.. atlantafx.. org.kordamp..
            """
                    .lines()
                    .map(row -> row.split(" \\| "))
                    .collect(toMap(row -> row[0], row -> List.of(row[1].split(" "))));

    static Stream<Arrows> all() {
        return TABLE.replace("\n  ", " | ").lines().map(Arrows::of);
    }

    static Arrows of(String row) {
        List<String> cells = Stream.of(row.split("\\|")).map(String::strip).toList();
        return new Arrows(cells.get(0), words(cells.get(1)), words(cells.get(2)), cells.get(3));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
    }

    String[] allowed() {
        Stream<String> packages = Stream.concat(Stream.of(from), ours.stream()).map(Arrows::below);
        Stream<String> libraries =
                others.stream().map(LIBRARIES::get).flatMap(List<String>::stream);
        Stream<String> everybodys = Stream.of("java..", "org.jspecify.annotations");
        return Stream.of(packages, libraries, everybodys)
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return from;
    }

    static String below(String name) {
        return "org.atalaya." + name + "..";
    }
}
