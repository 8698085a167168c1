package org.atalaya.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The causes as the user guide has them: by code, with what to do. */
public final class GuideCauses {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    private GuideCauses() {}

    /** The rows of the one table whose heading is that of the causes. */
    public static Map<String, String> rows() {
        String guide = Project.read(Project.root().resolve("docs/user-guide.md"));
        String heading = "| code | what happened | what to do |\n|---|---|---|\n";
        assertThat(guide).containsOnlyOnce(heading);
        String table = guide.substring(guide.indexOf(heading) + heading.length());
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(table.substring(0, table.indexOf("\n\n") + 1))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(3).strip()));
        return rows;
    }
}
