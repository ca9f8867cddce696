/**
 * Previews over HTTP: the picture that stands for an asset, what can be shown of each of its files
 * or why nothing can, and the bytes of what was made for that. Start with {@code PreviewApi}. It
 * makes nothing and parses nothing; it gives out what is kept, under the same rules as the files.
 */
@NullMarked
package org.orrery.platform.preview;

import org.jspecify.annotations.NullMarked;
