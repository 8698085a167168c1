package org.atalaya.ui.kit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Host;
import org.atalaya.model.Session;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;

/**
 * What a person starts outside of the program from the menu of a host. When something cannot be
 * started the wall says so. All return at once; FX thread.
 */
public interface LaunchActions {

    /** Opens an address in the browser. */
    void open(URI address);

    /** Opens a session to a host, in a terminal where it needs one. */
    void open(Host host, Session session);

    /** A person's own actions that fit this host, in their order, agreed to or not. */
    List<Tool> tools(Host host);

    /** Runs one of them; one that nobody has agreed to is not run, and that is said. */
    void run(Tool tool, Map<ToolFact, String> facts);
}
