package org.orrery.indexer.extract;

import java.nio.file.Path;

/**
 * A file whose text is wanted.
 *
 * @param file where its bytes are; its own name there means nothing
 * @param name the file name that the depositor gave, a hint to the format
 * @param mediaType what the file was detected as, another hint
 */
public record Source(Path file, String name, String mediaType) {}
