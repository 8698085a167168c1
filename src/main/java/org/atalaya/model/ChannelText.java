package org.atalaya.model;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** How the values of channels and routes are written; errors never repeat what may be a secret. */
public final class ChannelText {

    /**
     * An address as servers take it (RFC 5321 §4.1.2, without quoted names): nothing in it can end
     * the header it stands in.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\\\]+@[^\\s\\p{Cntrl}@<>(),;:\"\\\\]+");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** What stands for a secret that is kept. */
    public static final String DOTS = "••••••••";

    private static final int ADDRESS_MAX = 254;

    private ChannelText() {}

    /** An address of a web service, or where it is kept. */
    public static Secret url(String typed) throws InvalidValueException {
        Secret url = Secret.of(typed.strip());
        if (!url.isReference() && !url.text().contains("${env:") && !isWeb(url.text())) {
            throw new InvalidValueException("channel.error.url");
        }
        return url;
    }

    /** A secret in place of {@link #DOTS}: who types between them has not seen the old one. */
    public static String typedSecret(String typed) throws InvalidValueException {
        if (typed.isBlank() || typed.contains("•")) {
            throw new InvalidValueException("settings.error.dots");
        }
        return typed.strip();
    }

    /** What is shown of a secret: where it is, or that there is one. */
    public static String shown(Secret secret) {
        return secret.isReference() && secret.storedId().isEmpty() ? secret.text() : DOTS;
    }

    /** Whether somebody left the dots of a secret that nobody knows. */
    public static boolean isDotted(Secret secret) {
        return secret.text().contains("•");
    }

    /** {@code NAME: value}, a secret that a body may name. */
    public static WebhookChannel.NamedSecret namedSecret(String typed)
            throws InvalidValueException {
        int colon = typed.indexOf(':');
        if (colon < 0 || typed.substring(colon + 1).isBlank()) {
            throw new InvalidValueException("channel.error.namedSecret");
        }
        return new WebhookChannel.NamedSecret(
                secretName(typed.substring(0, colon).strip()),
                Secret.of(typed.substring(colon + 1).strip()));
    }

    /** Whether a webhook can be sent there. */
    public static boolean isWeb(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            return scheme.matches("(?i)https?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One e-mail address. */
    public static String address(String typed) throws InvalidValueException {
        String address = typed.strip();
        if (address.length() > ADDRESS_MAX
                || !ADDRESS.matcher(address).matches()
                || TargetText.hasControl(address)) {
            throw new InvalidValueException("channel.error.address", TargetText.visible(typed));
        }
        return address;
    }

    /** The name of a server that takes mail. */
    public static String server(String typed) throws InvalidValueException {
        String server = typed.strip();
        if (!server.matches("[A-Za-z0-9._:-]{1,253}") || server.startsWith("-")) {
            throw new InvalidValueException("channel.error.server", TargetText.visible(typed));
        }
        return server;
    }

    /** What a body calls a secret. */
    public static String secretName(String typed) throws InvalidValueException {
        if (!NAME.matcher(typed).matches()) {
            throw new InvalidValueException("channel.error.secretName", TargetText.visible(typed));
        }
        return typed;
    }

    public static WebhookChannel.Format format(String typed) throws InvalidValueException {
        return CheckText.oneOf(List.of(WebhookChannel.Format.values()), typed);
    }

    public static MailChannel.Security security(String typed) throws InvalidValueException {
        return CheckText.oneOf(List.of(MailChannel.Security.values()), typed);
    }

    public static Criticality criticality(String typed) throws InvalidValueException {
        return CheckText.oneOf(List.of(Criticality.values()), typed);
    }

    public static Occasion occasion(String typed) throws InvalidValueException {
        return CheckText.oneOf(Occasion.CHOICES, typed);
    }
}
