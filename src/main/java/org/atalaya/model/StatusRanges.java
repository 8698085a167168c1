package org.atalaya.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The HTTP statuses (RFC 9110 §15) that count as healthy, written as in {@code 200-299,301}.
 *
 * @param ranges in the order they were written, never empty
 */
public record StatusRanges(List<Range> ranges) {

    /** 200–299, the default. */
    public static final StatusRanges SUCCESS = new StatusRanges(List.of(new Range(200, 299)));

    /** Both ends belong to the range. */
    public record Range(int from, int to) {
        public Range {
            if (from < 100 || to > 599 || from > to) {
                throw new IllegalArgumentException(
                        "a status range lies between 100 and 599, low to high: " + from + "-" + to);
            }
        }

        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }
    }

    public StatusRanges {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("at least one status must be accepted");
        }
    }

    /**
     * Reads {@code 200-299, 301}; also accepts an en dash, as pasted from documents.
     *
     * @throws IllegalArgumentException when the text is not such a list
     */
    public static StatusRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            String[] ends = part.strip().split("\\s*[-–]\\s*", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException("not a status range: " + part);
            }
            int from = parseStatus(ends[0], part);
            ranges.add(new Range(from, ends.length == 1 ? from : parseStatus(ends[1], part)));
        }
        return new StatusRanges(ranges);
    }

    private static int parseStatus(String text, String part) {
        if (!text.matches("[1-5][0-9][0-9]")) {
            throw new IllegalArgumentException("not a status or a range of statuses: " + part);
        }
        return Integer.parseInt(text);
    }

    /** Whether {@code status} is healthy. */
    public boolean contains(int status) {
        return ranges.stream().anyMatch(r -> r.from <= status && status <= r.to);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
