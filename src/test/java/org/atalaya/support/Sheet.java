package org.atalaya.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One stylesheet, read as text without its comments. */
public final class Sheet {

    private final Path file;
    private final String css;

    private Sheet(Path file) {
        this.file = file;
        this.css = Project.read(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** Every stylesheet of the program. */
    public static List<Sheet> all() {
        return Project.files("src/main/resources/css", ".css").stream().map(Sheet::new).toList();
    }

    /** Whether it is a theme's palette: the only kind that names colours. */
    public boolean isPalette() {
        return file.getFileName().toString().startsWith("palette-");
    }

    /** What the first group of {@code regex} finds. */
    public Set<String> hits(String regex) {
        return hits(css, regex);
    }

    /** What the first group of {@code regex} finds in the selectors, declarations left out. */
    public Set<String> selected(String regex) {
        return hits("([^{};]+)\\{").stream()
                .filter(selector -> !selector.strip().startsWith("@"))
                .flatMap(selector -> hits(selector, regex).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hits(String text, String regex) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
