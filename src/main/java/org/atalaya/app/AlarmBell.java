package org.atalaya.app;

import org.atalaya.alarm.AlarmDesk;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;

/** The alarm hears what the engine finds out, on the engine's threads. */
record AlarmBell(AlarmDesk alarm) implements MonitorListener {

    @Override
    public void updated(HostUpdate update) {
        alarm.updated(update);
    }

    @Override
    public void incident(IncidentEvent event) {
        alarm.incident(event);
    }

    @Override
    public void removed(String hostId) {
        alarm.removed(hostId);
    }
}
