package org.atalaya.cli;

import org.atalaya.words.Words;

/** What the arguments come to: run, or say something and leave. */
public sealed interface Parsed {

    /** The exit code of a program that was asked for something it cannot do. */
    int WRONG = 2;

    /** The exit code of a run that could not leave behind what it was asked to write. */
    int UNWRITTEN = 1;

    /**
     * Start.
     *
     * @param options how
     * @param words in which language
     */
    record Run(Options options, Words words) implements Parsed {}

    /**
     * Check what a shell asks for, and leave.
     *
     * @param command what, right or wrong
     */
    record Check(CheckCommand command) implements Parsed {}

    /**
     * Print and leave: on standard output when {@code exitCode} is 0, else on standard error.
     *
     * @param text without a line end behind it
     * @param exitCode for the shell
     */
    record Print(String text, int exitCode) implements Parsed {}
}
