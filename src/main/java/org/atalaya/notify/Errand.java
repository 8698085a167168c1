package org.atalaya.notify;

/**
 * One notice that is due to one channel.
 *
 * @param channel the channel's id
 */
public record Errand(String channel, Notice notice) {}
