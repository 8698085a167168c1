package org.atalaya.ui.kit;

import java.util.List;
import org.atalaya.model.Host;

/**
 * What the text of a file of hosts came to.
 *
 * @param hosts those that could be read
 * @param problems what is wrong with the others, as full sentences
 */
public record ReadHosts(List<Host> hosts, List<String> problems) {

    public ReadHosts {
        hosts = List.copyOf(hosts);
        problems = List.copyOf(problems);
    }
}
