package org.atalaya.ui.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields a kind of check has beside those that every host has, and how they are laid out.
 *
 * @param always what is to be seen at once
 * @param advanced what is folded away at first
 */
record FormPlan(Section always, List<Section> advanced) {

    /**
     * @param key of its heading; empty for none
     * @param rows fields side by side; alone in a row, only one that holds much takes all of it
     * @param switches one after the other below the rows
     */
    record Section(String key, List<List<HostField>> rows, List<HostField> switches) {

        Stream<HostField> fields() {
            return Stream.concat(rows.stream().flatMap(List::stream), switches.stream());
        }
    }

    private static final Set<HostField> WIDE =
            EnumSet.of(
                    HostField.STEPS,
                    HostField.PIN,
                    HostField.CA_FILE,
                    HostField.CONSENT,
                    HostField.SOUND_FILE,
                    HostField.RUNBOOK,
                    HostField.NOTE);

    private static final Set<HostField> COMMON =
            EnumSet.range(HostField.ADDRESS, HostField.TIMEOUT);

    private static final List<HostField> SOUND = List.of(HostField.SOUND);

    private static final Section REQUEST =
            new Section(
                    "editor.section.request",
                    List.of(
                            List.of(HostField.METHOD, HostField.VERSION),
                            List.of(HostField.HEADERS, HostField.BODY)),
                    List.of());

    private static final Section ANSWER =
            new Section(
                    "editor.section.answer",
                    List.of(
                            List.of(HostField.NOT_CONTAINS, HostField.MATCHES),
                            List.of(HostField.JSON, HostField.RESPONSE_HEADERS)),
                    List.of());

    private static final Section SIGN_IN =
            new Section(
                    "editor.section.signIn",
                    List.of(List.of(HostField.AUTH, HostField.USER, HostField.SECRET)),
                    List.of());

    private static final List<List<HostField>> TRUST =
            List.of(
                    List.of(HostField.PIN),
                    List.of(HostField.CA_FILE),
                    List.of(
                            HostField.CLIENT_CERT,
                            HostField.CLIENT_KEY,
                            HostField.CLIENT_PASSWORD));

    private static final Section CERTIFICATE =
            new Section(
                    "editor.section.certificate",
                    Stream.concat(
                                    Stream.of(
                                            List.of(HostField.CERT_WARN, HostField.CERT_CRITICAL)),
                                    TRUST.stream())
                            .toList(),
                    List.of(HostField.LEGACY));

    private static final Section TRUSTED =
            new Section("editor.section.certificate", TRUST, List.of(HostField.LEGACY));

    private static final Section PROXIED =
            new Section(
                    "editor.section.connection",
                    List.of(
                            List.of(HostField.PROXY, HostField.PROXY_ADDRESS),
                            List.of(HostField.FAMILY, HostField.TOO_SLOW)),
                    List.of(HostField.REUSE, HostField.INVERTED));

    private static final Section CONNECTION =
            new Section(
                    "editor.section.connection",
                    List.of(List.of(HostField.FAMILY, HostField.TOO_SLOW)),
                    List.of(HostField.INVERTED));

    private static final Section RUN =
            new Section(
                    "editor.section.limits",
                    List.of(List.of(HostField.TOO_SLOW)),
                    List.of(HostField.INVERTED));

    /** How every host is judged, whatever it is asked; it has a fold of its own. */
    static final Section WATCHING =
            new Section(
                    "",
                    List.of(
                            List.of(HostField.CRITICALITY, HostField.DEPENDS_ON),
                            List.of(HostField.FAILURES, HostField.WINDOW, HostField.SUCCESSES),
                            List.of(HostField.RETRY, HostField.FLAPPING, HostField.SLOWER),
                            List.of(HostField.SOUND_FILE)),
                    List.of());

    /** What people should know of every host; it has a fold of its own, too. */
    static final Section ABOUT =
            new Section(
                    "",
                    List.of(
                            List.of(HostField.TAGS, HostField.CONTACT),
                            List.of(HostField.RUNBOOK),
                            List.of(HostField.NOTE)),
                    List.of());

    static FormPlan of(CheckKind kind) {
        return switch (kind) {
            case HTTP ->
                    new FormPlan(
                            new Section(
                                    "",
                                    List.of(
                                            List.of(
                                                    HostField.STATUS,
                                                    HostField.CONTAINS,
                                                    HostField.SLOW)),
                                    List.of(HostField.INSECURE, HostField.FOLLOW, HostField.SOUND)),
                            List.of(REQUEST, ANSWER, SIGN_IN, CERTIFICATE, PROXIED));
            case TCP ->
                    plan(CONNECTION, List.of(List.of(HostField.STEPS), List.of(HostField.SLOW)));
            case PING ->
                    plan(
                            CONNECTION,
                            List.of(
                                    List.of(
                                            HostField.COUNT,
                                            HostField.LOSS_WARN,
                                            HostField.LOSS_CRITICAL,
                                            HostField.SLOW)));
            case SSH -> plan(CONNECTION, List.of(List.of(HostField.GREETING, HostField.SLOW)));
            case DNS ->
                    plan(
                            CONNECTION,
                            List.of(
                                    List.of(HostField.DNS_TYPE, HostField.DNS_SERVER),
                                    List.of(
                                            HostField.DNS_RCODE,
                                            HostField.DNS_ANSWER,
                                            HostField.SLOW)));
            case TLS ->
                    new FormPlan(
                            new Section(
                                    "",
                                    List.of(
                                            List.of(
                                                    HostField.START_TLS,
                                                    HostField.CERT_WARN,
                                                    HostField.CERT_CRITICAL,
                                                    HostField.SLOW)),
                                    List.of(HostField.INSECURE, HostField.SOUND)),
                            List.of(TRUSTED, CONNECTION));
            case COMMAND -> plan(RUN, List.of(List.of(HostField.CONSENT), List.of(HostField.SLOW)));
        };
    }

    private static FormPlan plan(Section advanced, List<List<HostField>> rows) {
        return new FormPlan(new Section("", rows, SOUND), List.of(advanced));
    }

    /** How much of the width of the form each field of {@code row} takes, in per cent. */
    static double width(List<HostField> row) {
        return row.size() == 1 && !WIDE.contains(row.getFirst()) ? 50 : 100.0 / row.size();
    }

    /** Every field of this kind, those that every host has among them. */
    Set<HostField> fields() {
        Set<HostField> fields = EnumSet.copyOf(COMMON);
        always.fields().forEach(fields::add);
        folded().forEach(fields::add);
        WATCHING.fields().forEach(fields::add);
        ABOUT.fields().forEach(fields::add);
        return fields;
    }

    /** The fields that are folded away. */
    Stream<HostField> folded() {
        return advanced.stream().flatMap(Section::fields);
    }
}
