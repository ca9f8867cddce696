package org.orrery.indexer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A subject of the vocabulary: its code ({@code astronomy.stars}, the dot parts parent from child)
 * and its label by language.
 */
public record IndexSubject(String code, Map<String, String> labels) {
  public IndexSubject {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a subject needs a code");
    }
    labels = Map.copyOf(labels);
  }

  /** The code itself and the codes of all its parents, the widest first. */
  public List<String> lineage() {
    List<String> codes = new ArrayList<>();
    for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
      codes.add(code.substring(0, dot));
    }
    codes.add(code);
    return codes;
  }
}
