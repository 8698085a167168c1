package org.atalaya.app;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.alarm.Latch;
import org.atalaya.alarm.Mute;
import org.atalaya.alarm.MuteScope;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.AlarmView;

/** Puts what the alarm is doing into what a wall shows of it: names instead of ids. */
final class AlarmShown {

    private AlarmShown() {}

    /**
     * @param hosts of the wall, which mutes name by their id; the mute of one that is gone is shown
     *     to nobody
     */
    static AlarmView of(AlarmStatus status, List<Host> hosts) {
        return new AlarmView(
                status.ringing().stream().map(AlarmStatus.Ringing::name).toList(),
                status.muted(),
                status.mutedUntil(),
                status.audible(),
                status.ringing().stream()
                        .filter(one -> one.criticality() == Criticality.CRITICAL)
                        .map(AlarmStatus.Ringing::name)
                        .toList(),
                status.unseen().stream().map(Latch.Unseen::name).toList(),
                status.calling(),
                status.profile(),
                status.mutes().stream().flatMap(mute -> silence(mute, hosts)).toList(),
                status.held());
    }

    private static Stream<AlarmView.Silence> silence(
            AlarmStatus.ActiveMute mute, List<Host> hosts) {
        var until = mute.mute() instanceof Mute.Until end ? end.until() : null;
        return switch (mute.scope()) {
            case MuteScope.All _ -> Stream.empty();
            case MuteScope.Group(String name) ->
                    Stream.of(new AlarmView.Silence(true, name, name, until, mute.held()));
            case MuteScope.One(String id) ->
                    hosts.stream()
                            .filter(host -> host.id().equals(id))
                            .map(
                                    host ->
                                            new AlarmView.Silence(
                                                    false, id, host.name(), until, mute.held()));
        };
    }
}
