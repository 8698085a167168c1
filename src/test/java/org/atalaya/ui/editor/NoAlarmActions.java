package org.atalaya.ui.editor;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.AlarmActions;
import org.atalaya.ui.kit.AlarmView;

/** A dialog about hosts has nothing to do with the alarm. */
interface NoAlarmActions extends AlarmActions {

    private static AssertionError unasked() {
        return new AssertionError("not asked for by the dialog");
    }

    @Override
    default void acknowledge(List<Host> hosts, String by, String note) {
        throw unasked();
    }

    @Override
    default void shelve(List<Host> hosts, Instant until) {
        throw unasked();
    }

    @Override
    default void unshelve(List<Host> hosts) {
        throw unasked();
    }

    @Override
    default void maintain(List<Host> hosts, Instant until) {
        throw unasked();
    }

    @Override
    default void endMaintenance(List<Host> hosts) {
        throw unasked();
    }

    @Override
    default void muteLonger() {
        throw unasked();
    }

    @Override
    default void muteUntil(Instant until) {
        throw unasked();
    }

    @Override
    default void muteHosts(List<Host> hosts, Instant until) {
        throw unasked();
    }

    @Override
    default void muteGroup(String group, Instant until) {
        throw unasked();
    }

    @Override
    default void unmute() {
        throw unasked();
    }

    @Override
    default void unmute(AlarmView.Silence silence) {
        throw unasked();
    }

    @Override
    default void testAlarm() {
        throw unasked();
    }

    @Override
    default void listen(String file, Consumer<String> told) {
        throw unasked();
    }

    @Override
    default void judgeSound(String file, Consumer<String> told) {
        throw unasked();
    }

    @Override
    default void markSeen() {
        throw unasked();
    }
}
