package org.atalaya.support;

import java.net.URI;
import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;

/** Hosts for tests, with every default. */
public final class Hosts {

    private Hosts() {}

    /** A web host at {@code https://<id>.example/}. */
    public static Host web(String id, String name) {
        return new Host(
                id,
                name,
                "",
                List.of(),
                Host.DEFAULT_INTERVAL,
                Host.DEFAULT_TIMEOUT,
                true,
                false,
                new HttpCheck(
                        URI.create("https://" + id + ".example/"),
                        StatusRanges.SUCCESS,
                        false,
                        null));
    }
}
