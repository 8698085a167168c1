package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.Check;
import org.atalaya.model.Host;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

    private static final int TRIES = 300;

    private static HostForm editing(Host host) {
        return HostForm.editing(host, BoardFacts.of(List.of(host)));
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    void editingWithoutAChangeGivesTheSameHost(CheckKind kind) {
        for (int seed = 0; seed < TRIES; seed++) {
            Host host = Checks.host(Checks.random(kind, seed));
            HostForm form = editing(host);
            assertThat(form.toHost()).as("seed %d", seed).isEqualTo(host);
        }
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    void whatIsInTheFileDoesNotStandInTheWay(CheckKind kind) {
        for (int seed = 0; seed < TRIES; seed++) {
            HostForm form = editing(Checks.host(Checks.random(kind, seed)));
            if (kind == CheckKind.COMMAND) {
                form.flag(HostField.CONSENT).set(true);
            }
            assertThat(form.readyToSave()).as("seed %d: %s", seed, form.shown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    void oneChangeLosesNothingElse(CheckKind kind) {
        for (int seed = 0; seed < TRIES; seed++) {
            Check check = Checks.random(kind, seed);
            HostForm form = editing(Checks.host(check));
            form.text(HostField.SLOW).set("4444 ms");

            Check changed = form.toHost().check();
            assertThat(changed.slow()).isEqualTo(Duration.ofMillis(4444));
            assertThat(changed)
                    .as("seed %d", seed)
                    .hasToString(check.toString().replaceFirst("slow=[^,]*", "slow=PT4.444S"));
        }
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    void anotherKindAndBackIsTheSameHost(CheckKind kind) {
        for (CheckKind other : CheckKind.values()) {
            // An address without a path: a host and a port cannot carry one over and back.
            Host host = Checks.host(Checks.random(kind, 3));
            HostForm form = editing(host);
            String address = form.text(HostField.ADDRESS).get();
            form.choose(other);
            form.choose(kind);
            form.text(HostField.ADDRESS).set(address);
            assertThat(form.toHost().check()).isEqualTo(host.check());
        }
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    void noFieldEverShowsASecret(CheckKind kind) {
        for (int seed = 0; seed < TRIES; seed++) {
            HostForm form = editing(Checks.host(Checks.random(kind, seed)));
            for (HostField field : HostField.values()) {
                if (field.shape() == HostField.Shape.SECRET) {
                    assertThat(form.text(field).get()).doesNotContain("hunter2");
                }
            }
            assertThat(form.text(HostField.HEADERS).get()).doesNotContain("Key: hunter2");
            assertThat(form.text(HostField.HEADERS).get()).doesNotContain("Cookie: hunter2");
        }
    }
}
