/**
 * The wall on a whole screen: the arithmetic that makes every host fit, and the stage without
 * chrome. Sees {@code ui.kit} and JavaFX; never hosts, probes or files.
 */
package org.atalaya.ui.kiosk;
