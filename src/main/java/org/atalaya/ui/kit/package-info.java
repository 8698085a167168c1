/**
 * What every view is built with: loading of FXML, names of styles, fonts and themes, lifetimes of
 * subscriptions, and the interfaces through which views act. Sees JavaFX, {@code words} and {@code
 * model}; never the status models, probes, files or sounds.
 */
package org.atalaya.ui.kit;
