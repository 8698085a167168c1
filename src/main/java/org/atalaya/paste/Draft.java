package org.atalaya.paste;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One host that a pasted text asks for, still as text.
 *
 * @param line where it stands, from 1
 * @param target the address as it was written, or one of those that a range stands for
 * @param cells what else stands beside it, without what is empty
 * @param fault why nothing can be made of it; null for none so far
 */
public record Draft(int line, String target, Map<Column, String> cells, @Nullable Fault fault) {

    public Draft {
        cells = Map.copyOf(cells);
    }

    /** What stands in this column, without the blanks around it. */
    public Optional<String> cell(Column column) {
        return Optional.ofNullable(cells.get(column));
    }
}
