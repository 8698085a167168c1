package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.support.SampleHosts.NOON;

import java.time.Instant;
import org.atalaya.engine.NetworkGate.Sample;
import org.atalaya.model.NetworkState;
import org.atalaya.model.NetworkState.Kind;
import org.junit.jupiter.api.Test;

class NetworkGateTest {

    private static final Sample ALL_WELL = new Sample(true, true, 2, 2);
    private static final Sample NO_LINK = new Sample(false, null, 2, 0);
    private static final Sample SILENCE = new Sample(true, true, 2, 0);

    private final NetworkGate gate = new NetworkGate(NOON);
    private Instant now = NOON;

    private Kind take(Sample sample) {
        now = now.plusSeconds(1);
        return gate.take(sample, now).kind();
    }

    @Test
    void withoutALinkItIsOffAtOnce() {
        assertThat(take(ALL_WELL)).isEqualTo(Kind.ONLINE);
        assertThat(take(NO_LINK)).isEqualTo(Kind.OFFLINE);
        assertThat(gate.state()).isEqualTo(NetworkState.offline(now));
    }

    @Test
    void oneSilentSampleIsALostPacketAndTwoAreACutLine() {
        assertThat(take(SILENCE)).isEqualTo(Kind.ONLINE);
        assertThat(take(ALL_WELL)).isEqualTo(Kind.ONLINE);
        assertThat(take(SILENCE)).isEqualTo(Kind.ONLINE);
        assertThat(take(SILENCE)).isEqualTo(Kind.OFFLINE);
    }

    @Test
    void oneWitnessIsEnoughAlsoWhenTheGatewayKeepsSilent() {
        Sample quietGateway = new Sample(true, false, 2, 1);
        assertThat(take(quietGateway)).isEqualTo(Kind.ONLINE);
        assertThat(take(quietGateway)).isEqualTo(Kind.ONLINE);
    }

    @Test
    void withoutWitnessesTheGatewayDecidesAndWithoutThatTheLink() {
        Sample gatewayDead = new Sample(true, false, 0, 0);
        take(gatewayDead);
        assertThat(take(gatewayDead)).isEqualTo(Kind.OFFLINE);
        Sample nobodyAsked = new Sample(true, null, 0, 0);
        take(nobodyAsked);
        assertThat(take(nobodyAsked)).isEqualTo(Kind.ONLINE);
    }

    @Test
    void itIsBackOnlyAfterTwoGoodSamplesAndTheOutageCountsFromItsBeginning() {
        take(NO_LINK);
        Instant lost = now;
        assertThat(take(ALL_WELL)).isEqualTo(Kind.RETURNING);
        assertThat(gate.state().since()).isEqualTo(lost);
        assertThat(take(SILENCE)).isEqualTo(Kind.OFFLINE);
        assertThat(gate.state().since()).isEqualTo(lost);
        assertThat(take(ALL_WELL)).isEqualTo(Kind.RETURNING);
        assertThat(take(ALL_WELL)).isEqualTo(Kind.ONLINE);
        assertThat(gate.state()).isEqualTo(NetworkState.online(now));
    }

    @Test
    void moreAnswersThanQuestionsAreAFault() {
        assertThatThrownBy(() -> new Sample(true, true, 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
