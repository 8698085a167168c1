package org.atalaya.ui.editor;

import org.atalaya.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a {@link Sheet} for one check: a field that nobody touched means what the
 * check had, exactly, and any other what it says.
 *
 * @param kind what the fields are to come to
 * @param was what they were filled from; null for a new host
 */
record Entries(Sheet sheet, CheckKind kind, @Nullable Check was) {

    /** What a text means. */
    interface Meaning<T> {
        T of(String text) throws Unfit;
    }

    /** What a text means that may be empty. */
    interface MeaningIfAny<T> {
        @Nullable T of(String text) throws Unfit;
    }

    /** Whether the check that was there has its say about {@code field}. */
    boolean keeps(HostField field) {
        return was != null && CheckKind.of(was) == kind && !sheet.isTouched(field);
    }

    <T> T read(HostField field, T was, Meaning<T> meaning) throws Unfit {
        return keeps(field) ? was : meaning.of(sheet.get(field));
    }

    <T> @Nullable T readIfAny(HostField field, @Nullable T was, MeaningIfAny<T> meaning)
            throws Unfit {
        return keeps(field) ? was : meaning.of(sheet.get(field));
    }

    <E extends Enum<E>> E choice(HostField field, Class<E> type) {
        return Enum.valueOf(type, sheet.get(field));
    }

    String get(HostField field) {
        return sheet.get(field);
    }

    boolean isOn(HostField field) {
        return sheet.isOn(field);
    }
}
