package org.atalaya.config;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.HostDefaults;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;

/**
 * What {@code hosts.json} says, with every default filled in.
 *
 * @param version of the file's form; {@link #VERSION} is the newest this program knows
 * @param board the name in the header
 * @param defaults for hosts that say nothing
 * @param hosts in the order of the file, with unique ids; those that could not be read are left out
 * @param plan planned work, with unique ids
 * @param rules how groups are judged that are not as bad as their worst member; one a group
 * @param tags the colours that somebody chose for tags
 */
public record Wall(
        int version,
        String board,
        Defaults defaults,
        List<Host> hosts,
        List<MaintenanceWindow> plan,
        List<GroupRule> rules,
        TagColors tags) {

    public static final int VERSION = 1;

    /** The name of a board that nobody has named. */
    public static final String UNNAMED = "Atalaya";

    /** A wall before its first host. */
    public static final Wall EMPTY =
            new Wall(
                    VERSION,
                    UNNAMED,
                    Defaults.BUILT_IN,
                    List.of(),
                    List.of(),
                    List.of(),
                    TagColors.NONE);

    public Wall {
        hosts = List.copyOf(hosts);
        plan = List.copyOf(plan);
        rules = List.copyOf(rules);
    }

    /**
     * What a host gets that says nothing itself.
     *
     * @param interval see {@link Host#interval}
     * @param timeout see {@link Host#timeout}
     */
    public record Defaults(Duration interval, Duration timeout) {

        public static final Defaults BUILT_IN =
                new Defaults(Host.DEFAULT_INTERVAL, Host.DEFAULT_TIMEOUT);

        /** The same, changed by what groups say. */
        public GroupProfiles with(List<GroupRule> rules) {
            return new GroupProfiles(HostDefaults.of(interval, timeout), rules);
        }
    }
}
