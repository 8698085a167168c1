package org.atalaya.ui.settings;

/**
 * What was told to whom lately, newest first, as {@link SettingsDesk#deliveriesProperty} has it.
 */
public record Deliveries<S>(String key) implements Item<S> {}
