package org.atalaya.ui.editor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * What is wrong with the fields of a form, and which of that a person may be told already: nobody
 * is told off for half a word.
 */
final class ToldProblems {

    private final Set<HostField> told = EnumSet.noneOf(HostField.class);
    private final ObservableMap<HostField, Problem> shown = FXCollections.observableHashMap();
    private final ObservableMap<HostField, Problem> view =
            FXCollections.unmodifiableObservableMap(shown);
    private Map<HostField, Problem> found = Map.of();

    /** This and no more is wrong now. */
    void find(Map<HostField, Problem> problems) {
        found = problems;
        tell();
    }

    /** From now on the problems of these may be told. */
    void tell(Collection<HostField> fields) {
        told.addAll(fields);
        tell();
    }

    /** Another form begins: nothing of it was told yet. */
    void forget() {
        told.clear();
    }

    private void tell() {
        for (HostField field : HostField.values()) {
            Problem problem = found.get(field);
            if (problem != null && told.contains(field)) {
                shown.put(field, problem);
            } else {
                shown.remove(field);
            }
        }
    }

    /** The first field that stands in the way and is told of. */
    Optional<HostField> firstError() {
        return errors().filter(told::contains).findFirst();
    }

    /** The fields that stand in the way, told of or not, in their order. */
    Stream<HostField> errors() {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().isError())
                .map(Map.Entry::getKey)
                .sorted();
    }

    /** Every field with a problem. */
    Set<HostField> fields() {
        return found.keySet();
    }

    /** What a person may see now, by field. */
    ObservableMap<HostField, Problem> shown() {
        return view;
    }
}
