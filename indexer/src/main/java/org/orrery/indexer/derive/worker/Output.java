package org.orrery.indexer.derive.worker;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that a recipe made.
 *
 * @param role what it is, unique among the recipe's outputs together with its details' {@code
 *     size}: {@code picture} (a thumbnail, of which there may be several sizes), {@code page-1},
 *     {@code waveform}, {@code peaks}, {@code rows}, {@code outline}, {@code excerpt}, {@code
 *     model} …
 * @param file in the folder that the recipe was given
 * @param mediaType one of those that {@link DerivingLimits#MEDIA_TYPES} lists
 * @param details values as in {@link Made#measures}; of a picture always {@code width} and {@code
 *     height}, and {@code size}, the longest side that was asked for
 */
public record Output(String role, Path file, String mediaType, Map<String, Object> details) {

  public Output {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
