package org.atalaya.paste;

import java.util.List;

/**
 * What a text came to.
 *
 * @param drafts in the order of the text, at most {@link PastedText#MOST}
 * @param left how many more there were
 * @param ignored headings of a table that mean nothing here
 */
public record Pasted(List<Draft> drafts, int left, List<String> ignored) {

    public Pasted {
        drafts = List.copyOf(drafts);
        ignored = List.copyOf(ignored);
    }
}
