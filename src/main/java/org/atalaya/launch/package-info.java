/**
 * Programs of the machine that a person starts from the wall: a browser, a terminal, tools of their
 * own. Argument lists only, never a shell.
 */
package org.atalaya.launch;
