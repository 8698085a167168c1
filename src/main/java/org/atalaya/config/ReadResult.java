package org.atalaya.config;

import java.util.List;

/**
 * What came of reading a file: always a wall, so that the good hosts run whatever else is wrong.
 *
 * @param wall what could be read
 * @param problems everything that is wrong, in the order of the file; empty when all is well
 * @param usable false when nothing could be read at all: then the wall is empty, and the file is
 *     copied aside before anything is ever saved in its place
 */
public record ReadResult(Wall wall, List<Problem> problems, boolean usable) {

    public ReadResult {
        problems = List.copyOf(problems);
    }
}
