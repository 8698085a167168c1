package org.atalaya.bench;

import java.io.IOException;
import java.util.List;

/** A contender that says nothing of itself: its processes. */
record Children(List<Child> children) implements Prober {

    @Override
    public List<Long> pids() {
        return children.stream().map(Child::pid).toList();
    }

    @Override
    public void requireAlive() throws IOException {
        for (Child child : children) {
            child.requireAlive();
        }
    }

    @Override
    public Stats stop() {
        close();
        return Stats.NONE;
    }

    @Override
    public void close() {
        children.forEach(Child::close);
    }
}
