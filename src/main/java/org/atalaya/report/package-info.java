/**
 * Tells people who were not in the room how it went: availability for a range as a page or a table,
 * and the board as a page. Reads the history and nothing else, so a wall may run meanwhile.
 */
package org.atalaya.report;
