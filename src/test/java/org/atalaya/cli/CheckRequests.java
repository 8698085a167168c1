package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Check;
import org.atalaya.words.Words;

/** Short ways to ask, for tests. */
final class CheckRequests {

    static final Words ENGLISH = Words.of(Locale.ENGLISH);

    private CheckRequests() {}

    static CheckCommand command(String... args) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(args));
        Parsed parsed = Options.parse(all.toArray(String[]::new), ENGLISH);
        assertThat(parsed).isInstanceOf(Parsed.Check.class);
        return ((Parsed.Check) parsed).command();
    }

    /** What a shell asks for. */
    static CheckRequest typed(String... args) {
        CheckCommand command = command(args);
        assertThat(command).isInstanceOf(OneCheck.class);
        return ((OneCheck) command).request();
    }

    /** What a line of a batch asks for. */
    static CheckRequest line(String json) {
        return BatchLine.read(json, new Given(ENGLISH, Given.Spelling.SHELL), ENGLISH);
    }

    static CheckRequest.Ready ready(CheckRequest request) {
        assertThat(request).isInstanceOf(CheckRequest.Ready.class);
        return (CheckRequest.Ready) request;
    }

    static CheckRequest.Wrong wrong(CheckRequest request) {
        assertThat(request).isInstanceOf(CheckRequest.Wrong.class);
        return (CheckRequest.Wrong) request;
    }

    static Check check(String... args) {
        return ready(typed(args)).check();
    }
}
