package org.orrery.indexer.derive.worker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a recipe made.
 *
 * @param outputs the files that people see; none where the measures are all that there is
 * @param measures facts about the file, flat, by name in camel case: strings, numbers, booleans,
 *     lists and maps of them. A name means the same in every recipe: {@code width}, {@code height}
 *     (pixels), {@code megapixels}, {@code frames}, {@code alpha} (boolean), {@code bits} (of a
 *     sample), {@code colours}, {@code pages}, {@code seconds}, {@code sampleRate} (Hz), {@code
 *     channels}, {@code peak} (0 to 1), {@code loudness} (dB below full scale), {@code triangles},
 *     {@code vertices}, {@code materials}, {@code textures}, {@code gameReady} (boolean), {@code
 *     rows}, {@code columns}. Where the file was taken, or by which device, is never among them.
 */
public record Made(List<Output> outputs, Map<String, Object> measures) {

  public Made {
    outputs = List.copyOf(outputs);
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }
}
