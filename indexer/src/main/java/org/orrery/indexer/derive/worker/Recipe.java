package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How derivatives are made out of a file. What is made depends on the file's bytes alone, so that
 * equal bytes share it.
 *
 * <p>The class is loaded in the server too, which asks for the first two methods; so it mentions no
 * library and nothing of {@code java.desktop}. {@link #make} hands over to a class that does.
 */
public interface Recipe {

  /**
   * Its name and version, such as {@code image/1}. A recipe that would make something else out of
   * the same bytes has another version, and everything is made anew.
   */
  String name();

  /**
   * Whether it is for files of this type and name. Several recipes may take the same file.
   *
   * @param mediaType without parameters, in lower case
   * @param fileName the last segment of the depositor's path, in lower case
   */
  boolean takes(String mediaType, String fileName);

  /**
   * Makes the derivatives. The file is anybody's: whatever it throws or how long it takes is borne,
   * but a {@link CannotPreview} tells people why.
   *
   * @param file its bytes, read-only; the name says nothing
   * @param folder an empty folder for the outputs
   * @param headway to be told whenever a part of the work is done; a recipe that is silent for
   *     twenty seconds is taken to hang
   */
  Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview;
}
