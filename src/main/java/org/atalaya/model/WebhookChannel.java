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

    /** The same channel under another name. */
    public WebhookChannel withName(String now) {
        return new WebhookChannel(id, now, method, url, headers, format, body, secrets);
    }

    /** The same channel to another address. */
    public WebhookChannel withUrl(Secret now) {
        return new WebhookChannel(id, name, method, now, headers, format, body, secrets);
    }

    /** The same request by another method. */
    public WebhookChannel withMethod(HttpAsk.Method now) {
        return new WebhookChannel(id, name, now, url, headers, format, body, secrets);
    }

    /** The same request with other headers. */
    public WebhookChannel withHeaders(List<HttpAsk.Header> now) {
        return new WebhookChannel(id, name, method, url, now, format, body, secrets);
    }

    /** The same body, taken for something else. */
    public WebhookChannel withFormat(Format now) {
        return new WebhookChannel(id, name, method, url, headers, now, body, secrets);
    }

    /** The same request with another body. */
    public WebhookChannel withBody(Template now) {
        return new WebhookChannel(id, name, method, url, headers, format, now, secrets);
    }

    /** The same body with other secrets to name. */
    public WebhookChannel withSecrets(List<NamedSecret> now) {
        return new WebhookChannel(id, name, method, url, headers, format, body, now);
    }

    @Override
    public String kind() {
        return "webhook";
    }
}
