/**
 * Brings what the engine says to the screen: {@link org.atalaya.service.RefreshService} takes it
 * once a tick to the FX thread, {@link org.atalaya.service.Watchdog} sees to it that this never
 * silently ends. The only package that changes a {@code StatusBoard}. Must never see FXML, a
 * control or a file.
 */
package org.atalaya.service;
