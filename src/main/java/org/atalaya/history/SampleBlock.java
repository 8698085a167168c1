package org.atalaya.history;

import java.util.List;
import java.util.function.Consumer;

/** A batch of samples as one row of the journal: some ten bytes a sample. */
final class SampleBlock {

    private static final int WITH_LATENCY = 1;
    private static final int OTHER_STATE_BEFORE = 2;
    private static final int NO_RESULT = 4;

    private SampleBlock() {}

    /** The first time, then the samples, each told apart from the one before. */
    static byte[] pack(List<Sample> samples) {
        Packer out = new Packer();
        long last = 0;
        for (Sample sample : samples) {
            int flags =
                    (sample.latency() >= 0 ? WITH_LATENCY : 0)
                            | (sample.during() == sample.health() ? 0 : OTHER_STATE_BEFORE)
                            | (sample.result() ? 0 : NO_RESULT);
            out.number((long) Tally.code(sample.health()) << 3 | flags);
            out.number(sample.host()).signed(sample.at() - last).number(sample.span());
            last = sample.at();
            if (sample.latency() >= 0) {
                out.number(sample.latency());
            }
            if (sample.during() != sample.health()) {
                out.number(Tally.code(sample.during()));
            }
        }
        return out.bytes();
    }

    static void unpack(byte[] block, Consumer<Sample> to) {
        Unpacker in = new Unpacker(block);
        long at = 0;
        while (in.hasMore()) {
            int head = in.small();
            long host = in.number();
            at += in.signed();
            long span = in.number();
            long latency = (head & WITH_LATENCY) != 0 ? in.number() : -1;
            int during = (head & OTHER_STATE_BEFORE) != 0 ? in.small() : head >> 3;
            to.accept(
                    new Sample(
                            host,
                            at,
                            Tally.health(head >> 3),
                            (head & NO_RESULT) == 0,
                            latency,
                            span,
                            Tally.health(during)));
        }
    }
}
