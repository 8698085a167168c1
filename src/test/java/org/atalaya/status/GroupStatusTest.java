package org.atalaya.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.junit.jupiter.api.Test;

class GroupStatusTest {

    private final StatusBoard board = new StatusBoard();

    private static Host in(String name, String group) {
        Host host = StatusFixtures.host(name);
        return new Host(
                host.id(),
                name,
                group,
                List.of(),
                host.interval(),
                host.timeout(),
                true,
                false,
                host.check());
    }

    private void tell(Host host, Health health) {
        HostState state = new HostState(health, StatusFixtures.NOW, null, 0, null);
        board.apply(List.of(BoardNews.Update.of(new HostUpdate(host, state, null, null))));
    }

    private List<String> groups() {
        return board.groupsProperty().get().stream()
                .map(g -> g.name() + " " + g.health() + " " + g.up() + "/" + g.hosts())
                .toList();
    }

    @Test
    void groupsFollowTheirHostsWorstFirst() {
        tell(in("a", "Web"), Health.UP);
        tell(in("b", "Web"), Health.UP);
        tell(in("c", "Mail"), Health.UP);
        tell(in("d", ""), Health.DOWN);
        assertThat(groups()).containsExactly("Mail UP 1/1", "Web UP 2/2");

        tell(in("b", "Web"), Health.DOWN);
        assertThat(groups()).containsExactly("Web DOWN 1/2", "Mail UP 1/1");
        tell(in("b", "Mail"), Health.DOWN);
        assertThat(groups()).containsExactly("Mail DOWN 1/2", "Web UP 1/1");
        board.apply(List.of(new BoardNews.Removed("a")));
        assertThat(groups()).containsExactly("Mail DOWN 1/2");
    }

    @Test
    void enoughMembersKeepAGroupUp() {
        tell(in("a", "Web"), Health.UP);
        tell(in("b", "Web"), Health.DOWN);
        board.judgeGroups(List.of(new GroupRule("Web", new GroupRule.AtLeast(1))));
        assertThat(groups()).containsExactly("Web DEGRADED 1/2");
        tell(in("a", "Web"), Health.DOWN);
        assertThat(groups()).containsExactly("Web DOWN 0/2");
    }

    @Test
    void whatChangesNoGroupIsNoNews() {
        tell(in("a", "Web"), Health.UP);
        List<Object> heard = new ArrayList<>();
        board.groupsProperty().addListener((o, was, is) -> heard.add(is));
        tell(in("a", "Web"), Health.UP);
        tell(in("z", ""), Health.DOWN);
        assertThat(heard).isEmpty();
    }
}
