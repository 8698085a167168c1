/**
 * The program as a shell sees it: options, help, the board as text, the figures of a run. Plain
 * text in, plain text out; must never see JavaFX.
 */
package org.atalaya.cli;
