package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;

/** What must fit together in a channel: the same in the file and in the window. Pure. */
public final class ChannelRules {

    private ChannelRules() {}

    /** What is wrong with a channel whose parts are right each by itself; empty for nothing. */
    public static Optional<Message> wrong(Channel channel) {
        return switch (channel) {
            case WebhookChannel hook -> wrong(hook);
            case MailChannel mail ->
                    mail.user() != null && mail.security() == MailChannel.Security.NONE
                            ? Optional.of(Message.of("channel.error.plainLogin"))
                            : Optional.empty();
            case CommandChannel _ -> Optional.empty();
        };
    }

    private static Optional<Message> wrong(WebhookChannel hook) {
        boolean dotted =
                Stream.concat(
                                hook.headers().stream().map(HttpAsk.Header::value),
                                hook.secrets().stream().map(NamedSecret::value))
                        .anyMatch(ChannelText::isDotted);
        if (dotted) {
            return Optional.of(Message.of("settings.error.dots"));
        }
        List<String> known = hook.secrets().stream().map(NamedSecret::name).toList();
        Optional<String> unknown =
                hook.body().secrets().stream().filter(name -> !known.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Message.of("template.error.secret", unknown.get()));
        }
        return hook.format() == Format.JSON && !isJson(hook.body())
                ? Optional.of(Message.of("channel.error.json"))
                : Optional.empty();
    }

    /** What it looks like with harmless values tells whether it can be JSON at all. */
    static boolean isJson(Template body) {
        String filled = body.fill(each -> each.isNumber() ? "1" : "x", name -> "x", text -> text);
        try {
            JsonReader reader = new JsonReader(new StringReader(filled));
            reader.setStrictness(Strictness.STRICT);
            JsonElement read = JsonParser.parseReader(reader);
            return !read.isJsonNull();
        } catch (JsonParseException e) {
            return false;
        }
    }
}
