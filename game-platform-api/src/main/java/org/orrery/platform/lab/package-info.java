/**
 * The kiosk lab on pages and in the API: asking for trials of games, watching them, reading what
 * they found. Start with {@code LabApi}; {@code LabShown} is what pages show of a trial.
 */
@NullMarked
package org.orrery.platform.lab;

import org.jspecify.annotations.NullMarked;
