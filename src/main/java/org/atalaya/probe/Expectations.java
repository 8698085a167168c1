package org.atalaya.probe;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.HttpExpect.HeaderMatch;
import org.atalaya.model.HttpExpect.JsonMatch;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Judges a whole answer, in the order of {@link HttpExpect}'s components; the first that does not
 * hold is the reason. Regular expressions and decoding stop at the deadline.
 */
final class Expectations {

    /** Fact codes: {@code Phrases} has their words. */
    static final String MISSING_TEXT = "text-missing";

    static final String UNWANTED_TEXT = "text-unwanted";
    static final String NO_MATCH = "regex-missing";
    static final String NO_HEADER = "header-missing";
    static final String OTHER_HEADER = "header-other";

    private final HttpExpect expect;
    private final Deadline deadline;
    private final Unveiled unveiled;

    Expectations(HttpExpect expect, Deadline deadline, Unveiled unveiled) {
        this.expect = expect;
        this.deadline = deadline;
        this.unveiled = unveiled;
    }

    /** What a status that is not accepted is; null for one that is. */
    static @Nullable Failure ofStatus(HttpExpect expect, int status) {
        return expect.status().contains(status)
                ? null
                : Failure.of(Reason.STATUS, Integer.toString(status), StatusTexts.of(status));
    }

    /**
     * Null when all of it holds.
     *
     * @throws ProbeFault when the body is too large or cannot be decoded, a rule is none, or the
     *     time is up
     */
    @Nullable Failure judge(AnswerReader answer, Trail trail) throws ProbeFault {
        ResponseInfo head = answer.head();
        if (head == null) {
            throw new IllegalStateException("an answer without a head");
        }
        Failure failure = ofStatus(expect, head.statusCode());
        if (failure == null) {
            failure = ofHeaders(head.headers());
        }
        if (failure == null && answer.isOver()) {
            throw BodyText.tooLarge(expect.cap());
        }
        if (failure != null || !expect.readsBody()) {
            return failure;
        }
        byte[] body =
                ContentCoding.decode(
                        answer.body(),
                        ContentCoding.of(head.headers().allValues("Content-Encoding")),
                        expect.cap(),
                        deadline);
        String text = BodyText.of(body, head.headers());
        trail.decoded(body.length, text);
        return ofText(text);
    }

    private @Nullable Failure ofHeaders(HttpHeaders headers) throws ProbeFault {
        for (HeaderMatch match : expect.headers()) {
            List<String> values = headers.allValues(match.name());
            if (values.isEmpty()) {
                return Failure.of(Reason.HEADER, NO_HEADER, Facts.clean(match.name()));
            }
            Regex regex = Regex.of(match.regex());
            boolean found = false;
            for (String value : values) {
                found |= regex.endOfMatch(value, 0, deadline) >= 0;
            }
            if (!found) {
                return Failure.of(
                        Reason.HEADER,
                        OTHER_HEADER,
                        Facts.clean(match.name()),
                        Failures.quote(unveiled.without(values.getFirst())));
            }
        }
        return null;
    }

    private @Nullable Failure ofText(String text) throws ProbeFault {
        for (String wanted : expect.contains()) {
            if (!text.contains(wanted)) {
                return Failure.of(Reason.KEYWORD, MISSING_TEXT, Failures.quote(wanted));
            }
        }
        for (String unwanted : expect.notContains()) {
            if (text.contains(unwanted)) {
                return Failure.of(Reason.KEYWORD, UNWANTED_TEXT, Failures.quote(unwanted));
            }
        }
        for (String regex : expect.matches()) {
            if (Regex.of(regex).endOfMatch(text, 0, deadline) < 0) {
                return Failure.of(Reason.MISMATCH, NO_MATCH, Failures.quote(regex));
            }
        }
        if (expect.json().isEmpty()) {
            return null;
        }
        JsonBody json = JsonBody.of(text);
        for (JsonMatch match : expect.json()) {
            Failure failure = json.judge(match, unveiled);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }
}
