package org.atalaya.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every colour of the wall by what it means: a theme. Written as a stylesheet of one rule, so that
 * the files of the program and a person's own are the same kind of file.
 *
 * @param colours by the name that stylesheets ask for, {@code -wall-up-bg}, in the order of the
 *     file
 */
public record Palette(Map<String, Colour> colours) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE =
            Pattern.compile("\\s*\\.root\\s*\\{([^{}]*)}\\s*", Pattern.DOTALL);
    private static final Pattern COLOUR =
            Pattern.compile("\\s*(-wall-[a-z-]+)\\s*:\\s*([^:;{}]+?)\\s*", Pattern.DOTALL);

    public Palette {
        colours = Collections.unmodifiableMap(new LinkedHashMap<>(colours));
    }

    /** The palette of a stylesheet; whether it is complete and readable is another question. */
    public static Palette read(String css) throws InvalidValueException {
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(" "));
        if (!rule.matches()) {
            throw new InvalidValueException("palette.error.form");
        }
        Map<String, Colour> colours = new LinkedHashMap<>();
        for (String line : rule.group(1).split(";")) {
            if (line.isBlank()) {
                continue;
            }
            Matcher colour = COLOUR.matcher(line);
            if (!colour.matches()) {
                throw new InvalidValueException(
                        "palette.error.line", TargetText.visible(line.strip()));
            }
            if (colours.put(colour.group(1), value(colour)) != null) {
                throw new InvalidValueException("palette.error.twice", colour.group(1));
            }
        }
        return new Palette(colours);
    }

    private static Colour value(Matcher colour) throws InvalidValueException {
        try {
            return Colour.read(colour.group(2));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                    e.key(), TargetText.visible(colour.group(2)), colour.group(1));
        }
    }

    /**
     * Refuses what could not be worn or not be read: the first name that nobody asks for, that is
     * missing, that may not be seen through, or the first text that does not stand out.
     *
     * @param model has every name that there is
     */
    public void judge(Palette model) throws InvalidValueException {
        for (String name : colours.keySet()) {
            if (!model.colours.containsKey(name)) {
                throw new InvalidValueException("palette.error.unknown", name);
            }
        }
        for (Map.Entry<String, Colour> one : model.colours.entrySet()) {
            Colour mine = colours.get(one.getKey());
            if (mine == null) {
                throw new InvalidValueException("palette.error.missing", one.getKey());
            }
            if (one.getValue().isOpaque() && !mine.isOpaque()) {
                throw new InvalidValueException("palette.error.opaque", one.getKey());
            }
        }
        List<PalettePair> unread = PalettePair.ALL.stream().filter(p -> !p.holds(this)).toList();
        if (!unread.isEmpty()) {
            throw unread.getFirst().refusal(this);
        }
    }

    /** The colour of this name, which must be there. */
    public Colour of(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /** Whether it is one of the dark ones. */
    public boolean isDark() {
        return of("-wall-bg").luminance() < of("-wall-text").luminance();
    }

    /** The same as a stylesheet, with nothing in it but names and colours. */
    public String css() {
        StringBuilder css = new StringBuilder(".root {\n");
        colours.forEach(
                (name, colour) ->
                        css.append("    ")
                                .append(name)
                                .append(": ")
                                .append(colour.css())
                                .append(";\n"));
        return css.append("}\n").toString();
    }
}
