/**
 * What is told to people who are not looking at the wall. {@link org.atalaya.notify.Dispatcher}
 * decides who is due what, purely; {@link org.atalaya.notify.Outbox} keeps it until the far side
 * answered; a courier a channel carries it there; {@link org.atalaya.notify.Notifier} is all of
 * that as one piece.
 *
 * <p>Sees the engine's events and the words; never a window, and never the file that says which
 * channels there are.
 */
package org.atalaya.notify;
