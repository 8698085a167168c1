package org.atalaya.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Colour;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.PalettePair;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;

/** A page is read by whoever gets it, by day and by night: in both it stands out. */
class PageColoursTest {

    private static final String CSS =
            Project.read(Project.root().resolve("src/main/resources/pages/page.css"));
    private static final Pattern NAMED = Pattern.compile("(--[a-z]+):\\s*(#[0-9a-f]{6});");
    private static final String DARK = "@media screen and (prefers-color-scheme: dark) {";

    @Test
    void everyTextStandsOutByDayAndByNight() throws Exception {
        int dark = CSS.indexOf(DARK);
        assertThat(dark).isPositive();
        Map<String, Colour> day = named(CSS.substring(0, dark));
        Map<String, Colour> night = named(CSS.substring(dark));
        assertThat(night.keySet()).isEqualTo(day.keySet());
        for (Map<String, Colour> colours : List.of(day, night)) {
            for (String ground : List.of("--ground", "--card")) {
                for (String text : List.of("--text", "--muted", "--bad", "--good", "--slow")) {
                    assertThat(colours.get(text).contrast(colours.get(ground)))
                            .as("%s on %s", text, ground)
                            .isGreaterThanOrEqualTo(PalettePair.TEXT);
                }
            }
        }
    }

    @Test
    void everyColourIsNamedAndEveryNameIsUsed() {
        assertThat(NAMED.matcher(CSS).replaceAll("")).doesNotContainPattern("#[0-9a-fA-F]{3,6}\\b");
        NAMED.matcher(CSS)
                .results()
                .forEach(hit -> assertThat(CSS).contains("var(" + hit.group(1) + ")"));
    }

    private static Map<String, Colour> named(String css) throws InvalidValueException {
        Map<String, Colour> named = new HashMap<>();
        Matcher matcher = NAMED.matcher(css);
        while (matcher.find()) {
            named.put(matcher.group(1), Colour.read(matcher.group(2)));
        }
        return named;
    }
}
