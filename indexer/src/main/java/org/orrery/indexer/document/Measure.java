package org.orrery.indexer.document;

import java.util.Arrays;
import java.util.Optional;

/** What is measured on files and can be searched by, under the names that previews give it. */
public enum Measure {
  /** Triangles of a model. */
  TRIANGLES("triangles"),
  /** Corners of a model. */
  VERTICES("vertices"),
  /** Animations of a model. */
  ANIMATIONS("animations"),
  /** Longer side of a model's largest texture, in pixels. */
  LARGEST_TEXTURE("largestTexture"),
  /** Width of a picture or film, in pixels. */
  WIDTH("width"),
  /** Height of a picture or film, in pixels. */
  HEIGHT("height"),
  /** Size of a picture, in millions of pixels. */
  MEGAPIXELS("megapixels"),
  /** Length of a sound or film, in seconds. */
  SECONDS("seconds"),
  /** Rows of a table. */
  ROWS("rows"),
  /** Columns of a table. */
  COLUMNS("columns"),
  /** Pages of a document. */
  PAGES("pages");

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  /** Its name in measures, parameters and queries. */
  public String word() {
    return word;
  }

  /** The measure of the name, in whichever case. */
  public static Optional<Measure> ofWord(String word) {
    return Arrays.stream(values())
        .filter(measure -> measure.word.equalsIgnoreCase(word))
        .findFirst();
  }
}
