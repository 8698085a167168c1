package org.atalaya.words;

import java.util.Locale;
import java.util.Properties;

/**
 * A language that nobody speaks: every text is English between brackets and 40 % longer, as a
 * translation may be. A text without brackets on the screen never came from the language files.
 */
public final class PseudoWords {

    /** Stands before every text. */
    public static final String BEGIN = "[";

    /** Stands behind every text. */
    public static final String END = "]";

    private static final double LONGER = 0.4;
    private static final String FILLING = "eno tro lar mon ";

    private PseudoWords() {}

    /** All texts of the program in that language. */
    public static Words words() {
        Words english = Words.of(Locale.ENGLISH);
        Properties strings = new Properties();
        for (String key : english.keySet()) {
            strings.setProperty(key, longer(english.getString(key)));
        }
        return new Words(Locale.ENGLISH, strings);
    }

    /** Places stay places: what fills them is not ours to translate. */
    private static String longer(String text) {
        long own = text.replaceAll("\\{[^{}]*}", "").length();
        int more = (int) Math.ceil(own * LONGER);
        StringBuilder all = new StringBuilder(BEGIN).append(text);
        if (more > 2) {
            all.append(' ');
        }
        for (int i = 0; i < more - 2; i++) {
            all.append(FILLING.charAt(i % FILLING.length()));
        }
        return all.toString().stripTrailing() + END;
    }
}
