/**
 * The hosts as a screen sees them: observable, ordered, counted. {@link
 * org.atalaya.status.BoardFeed} collects on the engine's threads, {@link
 * org.atalaya.status.StatusBoard} changes on one thread only, the screen's, once a tick.
 *
 * <p>Needs observable values and lists, no toolkit, no scene, no file and no clock of its own, so
 * its tests need none of them either. Only {@code service} applies news; views read.
 */
package org.atalaya.status;
