package org.atalaya.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.model.Channel;
import org.atalaya.model.Failure;
import org.atalaya.notify.Delivery;
import org.atalaya.notify.Outcome;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** What channels were told and what they answered, in sentences for the window of the settings. */
final class DeskDeliveries {

    /** As many as are read on a screen; the log of the program has them all. */
    private static final int MOST = 20;

    private final Telling telling;
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<List<String>> lines =
            new ReadOnlyObjectWrapper<>(List.of());

    DeskDeliveries(Telling telling, Phrases phrases) {
        this.telling = telling;
        this.phrases = phrases;
        telling.notifier().ifPresent(who -> who.log().all().forEach(this::add));
        telling.addReader(delivery -> Platform.runLater(() -> add(delivery)));
    }

    ReadOnlyObjectProperty<List<String>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void add(Delivery delivery) {
        List<String> all = new ArrayList<>(lines.get());
        all.addFirst(sentence(delivery));
        lines.set(List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
    }

    private String sentence(Delivery delivery) {
        return phrases.time(delivery.at())
                + " · "
                + delivery.name()
                + " · "
                + delivery.text()
                + " · "
                + outcome(delivery, phrases);
    }

    /** What became of it, in words. */
    static String outcome(Delivery delivery, Phrases phrases) {
        String result = phrases.words().get("settings.delivery." + delivery.result().key());
        Failure why = delivery.why();
        return why == null ? result : result + " (" + phrases.cause(why) + ")";
    }

    void test(Channel channel, Consumer<String> told) {
        told.accept(phrases.words().get("settings.channel.test.sent"));
        Optional<CompletableFuture<Outcome>> answer = telling.test(channel);
        if (answer.isEmpty()) {
            told.accept(phrases.words().get("settings.channel.test.nothing"));
            return;
        }
        answer.get()
                .whenComplete(
                        (outcome, fault) ->
                                Platform.runLater(() -> told.accept(came(outcome, fault))));
    }

    private String came(@Nullable Outcome outcome, @Nullable Throwable fault) {
        return switch (outcome) {
            case null -> phrases.words().get("settings.channel.test.failed", String.valueOf(fault));
            case Outcome.Delivered _ -> phrases.words().get("settings.channel.test.delivered");
            case Outcome.Later(var why, var _) ->
                    phrases.words().get("settings.channel.test.failed", phrases.cause(why));
            case Outcome.Refused(var why) ->
                    phrases.words().get("settings.channel.test.failed", phrases.cause(why));
        };
    }
}
