package org.atalaya.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/** The certificates of a kept failure as one text; no part holds a control character. */
final class Chain {

    private static final String BETWEEN = "\u001f";
    private static final String LINE = "\n";
    private static final int PARTS = 3;

    private Chain() {}

    static String write(@Nullable TlsInfo seen) {
        return seen == null
                ? ""
                : seen.chain().stream()
                        .map(
                                link ->
                                        String.join(
                                                BETWEEN,
                                                Long.toString(link.expiresAt().toEpochMilli()),
                                                link.subject(),
                                                link.issuer()))
                        .collect(Collectors.joining(LINE));
    }

    static List<TlsInfo.Link> read(String text) {
        List<TlsInfo.Link> chain = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split(LINE)) {
            String[] parts = line.split(BETWEEN, -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("a certificate of " + parts.length + " parts");
            }
            chain.add(
                    new TlsInfo.Link(
                            parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[0]))));
        }
        return chain;
    }
}
