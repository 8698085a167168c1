package org.atalaya.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.atalaya.alarm.AlarmDirector;
import org.atalaya.alarm.AlarmDirector.Act;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.alarm.Announcement;
import org.atalaya.alarm.MuteScope;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Criticality;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.words.AlarmWords;
import org.atalaya.words.Words;

/**
 * The room of a {@link Month}: the real alarm, and Ana, who takes what rings in hand two minutes
 * later, on working days from seven to eleven in the evening. What else she does stands in {@link
 * #plan}. Writes a line for each first ring, with its sentence and whom it is for, and one for the
 * repeats when they end.
 */
final class Room implements MonitorListener {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration REACTION = Duration.ofMinutes(2);

    private final Month month;
    private final LongSupplier nanos;
    private final AlarmWords words = new AlarmWords(Words.of(Locale.ENGLISH));
    private final List<Runnable> news = new ArrayList<>();
    private final Set<String> open = new TreeSet<>();
    private final Map<String, Instant> heard = new HashMap<>();
    private final TreeMap<Instant, Runnable> plan = new TreeMap<>();
    private AlarmDirector director;
    private int repeats;

    Room(Month month, LongSupplier nanos) {
        this.month = month;
        this.nanos = nanos;
        this.director = director();
        at("2026-03-17T11:00:00Z", () -> mute(Duration.ofHours(1)));
        at("2026-03-19T14:25:00Z", () -> shelve("host-03-18", Duration.ofHours(1)));
    }

    private AlarmDirector director() {
        AlarmDirector fresh = new AlarmDirector(month::now, nanos, MonthPlan.ZONE);
        fresh.settings(SETTINGS);
        return fresh;
    }

    /** As most people have it, but: on working nights only critical hosts ring, and more softly. */
    private static final AlarmSettings SETTINGS =
            AlarmSettings.USUAL.with(
                    draft -> {
                        draft.longest(Optional.of(Duration.ofMinutes(30)));
                        draft.spoken(true);
                        draft.exemptCritical(true);
                        Step loud = new Step(Duration.ofMinutes(10), 100, null, true);
                        draft.escalation(List.of(loud));
                        draft.profiles(List.of(night()));
                    });

    private static Profile night() {
        Rings critical = new Rings(Rings.USUAL.kinds(), Set.of(Criticality.CRITICAL), true, true);
        return new Profile(
                "night",
                Set.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY),
                LocalTime.of(23, 0),
                LocalTime.of(7, 0),
                null,
                new Change(40, null, critical, null));
    }

    private void at(String moment, Runnable deed) {
        plan.put(Instant.parse(moment), deed);
    }

    private void mute(Duration length) {
        month.line("ANA       mutes everything for " + length.toMinutes() + " min");
        director.mute(new MuteScope.All(), length);
    }

    private void shelve(String host, Duration length) {
        Instant until = month.now().plus(length);
        heard.keySet().removeIf(id -> IncidentBook.hostOf(id).equals(host));
        month.each(host, (book, who, at) -> book.shelve(who, at, "ana", until));
    }

    @Override
    public void updated(HostUpdate update) {
        if (update.result() == null || update.transition() != null) {
            news.add(() -> director.updated(update));
        }
    }

    @Override
    public void incident(IncidentEvent event) {
        news.add(() -> director.incident(event));
        Incident incident = event.incident();
        if (incident.isOpen()) {
            open.add(incident.id());
        } else {
            open.remove(incident.id());
            heard.remove(incident.id());
        }
    }

    /** The wall's own line went or came. */
    void network(boolean lost) {
        director.network(lost);
        tick();
    }

    /** The program ends and starts again: another alarm, which is told what was open. */
    void restarted(List<IncidentEvent> known) {
        told();
        director = director();
        news.clear();
        heard.clear();
        known.forEach(event -> news.add(() -> director.incident(event)));
    }

    /** When the alarm wants to look at the clock, if nothing comes before. */
    long nextTick(long now) {
        return open.isEmpty() ? Long.MAX_VALUE : now + director.patience(BEAT).toNanos();
    }

    boolean hasNews() {
        return !news.isEmpty();
    }

    /** What the alarm's own thread does at each turn; and Ana, who hears it. */
    void tick() {
        while (!plan.isEmpty() && !plan.firstKey().isAfter(month.now())) {
            plan.pollFirstEntry().getValue().run();
        }
        List<Runnable> all = List.copyOf(news);
        news.clear();
        all.forEach(Runnable::run);
        note(director.tick());
        if (isAtWork()) {
            takeInHand();
        }
    }

    private void note(Order order) {
        boolean first = !order.rang().isEmpty();
        if (order.act() == Act.RING && order.tone() != null && !first && isRepeat(order)) {
            repeats++;
            return;
        }
        if (order.act() != Act.NOTHING || first) {
            told();
        }
        if (order.act() == Act.NOTHING && first) {
            month.line("  (same)  " + sentence(order) + "  " + hosts(order));
        } else if (order.tone() != null) {
            int volume = order.tone().volume();
            month.line(
                    String.format(
                                    Locale.ROOT,
                                    "%-12s %s%s  %s  %s",
                                    order.act(),
                                    order.tone().cue(),
                                    volume == 100 ? "" : " at " + volume,
                                    sentence(order),
                                    hosts(order))
                            .stripTrailing());
        }
        for (String id : order.rang()) {
            heard.put(id, month.now());
            month.each(
                    IncidentBook.hostOf(id), (book, who, at) -> book.rang(who, at, order.rang()));
        }
        for (String id : order.escalated()) {
            month.each(IncidentBook.hostOf(id), (book, who, at) -> book.escalate(who, at, id));
        }
    }

    private static boolean isRepeat(Order order) {
        return switch (order.tone().cue()) {
            case DOWN, CRITICAL, DEGRADED -> true;
            case RECOVERY, NETWORK_LOST, NETWORK_BACK -> false;
        };
    }

    /** How often it was repeated since the last line. */
    private void told() {
        if (repeats > 0) {
            month.line("  (rang " + repeats + " times more)");
        }
        repeats = 0;
    }

    private String sentence(Order order) {
        Announcement said = order.announcement();
        return said == null
                ? ""
                : "\""
                        + words.flood(said.hosts(), said.worst(), said.kind(), said.allDown())
                        + "\"";
    }

    private static String hosts(Order order) {
        List<String> names = order.rang().stream().map(IncidentBook::hostOf).sorted().toList();
        return names.size() < 2 ? "" : names.toString();
    }

    private boolean isAtWork() {
        ZonedDateTime now = month.now().atZone(MonthPlan.ZONE);
        boolean weekend =
                now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && now.getHour() >= 7 && now.getHour() < 23;
    }

    private void takeInHand() {
        Instant now = month.now();
        List<String> due =
                heard.entrySet().stream()
                        .filter(one -> !now.isBefore(one.getValue().plus(REACTION)))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        for (String id : due) {
            heard.remove(id);
            month.each(
                    IncidentBook.hostOf(id),
                    (book, who, at) -> book.acknowledge(who, new Acknowledgement("ana", at)));
        }
    }
}
