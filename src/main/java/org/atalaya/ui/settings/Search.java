package org.atalaya.ui.settings;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;

/** Which options somebody means: those that have all the words, in any order, accent and case. */
final class Search {

    private final List<String> words;

    Search(String typed) {
        words = List.of(plain(typed).strip().split("\\s+"));
    }

    /** Whether anything is sought at all. */
    boolean isEmpty() {
        return words.getFirst().isEmpty();
    }

    List<Item<Settings>> of(Page page, Words language) {
        return page.items().stream().filter(item -> finds(page, item, language)).toList();
    }

    private boolean finds(Page page, Item<Settings> item, Words language) {
        String text = plain(page.title(language) + ' ' + item.sought(language));
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
