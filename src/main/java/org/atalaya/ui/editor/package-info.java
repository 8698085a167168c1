/**
 * The host dialog and the first-run view: how a host comes to the wall, is changed and is tried
 * before it is saved.
 *
 * <p>{@link org.atalaya.ui.editor.HostForm} and {@link org.atalaya.ui.editor.TrialRun} hold all
 * that can be decided and need no toolkit; the controllers only join them to nodes. This package
 * acts through {@link org.atalaya.ui.kit.WallActions} alone: it must never see a probe, the engine,
 * a file or the network.
 */
package org.atalaya.ui.editor;
