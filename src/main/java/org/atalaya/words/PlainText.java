package org.atalaya.words;

/** Makes text from outside harmless to show: in a terminal, a log or a sentence. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text without control characters, line ends, bidirectional marks and halves of characters,
     * each of which becomes U+FFFD: a name must not colour, move or turn around what is around it
     * (Unicode TR #36).
     */
    public static String of(String text) {
        if (text.codePoints().noneMatch(PlainText::isHarmful)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> isHarmful(c) ? 0xFFFD : c).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            // Joiners belong to emoji and to some scripts: they only join.
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }
}
