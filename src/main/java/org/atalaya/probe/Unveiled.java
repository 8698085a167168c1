package org.atalaya.probe;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;

/**
 * The secrets of one probe or message in clear, and what hides them again in all that a server may
 * echo. Used by one thread only; dies with the probe.
 */
public final class Unveiled {

    /** Fact codes: {@code Phrases} has their words. */
    static final String NO_ENVIRONMENT = "no-env";

    static final String NO_SECRET = "no-secret";

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:([^}]*)}");
    private static final String DOTS = "•••";

    /** Shorter ones would blot out half of every sentence, and hide nothing. */
    private static final int SHORTEST = 4;

    private final Secrets secrets;
    private final List<String> hidden = new ArrayList<>();

    public Unveiled(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The text of a secret, with every {@code ${env:NAME}} inside it replaced.
     *
     * @throws ProbeFault when it refers to something that is not there
     */
    public String of(Secret secret) throws ProbeFault {
        String text = secret.text();
        if (secret.isReference() && !text.startsWith("${env:")) {
            String found = secrets.reveal(secret);
            if (found == null) {
                throw ProbeFault.of(Reason.INVALID_TARGET, NO_SECRET, Facts.clean(text));
            }
            hide(found);
            return found;
        }
        return filled(text);
    }

    /**
     * Any text, a body or what is said to a port, with every {@code ${env:NAME}} inside it
     * replaced.
     *
     * @throws ProbeFault when there is no such variable
     */
    String filled(String text) throws ProbeFault {
        Matcher reference = ENVIRONMENT.matcher(text);
        StringBuilder clear = new StringBuilder();
        while (reference.find()) {
            String found = secrets.reveal(Secret.of(reference.group()));
            if (found == null) {
                throw ProbeFault.of(
                        Reason.INVALID_TARGET, NO_ENVIRONMENT, Facts.clean(reference.group(1)));
            }
            hide(found);
            reference.appendReplacement(clear, Matcher.quoteReplacement(found));
        }
        return reference.appendTail(clear).toString();
    }

    /** From now on this text is replaced by dots wherever it is met, also encoded for a URL. */
    public void hide(String clear) {
        if (clear.length() < SHORTEST) {
            return;
        }
        hidden.add(clear);
        hidden.add(URLEncoder.encode(clear, StandardCharsets.UTF_8));
        hidden.add(Base64.getEncoder().encodeToString(clear.getBytes(StandardCharsets.UTF_8)));
        hidden.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** The failure without any of the secrets. */
    Failure without(Failure failure) {
        return hidden.isEmpty()
                ? failure
                : new Failure(
                        failure.reason(), failure.facts().stream().map(this::without).toList());
    }

    /** The text without any of the secrets, nor the beginning of one where the text was cut. */
    public String without(String text) {
        String rest = text;
        for (String secret : hidden) {
            rest = rest.replace(secret, DOTS);
        }
        return rest.endsWith("…") || rest.endsWith("…”") ? withoutBeginning(rest) : rest;
    }

    private String withoutBeginning(String text) {
        int end = text.lastIndexOf('…');
        for (String secret : hidden) {
            for (int length = secret.length() - 1; length >= SHORTEST; length--) {
                if (text.startsWith(secret.substring(0, length), end - length)) {
                    return text.substring(0, end - length) + DOTS + text.substring(end);
                }
            }
        }
        return text;
    }

    /** The URL without any of the secrets. */
    URI without(URI url) {
        String text = url.toString();
        String rest = text;
        for (String secret : hidden) {
            rest = rest.replace(secret, "***");
        }
        return rest.equals(text) ? url : URI.create(rest);
    }
}
