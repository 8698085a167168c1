package org.atalaya.ui.editor;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.atalaya.model.Check;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Target;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.jspecify.annotations.Nullable;

/**
 * All that the host dialog knows: what stands in its fields, what is wrong with it, which of that a
 * person may be told already, and the {@link Host} it comes to. Needs no toolkit; one thread.
 */
final class HostForm {

    private final Purpose purpose;
    private final @Nullable Host original;
    private final HostRules rules;
    private final String id;

    private final ObjectProperty<CheckKind> kind = new SimpleObjectProperty<>(CheckKind.HTTP);
    private final Map<HostField, StringProperty> texts = new EnumMap<>(HostField.class);
    private final Map<HostField, String> untouched = new EnumMap<>(HostField.class);
    private final BooleanProperty insecure = new SimpleBooleanProperty();
    private final BooleanProperty sound = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper secured = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper guess = new ReadOnlyStringWrapper("");

    private Map<HostField, Problem> problems = Map.of();
    private final Set<HostField> told = EnumSet.noneOf(HostField.class);
    private final ObservableMap<HostField, Problem> shown = FXCollections.observableHashMap();
    private final ObservableMap<HostField, Problem> shownView =
            FXCollections.unmodifiableObservableMap(shown);
    private boolean guessing;

    private HostForm(Purpose purpose, @Nullable Host original, BoardFacts board, String id) {
        this.purpose = purpose;
        this.original = original;
        this.id = id;
        rules = new HostRules(board.hosts().stream().filter(h -> !h.id().equals(id)).toList());
        for (HostField field : HostField.values()) {
            texts.put(field, new SimpleStringProperty(this, field.name(), ""));
        }
        if (original == null) {
            set(HostField.INTERVAL, Wording.text(board.interval()));
            set(HostField.TIMEOUT, Wording.text(board.timeout()));
            set(HostField.STATUS, Wording.text(StatusRanges.SUCCESS));
        } else {
            fill(original);
        }
        texts.forEach((field, text) -> untouched.put(field, text.get()));
        texts.forEach((field, text) -> text.addListener((o, was, is) -> changed(field)));
        guessing = get(HostField.NAME).isBlank();
        changed(HostField.ADDRESS);
    }

    /** For a new host on {@code board}. */
    static HostForm adding(BoardFacts board) {
        return new HostForm(Purpose.ADD, null, board, newId(board));
    }

    /** For changing {@code host}, which stands on {@code board}. */
    static HostForm editing(Host host, BoardFacts board) {
        return new HostForm(Purpose.EDIT, host, board, host.id());
    }

    /** For a host like {@code host}: an identity and a name of its own, and not paused. */
    static HostForm cloning(Host host, BoardFacts board) {
        String id = newId(board);
        String name = Wording.copyName(host.name(), board.hosts());
        Host copy = host.withIdentity(id, name).withPaused(false);
        return new HostForm(Purpose.CLONE, copy, board, id);
    }

    /** By chance, not from the name: a host made anew must not inherit what another one did. */
    private static String newId(BoardFacts board) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        boolean taken = board.hosts().stream().anyMatch(host -> host.id().equals(id));
        return taken ? newId(board) : id;
    }

    private void fill(Host host) {
        set(HostField.NAME, host.name());
        set(HostField.GROUP, host.group());
        set(HostField.INTERVAL, Wording.text(host.interval()));
        set(HostField.TIMEOUT, Wording.text(host.timeout()));
        sound.set(host.sound());
        kind.set(CheckKind.of(host.check()));
        switch (host.check()) {
            case HttpCheck http -> {
                set(HostField.ADDRESS, http.url().toString());
                set(HostField.STATUS, Wording.text(http.status()));
                Duration slow = http.slow();
                set(HostField.SLOW, slow == null ? "" : Wording.text(slow));
                insecure.set(http.insecure());
            }
            case TlsCheck _,
                    TcpCheck _,
                    SshCheck _,
                    PingCheck _,
                    DnsCheck _,
                    CommandCheck _ ->
                    throw new UnsupportedOperationException(host.check().type());
        }
    }

    private void changed(HostField field) {
        switch (field) {
            case ADDRESS -> readAddress();
            case NAME -> guessing = get(field).isBlank() || get(field).equals(guess.get());
            case GROUP, INTERVAL, TIMEOUT, STATUS, SLOW -> {}
        }
        judge();
    }

    private void readAddress() {
        boolean fill = guessing;
        Optional<URI> url = url();
        secured.set(url.map(u -> "https".equalsIgnoreCase(u.getScheme())).orElse(false));
        guess.set(url.map(Target::guessName).map(Wording::tidy).orElse(""));
        if (fill) {
            set(HostField.NAME, guess.get());
        }
    }

    private Optional<URI> url() {
        try {
            return Optional.of(Target.parse(get(HostField.ADDRESS)));
        } catch (InvalidTargetException e) {
            // The rules say so, in words; here there is just no address yet.
            return Optional.empty();
        }
    }

    private void judge() {
        Map<HostField, String> now = new EnumMap<>(HostField.class);
        texts.forEach((field, text) -> now.put(field, text.get()));
        problems = rules.judge(now);
        tell();
    }

    private void tell() {
        for (HostField field : HostField.values()) {
            Problem problem = problems.get(field);
            if (problem != null && told.contains(field)) {
                shown.put(field, problem);
            } else {
                shown.remove(field);
            }
        }
    }

    /** The person has left this field; from now on its problems may be shown, if they typed. */
    void leave(HostField field) {
        if (get(field).equals(untouched.get(field))) {
            return;
        }
        told.add(field);
        if (field == HostField.INTERVAL) {
            told.add(HostField.TIMEOUT); // the two are judged against each other
        } else if (field == HostField.TIMEOUT) {
            told.add(HostField.SLOW);
        }
        tell();
    }

    /** Whether all stands that a save needs; from now on every problem is shown. */
    boolean readyToSave() {
        told.addAll(EnumSet.allOf(HostField.class));
        tell();
        return firstError().isEmpty();
    }

    /** Whether all stands that a probe needs; its problems are shown from now on. */
    boolean readyToTest() {
        for (HostField field : HostField.values()) {
            if (field.isProbed()) {
                told.add(field);
            }
        }
        tell();
        return errors().noneMatch(HostField::isProbed);
    }

    /** The first field that stands in the way and is shown to. */
    Optional<HostField> firstError() {
        return errors().filter(told::contains).findFirst();
    }

    private Stream<HostField> errors() {
        return problems.entrySet().stream()
                .filter(e -> e.getValue().isError())
                .map(Map.Entry::getKey)
                .sorted();
    }

    /**
     * The host as it stands in the fields; also for a probe of a host that is not saved.
     *
     * @throws IllegalStateException when a field that it needs has an error: ask first
     */
    Host toHost() {
        URI url = url().orElseThrow(() -> new IllegalStateException("no address: " + problems));
        Duration timeout = duration(HostField.TIMEOUT).orElse(Host.DEFAULT_TIMEOUT);
        Check check =
                switch (kind.get()) {
                    case HTTP ->
                            new HttpCheck(
                                    url,
                                    StatusRanges.parse(get(HostField.STATUS)),
                                    insecure.get() && secured.get(),
                                    duration(HostField.SLOW).orElse(null));
                };
        return new Host(
                id,
                name(),
                Wording.tidy(get(HostField.GROUP)),
                original == null ? List.of() : original.tags(),
                duration(HostField.INTERVAL).orElse(Host.DEFAULT_INTERVAL),
                timeout,
                sound.get(),
                original != null && original.paused(),
                check);
    }

    private Optional<Duration> duration(HostField field) {
        return get(field).isBlank() ? Optional.empty() : Wording.duration(get(field));
    }

    private String name() {
        String typed = Wording.tidy(get(HostField.NAME));
        return typed.isEmpty() ? guess.get() : typed;
    }

    private String get(HostField field) {
        return text(field).get();
    }

    private void set(HostField field, String text) {
        text(field).set(text);
    }

    Purpose purpose() {
        return purpose;
    }

    StringProperty text(HostField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalStateException("every field has a text: " + field);
        }
        return text;
    }

    ObjectProperty<CheckKind> kindProperty() {
        return kind;
    }

    BooleanProperty insecureProperty() {
        return insecure;
    }

    BooleanProperty soundProperty() {
        return sound;
    }

    /** Whether the address is one with a certificate ({@code https}). */
    ReadOnlyBooleanProperty securedProperty() {
        return secured.getReadOnlyProperty();
    }

    /** The name that is taken when none is typed. */
    ReadOnlyStringProperty guessProperty() {
        return guess.getReadOnlyProperty();
    }

    /** The problems that a person may see now, by field. */
    ObservableMap<HostField, Problem> shown() {
        return shownView;
    }

    /** The groups of the other hosts, sorted, each once. */
    List<String> groups() {
        return rules.others().stream()
                .map(Host::group)
                .filter(group -> !group.isBlank())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
