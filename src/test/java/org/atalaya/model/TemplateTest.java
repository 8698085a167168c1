package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static String fill(String text) throws InvalidValueException {
        return Template.parse(text, Set.of("key"))
                .fill(Placeholder::word, name -> "<" + name + ">", value -> "[" + value + "]");
    }

    @Test
    void placesAreFilledAndEscapedAndTheRestStaysAsItIs() throws InvalidValueException {
        assertThat(fill("{\"a\":{\"b\":\"{{host}} is {{ state }}\"}}"))
                .isEqualTo("{\"a\":{\"b\":\"[host] is [state]\"}}");
        assertThat(fill("no place")).isEqualTo("no place");
    }

    @Test
    void aSecretIsNamedAndNeverHeld() throws InvalidValueException {
        assertThat(fill("k={{secret:key}}")).isEqualTo("k=[<key>]");
        assertThat(Template.parse("{{secret:key}}", Set.of("key"))).hasToString("{{secret:key}}");
    }

    @ParameterizedTest
    @CsvSource({
        "{{hots}}, template.error.unknown",
        "{{}}, template.error.unknown",
        "{{secret:other}}, template.error.secret",
        "{{host, template.error.open",
        "{{host}} {{, template.error.open"
    })
    void whatCannotBeFilledIsRefusedWhereItIsTyped(String text, String key) {
        assertThatThrownBy(() -> Template.parse(text, Set.of("key")))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void aTextWithoutEndIsRefused() {
        assertThatThrownBy(() -> Template.parse("x".repeat(Template.LONGEST + 1)))
                .isInstanceOf(InvalidValueException.class);
    }
}
