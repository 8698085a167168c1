package org.atalaya.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.atalaya.config.AtomicFile;
import org.atalaya.config.ConfigException;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.report.IncidentTable;
import org.atalaya.words.Words;

/** Writes incidents into a file page by page, so that no question holds the reader for long. */
final class IncidentExport {

    private static final Logger LOG = System.getLogger(IncidentExport.class.getName());

    static final int PAGE = 2_000;

    private final Words words;

    IncidentExport(Words words) {
        this.words = words;
    }

    /** Says, in a sentence, what came of it; no page more is read once that is cancelled. */
    CompletableFuture<String> write(HistoryReader from, IncidentQuery query, Path file) {
        CompletableFuture<String> told = new CompletableFuture<>();
        next(from, query, new Sheet(file, new StringBuilder(IncidentTable.HEAD)), told);
        return told;
    }

    private record Sheet(Path file, StringBuilder text) {}

    private void next(
            HistoryReader from, IncidentQuery query, Sheet sheet, CompletableFuture<String> told) {
        from.incidents(query)
                .whenComplete(
                        (page, fault) -> {
                            if (fault != null) {
                                LOG.log(Level.WARNING, "the history did not answer", fault);
                                told.complete(words.get("log.notExported"));
                            } else if (!told.isDone()) {
                                took(page, from, query, sheet, told);
                            }
                        });
    }

    private void took(
            List<IncidentRecord> page,
            HistoryReader from,
            IncidentQuery query,
            Sheet sheet,
            CompletableFuture<String> told) {
        page.forEach(one -> sheet.text().append(IncidentTable.line(one)));
        if (page.size() == query.limit()) {
            IncidentRecord last = page.getLast();
            next(
                    from,
                    query.after(
                            new IncidentQuery.Place(
                                    last.incident().openedAt(), last.incident().id())),
                    sheet,
                    told);
            return;
        }
        try {
            AtomicFile.write(
                    sheet.file(), sheet.text().toString().getBytes(StandardCharsets.UTF_8));
            told.complete(words.get("log.exported", sheet.file()));
        } catch (ConfigException e) {
            told.complete(e.message().sentence(words));
        }
    }
}
