package org.orrery.platform.preview;

/**
 * A picture that stands for an asset in other sites' pages, which may load it.
 *
 * @param path where it is, on the platform's own origin
 * @param width pixels
 * @param height pixels
 */
public record StandIn(String path, int width, int height) {}
