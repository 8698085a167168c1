package org.atalaya.ui.editor;

import java.time.Duration;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;

/** How far "Test now" has come. */
sealed interface Trial {

    /** Nothing was tried, or something was changed since. */
    record None() implements Trial {}

    /** The probe is on its way, and takes {@code limit} at most. */
    record Running(Duration limit) implements Trial {}

    /** The probe has answered; a host that is down is an answer too. */
    record Answered(ProbeResult result) implements Trial {

        /** Whether the certificate was the obstacle, so that accepting it would be a way on. */
        boolean certificateRefused() {
            Failure failure = result.failure();
            return failure != null && failure.reason().about() == Reason.About.CERTIFICATE;
        }
    }

    /** This program failed, not the host. */
    record Broken(String what) implements Trial {}
}
