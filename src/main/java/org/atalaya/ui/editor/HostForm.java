package org.atalaya.ui.editor;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.atalaya.model.Host;
import org.atalaya.model.TagColors;
import org.atalaya.model.Watching;
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

    private final Sheet sheet = new Sheet();
    private final ReadOnlyObjectWrapper<CheckKind> kind =
            new ReadOnlyObjectWrapper<>(CheckKind.HTTP);
    private final ReadOnlyStringWrapper guess = new ReadOnlyStringWrapper("");
    private final ObservableSet<HostField> asleep =
            FXCollections.observableSet(EnumSet.noneOf(HostField.class));

    private final Inherited inherited;
    private final ToldProblems problems = new ToldProblems();
    private final ObjectProperty<TagColors> colors;
    private final TagColors colorsBefore;
    private boolean guessing;
    private String otherAddress = "";
    private final String secretPlace;

    private HostForm(Purpose purpose, @Nullable Host original, BoardFacts board, String id) {
        this.purpose = purpose;
        this.original = original;
        this.id = id;
        secretPlace = board.secretPlace();
        colorsBefore = board.tags();
        colors = new SimpleObjectProperty<>(colorsBefore);
        rules = new HostRules(id, board.hosts().stream().filter(h -> !h.id().equals(id)).toList());
        inherited =
                new Inherited(sheet, board.profiles(), original == null ? "" : original.group());
        if (original == null) {
            sheet.set(HostField.INTERVAL, Wording.text(board.interval()));
            sheet.set(HostField.TIMEOUT, Wording.text(board.timeout()));
        } else {
            fill(original);
        }
        sheet.open();
        for (HostField field : HostField.values()) {
            value(field).addListener((o, was, is) -> changed(field));
        }
        guessing = sheet.isBlank(HostField.NAME);
        changed(HostField.ADDRESS);
    }

    private ObservableValue<?> value(HostField field) {
        return field.shape() == HostField.Shape.SWITCH ? sheet.flag(field) : sheet.text(field);
    }

    /** For a new host on {@code board}. */
    static HostForm adding(BoardFacts board) {
        return new HostForm(Purpose.ADD, null, board, board.newId());
    }

    /** For changing {@code host}, which stands on {@code board}. */
    static HostForm editing(Host host, BoardFacts board) {
        return new HostForm(Purpose.EDIT, host, board, host.id());
    }

    /** For a host like {@code host}: an identity and a name of its own, and not paused. */
    static HostForm cloning(Host host, BoardFacts board) {
        String id = board.newId();
        String name = Wording.copyName(host.name(), board.hosts());
        Host copy = host.withIdentity(id, name).withPaused(false);
        return new HostForm(Purpose.CLONE, copy, board, id);
    }

    private void fill(Host host) {
        sheet.set(HostField.NAME, host.name());
        sheet.set(HostField.GROUP, host.group());
        sheet.set(HostField.INTERVAL, Wording.text(host.interval()));
        sheet.set(HostField.TIMEOUT, Wording.text(host.timeout()));
        sheet.turn(HostField.SOUND, host.sound());
        kind.set(CheckKind.of(host.check()));
        CheckFields.fill(sheet, host.check());
        WatchingFields.fill(sheet, host.watching(), rules.names(), inherited.defaults());
        AboutFields.fill(sheet, host);
    }

    private void changed(HostField field) {
        if (field == HostField.ADDRESS) {
            Address.kind(sheet.get(field)).ifPresent(this::turnInto);
            readAddress();
        } else if (field == HostField.GROUP) {
            inherited.move();
        } else if (field == HostField.NAME) {
            String name = sheet.get(field);
            guessing = name.isBlank() || name.equals(guess.get());
        }
        judge();
    }

    private void readAddress() {
        boolean fill = guessing;
        guess.set(Wording.tidy(CheckFields.guess(entries())));
        if (fill) {
            sheet.set(HostField.NAME, guess.get());
        }
    }

    private void judge() {
        Entries entries = entries();
        Set<HostField> sleeping = HostRules.asleep(entries);
        asleep.retainAll(sleeping);
        asleep.addAll(sleeping);
        problems.find(rules.judge(entries));
    }

    /** Whether a sound can be played is known later than it is typed. */
    void heard(String file, String refusal) {
        sheet.hear(file, refusal);
        judge();
    }

    private Entries entries() {
        return new Entries(sheet, kind.get(), original == null ? null : original.check());
    }

    /** Makes it another kind of check, of the same host as far as the address tells it. */
    void choose(CheckKind chosen) {
        CheckKind was = kind.get();
        if (chosen == was) {
            return;
        }
        String typed = sheet.get(HostField.ADDRESS);
        boolean isProgram = was == CheckKind.COMMAND;
        turnInto(chosen);
        if (isProgram || chosen == CheckKind.COMMAND) {
            // A program is no address, nor the reverse: each waits until its turn comes again.
            sheet.set(HostField.ADDRESS, otherAddress);
            otherAddress = typed;
        } else {
            sheet.set(HostField.ADDRESS, Address.moved(typed, chosen));
        }
        changed(HostField.ADDRESS);
    }

    private void turnInto(CheckKind next) {
        if (next != kind.get()) {
            problems.forget();
            kind.set(next);
        }
    }

    private void takeCredentials() {
        if (kind.get() == CheckKind.HTTP) {
            HttpFields.takeSignIn(sheet);
        }
    }

    /** The person has left this field; from now on its problems may be shown, if they typed. */
    void leave(HostField field) {
        if (!sheet.isTouched(field)) {
            return;
        }
        if (field == HostField.ADDRESS) {
            takeCredentials();
        }
        Set<HostField> told = EnumSet.of(field);
        if (field == HostField.INTERVAL) {
            told.add(HostField.TIMEOUT); // the two are judged against each other
        } else if (field == HostField.TIMEOUT) {
            told.add(HostField.SLOW);
        } else if (field == HostField.LOSS_WARN) {
            told.add(HostField.LOSS_CRITICAL);
        }
        problems.tell(told);
    }

    /** Whether all stands that a save needs; from now on every problem is shown. */
    boolean readyToSave() {
        takeCredentials();
        problems.tell(EnumSet.allOf(HostField.class));
        return firstError().isEmpty();
    }

    /** Whether all stands that a probe needs; its problems are shown from now on. */
    boolean readyToTest() {
        takeCredentials();
        problems.tell(Stream.of(HostField.values()).filter(HostField::isProbed).toList());
        return problems.errors().noneMatch(HostField::isProbed);
    }

    /** The first field that stands in the way and is shown to. */
    Optional<HostField> firstError() {
        return problems.firstError();
    }

    /**
     * The host as it stands in the fields; also for a probe of a host that is not saved.
     *
     * @throws IllegalStateException when a field that it needs has an error: ask first
     */
    Host toHost() {
        return new Host(
                id,
                name(),
                Wording.tidy(sheet.get(HostField.GROUP)),
                AboutFields.tags(sheet, original == null ? List.of() : original.tags()),
                duration(HostField.INTERVAL, original == null ? null : original.interval())
                        .orElse(Host.DEFAULT_INTERVAL),
                duration(HostField.TIMEOUT, original == null ? null : original.timeout())
                        .orElse(Host.DEFAULT_TIMEOUT),
                sheet.isOn(HostField.SOUND),
                original != null && original.paused(),
                made(() -> CheckFields.read(entries())),
                made(this::watching),
                AboutFields.read(sheet, original == null ? null : original.about()));
    }

    private Watching watching() throws Unfit {
        Watching was = original == null ? Watching.USUAL : original.watching();
        return WatchingFields.read(sheet, was, rules.names(), inherited.defaults());
    }

    /** What fields come to that have no errors. */
    private interface Made<T> {
        T make() throws Unfit;
    }

    private <T> T made(Made<T> made) {
        try {
            return made.make();
        } catch (Unfit e) {
            throw new IllegalStateException("fields with errors: " + problems.fields(), e);
        }
    }

    private Optional<Duration> duration(HostField field, @Nullable Duration was) {
        return was != null && !sheet.isTouched(field)
                ? Optional.of(was)
                : Wording.duration(sheet.get(field));
    }

    private String name() {
        if (original != null && !sheet.isTouched(HostField.NAME)) {
            return original.name();
        }
        String typed = Wording.tidy(sheet.get(HostField.NAME));
        return typed.isEmpty() ? guess.get() : typed;
    }

    Purpose purpose() {
        return purpose;
    }

    StringProperty text(HostField field) {
        return sheet.text(field);
    }

    /** Whether a switch is on. */
    BooleanProperty flag(HostField field) {
        return sheet.flag(field);
    }

    /** What the group that stands here gives this host. */
    Inherited inherited() {
        return inherited;
    }

    /** Whether a secret lies in {@code field} that is not shown. */
    boolean holdsSecret(HostField field) {
        return sheet.holdsSecret(field);
    }

    /** Where what is typed into a field for a secret will be kept; empty when nobody knows. */
    String secretPlace() {
        return secretPlace;
    }

    /** Whether something is set that is folded away at first. */
    boolean usesFolded() {
        return FormPlan.of(kind.get()).folded().anyMatch(sheet::isUsed);
    }

    /** The same of a part that has a fold of its own. */
    boolean uses(FormPlan.Section section) {
        return section.fields().anyMatch(sheet::isUsed);
    }

    /** The colours of tags, as they will be once this is saved. */
    ObjectProperty<TagColors> colorsProperty() {
        return colors;
    }

    /** Whether a tag got another colour here. */
    boolean isRecoloured() {
        return !colors.get().equals(colorsBefore);
    }

    /** How the other hosts are written where they are named. */
    ParentNames names() {
        return rules.names();
    }

    ReadOnlyObjectProperty<CheckKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** The fields that mean nothing beside what stands in others, as a password without a user. */
    ObservableSet<HostField> asleep() {
        return asleep;
    }

    /** The name that is taken when none is typed. */
    ReadOnlyStringProperty guessProperty() {
        return guess.getReadOnlyProperty();
    }

    /** The problems that a person may see now, by field. */
    ObservableMap<HostField, Problem> shown() {
        return problems.shown();
    }

    /** The groups of the other hosts, sorted, each once. */
    List<String> groups() {
        return rules.groups();
    }
}
