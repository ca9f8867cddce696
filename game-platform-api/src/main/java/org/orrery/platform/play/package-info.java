/**
 * Games as players meet them: {@code PlayPage}, the house around a sandboxed frame; {@code
 * PlayedFiles}, a build's own bytes on another origin, fenced by {@code PlayOrigin}; what can be
 * played of a release, and the problems that players report. Nothing here opens a build: it is
 * served as it is, and known by names alone.
 */
@NullMarked
package org.orrery.platform.play;

import org.jspecify.annotations.NullMarked;
