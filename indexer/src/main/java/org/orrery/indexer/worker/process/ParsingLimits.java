package org.orrery.indexer.worker.process;

import java.util.List;

/**
 * The limits that a worker keeps by itself.
 *
 * @param characters how many characters of text it gives at most
 * @param embeddingDepth how deep files may be inside files; deeper ones are left out
 * @param embeddedFiles how many files inside a file are read; the others are left out
 * @param elementDepth how deep the elements of a document may be nested
 */
public record ParsingLimits(
    int characters, int embeddingDepth, int embeddedFiles, int elementDepth) {

  /** These limits as arguments of the worker's main class. */
  public List<String> arguments() {
    return List.of(
        Integer.toString(characters),
        Integer.toString(embeddingDepth),
        Integer.toString(embeddedFiles),
        Integer.toString(elementDepth));
  }

  /** The limits that were written as these arguments. */
  public static ParsingLimits of(String[] arguments) {
    return new ParsingLimits(
        Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]));
  }
}
