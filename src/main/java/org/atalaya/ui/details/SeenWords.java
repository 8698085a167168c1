package org.atalaya.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.model.TlsInfo;
import org.atalaya.words.Phrases;

/** What was seen on the way to a host, in lines for a person. */
final class SeenWords {

    private SeenWords() {}

    /** A line for each certificate, the server's own first; empty for none. */
    static String chain(List<TlsInfo.Link> chain, Phrases phrases) {
        return chain.stream()
                .map(
                        link ->
                                phrases.words()
                                        .get(
                                                "details.link",
                                                link.subject(),
                                                link.issuer(),
                                                link.expiresAt()
                                                        .atZone(phrases.zone())
                                                        .toLocalDate()))
                .collect(Collectors.joining("\n"));
    }
}
