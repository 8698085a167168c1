package org.atalaya.ui.editor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.atalaya.model.CheckText;
import org.atalaya.model.Cron;
import org.atalaya.model.Host;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceText;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Once;
import org.atalaya.model.MaintenanceWindow.Repeated;
import org.atalaya.model.MaintenanceWindow.Span;
import org.atalaya.model.MaintenanceWindow.Weekly;
import org.atalaya.model.Occurrences;

/**
 * What stands in the fields about one piece of planned work, what is wrong with it, and the {@link
 * MaintenanceWindow} it comes to. Needs no toolkit; one thread.
 */
final class PlanForm {

    private final ParentNames names;
    private final List<Host> hosts;
    private final Map<PlanField, StringProperty> texts = new EnumMap<>(PlanField.class);
    private final ObjectProperty<PlanKind> kind = new SimpleObjectProperty<>(PlanKind.ONCE);
    private final BooleanProperty all = new SimpleBooleanProperty();
    private String id = "";
    private List<String> tags = List.of();

    /** Who it was for before; also those who are gone since, which is no reason not to save. */
    private MaintenanceScope was = MaintenanceScope.ALL;

    PlanForm(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
        names = new ParentNames("", hosts);
        for (PlanField field : PlanField.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    /** Work that begins with the next full hour, for these hosts. */
    void begin(List<Host> about, Instant now, ZoneId zone) {
        id = UUID.randomUUID().toString().substring(0, 8);
        tags = List.of();
        was = MaintenanceScope.ALL;
        for (PlanField field : PlanField.values()) {
            set(field, "");
        }
        LocalDateTime hour =
                LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        all.set(false);
        kind.set(PlanKind.ONCE);
        set(PlanField.HOSTS, names.text(about.stream().map(Host::id).toList()));
        set(PlanField.FROM, MaintenanceText.text(hour));
        set(PlanField.UNTIL, MaintenanceText.text(hour.plusHours(2)));
        set(PlanField.AT, "03:00");
        set(PlanField.LENGTH, "2 h");
        set(PlanField.ZONE, zone.getId());
    }

    /** The same work as it is planned already. */
    void edit(MaintenanceWindow window) {
        id = window.id();
        tags = window.scope().tags();
        was = window.scope();
        set(PlanField.TITLE, window.title());
        all.set(window.scope().all());
        set(PlanField.HOSTS, names.text(window.scope().hosts()));
        set(PlanField.GROUPS, String.join(", ", window.scope().groups()));
        kind.set(PlanKind.of(window.when()));
        set(PlanField.ZONE, window.when().zone().getId());
        switch (window.when()) {
            case Once once -> {
                set(PlanField.FROM, MaintenanceText.text(once.from()));
                set(PlanField.UNTIL, MaintenanceText.text(once.until()));
            }
            case Weekly weekly -> {
                set(PlanField.DAYS, MaintenanceText.text(weekly.days()));
                set(PlanField.AT, MaintenanceText.text(weekly.at()));
                set(PlanField.LENGTH, Wording.text(weekly.length()));
            }
            case Repeated cron -> {
                set(PlanField.CRON, cron.cron().toString());
                set(PlanField.LENGTH, Wording.text(cron.length()));
            }
        }
    }

    private void set(PlanField field, String text) {
        text(field).set(text);
    }

    StringProperty text(PlanField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalStateException("no text for " + field);
        }
        return text;
    }

    private String get(PlanField field) {
        return text(field).get();
    }

    ObjectProperty<PlanKind> kindProperty() {
        return kind;
    }

    /** Whether it is for the whole wall. */
    BooleanProperty allProperty() {
        return all;
    }

    /** How hosts are written where they are named. */
    ParentNames names() {
        return names;
    }

    String id() {
        return id;
    }

    /** Every field that has a problem, with it. */
    Map<PlanField, Problem> problems() {
        Map<PlanField, Problem> problems = new EnumMap<>(PlanField.class);
        for (PlanField field : PlanField.values()) {
            try {
                if (kind.get().has(field)) {
                    judge(field);
                }
            } catch (Unfit e) {
                problems.put(field, e.problem());
            }
        }
        return problems;
    }

    private void judge(PlanField field) throws Unfit {
        switch (field) {
            case TITLE -> title();
            case HOSTS -> hostIds();
            case GROUPS -> scope();
            case FROM -> parsed(field, MaintenanceText::moment);
            case UNTIL -> until();
            case DAYS -> parsed(field, MaintenanceText::days);
            case AT -> parsed(field, MaintenanceText::time);
            case CRON -> parsed(field, Cron::parse);
            case LENGTH -> length();
            case ZONE -> zone();
        }
    }

    /** What it comes to. */
    MaintenanceWindow window() throws Unfit {
        return new MaintenanceWindow(id, title(), scope(), when());
    }

    private MaintenanceWindow.When when() throws Unfit {
        return switch (kind.get()) {
            case ONCE -> once();
            case WEEKLY ->
                    new Weekly(
                            parsed(PlanField.DAYS, MaintenanceText::days),
                            parsed(PlanField.AT, MaintenanceText::time),
                            length(),
                            zone());
            case CRON -> new Repeated(parsed(PlanField.CRON, Cron::parse), length(), zone());
        };
    }

    /** The next times it takes place; none while something is wrong with the time. */
    List<Span> next(int count, Instant now) {
        try {
            return Occurrences.next(when(), count, now);
        } catch (Unfit e) {
            // Its field says so, in words.
            return List.of();
        }
    }

    private String title() throws Unfit {
        FieldRules.length(get(PlanField.TITLE));
        return Wording.tidy(get(PlanField.TITLE));
    }

    private List<String> hostIds() throws Unfit {
        String typed = get(PlanField.HOSTS);
        if (all.get()) {
            return List.of();
        }
        return typed.equals(names.text(was.hosts())) ? was.hosts() : names.ids(typed);
    }

    private MaintenanceScope scope() throws Unfit {
        if (all.get()) {
            return MaintenanceScope.ALL;
        }
        List<String> groups = groups();
        List<String> ids = new ArrayList<>();
        try {
            ids.addAll(hostIds());
        } catch (Unfit e) {
            // That field tells it itself; here it is enough that somebody is named.
            return new MaintenanceScope(false, List.of("?"), groups, tags);
        }
        if (ids.isEmpty() && groups.isEmpty() && tags.isEmpty()) {
            throw new Unfit("plan.problem.scope");
        }
        return new MaintenanceScope(false, ids, groups, tags);
    }

    private List<String> groups() throws Unfit {
        List<String> groups = new ArrayList<>();
        for (String typed : Arrays.asList(get(PlanField.GROUPS).split(","))) {
            String name = Wording.tidy(typed);
            if (!name.isEmpty()) {
                groups.add(
                        Stream.concat(hosts.stream().map(Host::group), was.groups().stream())
                                .filter(name::equalsIgnoreCase)
                                .findFirst()
                                .orElseThrow(() -> new Unfit("plan.problem.group", name)));
            }
        }
        return groups.stream().distinct().toList();
    }

    /** Judged beside the beginning, where there is one. */
    private void until() throws Unfit {
        parsed(PlanField.UNTIL, MaintenanceText::moment);
        try {
            parsed(PlanField.FROM, MaintenanceText::moment);
            zone();
        } catch (Unfit e) {
            // Those fields tell it themselves; this one is judged alone.
            return;
        }
        once();
    }

    private Once once() throws Unfit {
        LocalDateTime from = parsed(PlanField.FROM, MaintenanceText::moment);
        LocalDateTime until = parsed(PlanField.UNTIL, MaintenanceText::moment);
        try {
            return MaintenanceText.once(from, until, zone());
        } catch (InvalidInputException e) {
            throw unfit(e);
        }
    }

    private Duration length() throws Unfit {
        return parsed(PlanField.LENGTH, MaintenanceText::length);
    }

    private ZoneId zone() throws Unfit {
        return parsed(PlanField.ZONE, MaintenanceText::zone);
    }

    private <T> T parsed(PlanField field, CheckText.Reading<T> reading) throws Unfit {
        try {
            return reading.read(get(field));
        } catch (InvalidInputException e) {
            throw unfit(e);
        }
    }

    private static Unfit unfit(InvalidInputException e) {
        return new Unfit(new Problem(Problem.Weight.ERROR, e.key(), e.facts()));
    }
}
