package org.atalaya.engine;

import java.time.Instant;
import org.atalaya.model.NetworkState;
import org.atalaya.model.NetworkState.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether this machine itself is cut off, judged from what somebody else measures. Without a link
 * it is, at once. Otherwise it takes {@link #BAD} samples in a row in which nobody answers; a
 * gateway that answers while every witness is silent is a cut line too. It is believed to be back
 * after {@link #GOOD} samples in a row in which somebody does. Pure; not thread-safe.
 */
public final class NetworkGate {

    /** One silent sample may be one lost packet. */
    static final int BAD = 2;

    /** A line that comes back often goes once more. */
    static final int GOOD = 2;

    private NetworkState state;
    private int bad;
    private int good;

    /** A line is believed to be there until something says otherwise. */
    public NetworkGate(Instant now) {
        state = NetworkState.online(now);
    }

    /**
     * What was measured at one moment.
     *
     * @param link whether any network interface but the loopback is up
     * @param gateway whether the default gateway answers; null when there is none or it was not
     *     asked
     * @param witnesses how many hosts far away were asked
     * @param answers how many of those answered
     */
    public record Sample(boolean link, @Nullable Boolean gateway, int witnesses, int answers) {
        public Sample {
            if (answers < 0 || answers > witnesses) {
                throw new IllegalArgumentException(answers + " answers of " + witnesses);
            }
        }

        /** Somebody outside can be reached, as far as anybody was asked. */
        public boolean isGood() {
            if (!link) {
                return false;
            }
            return witnesses > 0 ? answers > 0 : !Boolean.FALSE.equals(gateway);
        }
    }

    /** Takes a sample; what comes out goes to {@link Monitor#setNetwork}. */
    public NetworkState take(Sample sample, Instant now) {
        if (sample.isGood()) {
            bad = 0;
            good++;
            return good(now);
        }
        good = 0;
        bad++;
        return bad(sample, now);
    }

    private NetworkState good(Instant now) {
        if (state.kind() != Kind.ONLINE) {
            state =
                    good >= GOOD
                            ? NetworkState.online(now)
                            : new NetworkState(Kind.RETURNING, state.since());
        }
        return state;
    }

    private NetworkState bad(Sample sample, Instant now) {
        boolean lost = !sample.link() || bad >= BAD;
        if (state.kind() == Kind.RETURNING) {
            state = NetworkState.offline(state.since());
        } else if (state.kind() == Kind.ONLINE && lost) {
            state = NetworkState.offline(now);
        }
        return state;
    }

    public NetworkState state() {
        return state;
    }
}
