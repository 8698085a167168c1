package org.atalaya.ui.wall;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as people compare them: neither case nor accents count. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");

    private Plain() {}

    /** The text in small letters without accents. */
    static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * What a name is sorted by: {@code host 9} stands before {@code host 10}, for the length of
     * each number stands before its digits.
     */
    static String sortKey(String name) {
        return NUMBER.matcher(of(name)).replaceAll(Plain::withLength);
    }

    private static String withLength(MatchResult number) {
        String digits = number.group(1);
        return (char) ('0' + Math.min(digits.length(), 9)) + digits;
    }
}
