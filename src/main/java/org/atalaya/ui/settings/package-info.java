/**
 * The window of the settings. Options are data ({@link org.atalaya.ui.settings.Option}); search,
 * sentence, reset and the refusal of what cannot be are the same for all of them. A page more is a
 * {@link org.atalaya.ui.settings.Page} more. What is changed goes through {@link
 * org.atalaya.ui.settings.SettingsDesk} and holds at once.
 */
package org.atalaya.ui.settings;
