package org.atalaya.model;

/** A way to tell somebody who is not looking at the wall. */
public sealed interface Channel permits WebhookChannel, MailChannel, CommandChannel {

    /** Stable and unique among the channels; routes name it. */
    String id();

    /** What people call it, e.g. {@code Ops}. */
    String name();

    /** The word for its kind in files and language keys: {@code webhook}, {@code mail}, … */
    String kind();
}
