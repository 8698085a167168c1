package org.atalaya.cli;

import com.google.gson.JsonPrimitive;
import java.time.Duration;
import org.atalaya.model.Check;
import org.atalaya.model.HostText;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/** One thing to check, or what is wrong with how it was asked. */
sealed interface CheckRequest {

    /**
     * What its answer repeats, as far as it could be read.
     *
     * @param id text or a number, as it was given; null without one
     * @param target as it was given, but without a user and a password; a command is none
     * @param kind null while it is not known
     */
    record Label(@Nullable JsonPrimitive id, @Nullable String target, @Nullable Kind kind) {

        static final Label NONE = new Label(null, null, null);

        static Label of(@Nullable JsonPrimitive id, @Nullable String target) {
            return new Label(id, target == null ? null : HostText.withoutLogin(target), null);
        }

        Label with(Kind known) {
            return new Label(id, target, known);
        }

        /** A command is no address: an {@code @} in it hides nothing. */
        Label ofCommand(String line) {
            return new Label(id, line, Kind.COMMAND);
        }
    }

    Label label();

    /** Can be checked. */
    record Ready(Label label, Check check, Duration timeout) implements CheckRequest {}

    /** Cannot be. */
    record Wrong(Label label, Reason reason, String sentence) implements CheckRequest {}

    /**
     * Puts a request together.
     *
     * @param target as it was typed; null when there was none
     * @param given its own settings
     * @param defaults settings that hold where it has none of its own and they fit its kind
     */
    static CheckRequest of(
            @Nullable JsonPrimitive id, @Nullable String target, Given given, Given defaults) {
        Label label = Label.of(id, target);
        try {
            if (target == null || target.isBlank()) {
                throw given.wrong("cli.check.error.noTarget");
            }
            Kind usual = Aim.asked(defaults);
            Aim aim = Aim.of(target, Aim.asked(given), usual == null ? Kind.HTTP : usual, given);
            label = aim.kind() == Kind.COMMAND ? label.ofCommand(target) : label.with(aim.kind());
            CheckBuilder builder = new CheckBuilder(given.over(defaults, aim.kind()), aim);
            return new Ready(label, builder.check(), builder.timeout());
        } catch (WrongRequest e) {
            return new Wrong(label, e.reason(), e.sentence());
        }
    }
}
