/**
 * Sounds computed from measured numbers. Read {@link org.orrery.samples.sound.WavFile} first. Every
 * description says that such a sound is synthesised; nothing here pretends to be a recording.
 */
@NullMarked
package org.orrery.samples.sound;

import org.jspecify.annotations.NullMarked;
