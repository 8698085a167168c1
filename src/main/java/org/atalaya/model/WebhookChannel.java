package org.atalaya.model;

import java.util.List;

/**
 * Tells a web service: most chat and paging services take a message that way.
 *
 * @param url where to; a secret, for with most services who knows the address may write there
 * @param headers beside the content type and the idempotency key, which are ours
 * @param format what the body is, and so how values are escaped in it
 * @param body what is sent, with places for values
 * @param secrets what the body names as {@code {{secret:NAME}}}: filled in only as it is sent
 */
public record WebhookChannel(
        String id,
        String name,
        HttpAsk.Method method,
        Secret url,
        List<HttpAsk.Header> headers,
        Format format,
        Template body,
        List<NamedSecret> secrets)
        implements Channel {

    /** What a body is. */
    public enum Format {
        JSON("application/json"),
        FORM("application/x-www-form-urlencoded"),
        TEXT("text/plain; charset=utf-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        /** The media type (RFC 9110 §8.3). */
        public String contentType() {
            return contentType;
        }
    }

    /** A token or key that a body needs. */
    public record NamedSecret(String name, Secret value) {}

    public WebhookChannel {
        headers = List.copyOf(headers);
        secrets = List.copyOf(secrets);
    }

    @Override
    public String kind() {
        return "webhook";
    }
}
