/**
 * The wall in its window: header, banners, grid of tiles, footer, keys. Controllers are thin: they
 * read {@link org.atalaya.ui.wall.WallModel} and act through {@code ui.kit.WallActions}. Never sees
 * probes, files, the engine or the sound.
 */
package org.atalaya.ui.wall;
