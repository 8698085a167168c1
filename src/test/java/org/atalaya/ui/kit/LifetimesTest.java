package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class LifetimesTest {

    private final List<String> heard = new ArrayList<>();
    private final SimpleStringProperty source = new SimpleStringProperty("a");
    private final Lifetimes lifetimes = new Lifetimes();

    @Test
    void followsFromThePresentValueToTheEnd() {
        lifetimes.follow(source, heard::add);
        source.set("b");
        lifetimes.close();
        source.set("c");

        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void watchesAListUntilTheEnd() {
        ObservableList<String> list = FXCollections.observableArrayList();
        lifetimes.watch(list, () -> heard.add("x"));
        list.add("1");
        lifetimes.close();
        list.add("2");

        assertThat(heard).hasSize(2);
    }

    @Test
    void watchesAValueUntilTheEnd() {
        lifetimes.watch(source, () -> heard.add("x"));
        source.set("b");
        lifetimes.close();
        source.set("c");

        assertThat(heard).hasSize(2);
    }

    @Test
    void aBindingIsTakenOff() {
        SimpleStringProperty target = new SimpleStringProperty();
        lifetimes.bind(target, source);
        source.set("b");
        assertThat(target.get()).isEqualTo("b");

        lifetimes.close();
        assertThat(target.isBound()).isFalse();
    }

    @Test
    void endsTheLastFirstAndCanBeFilledAgain() {
        lifetimes.add(() -> heard.add("first"));
        lifetimes.add(() -> heard.add("second"));
        lifetimes.close();
        assertThat(heard).containsExactly("second", "first");

        lifetimes.add(() -> heard.add("third"));
        assertThat(lifetimes.size()).isEqualTo(1);
    }
}
