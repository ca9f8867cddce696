package org.orrery.indexer.search;

import java.util.Optional;

/**
 * Where a hit matched.
 *
 * @param field {@code title.en}, {@code description.zh}, {@code keywords}, {@code contributors},
 *     {@code subjects}, {@code file} (a file's name) or {@code content} (the text inside a file)
 * @param file the file's path, for {@code file} and {@code content}
 * @param fragment HTML: every character of the text escaped, {@code <mark>} the only tag
 */
public record Highlight(String field, Optional<String> file, String fragment) {}
