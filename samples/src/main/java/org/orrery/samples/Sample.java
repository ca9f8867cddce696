package org.orrery.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.samples.tree.Tree;

/**
 * One sample as its folder has it.
 *
 * @param slug the folder's name
 * @param description the fields of {@code sample.yml} that the API knows, in its words; a game's
 *     {@code materials} still name slugs
 * @param attribution whom a reader is asked to name
 * @param files what is uploaded, in order
 */
public record Sample(
    Shelf shelf,
    String slug,
    Map<String, Object> description,
    String attribution,
    List<SampleFile> files) {

  /**
   * A file of a sample.
   *
   * @param path its path in the asset, with slashes
   * @param source where its bytes are
   */
  public record SampleFile(
      String path, Path source, Optional<String> role, Optional<String> license) {}

  public Sample {
    description = Map.copyOf(description);
    files = List.copyOf(files);
  }

  /** A field of the description, empty when it is not there. */
  public Tree field(String name) {
    return Tree.over(description.get(name));
  }

  /** Names the sample to the server, so that loading twice does not make two. */
  public String key() {
    return "sample:" + slug;
  }
}
