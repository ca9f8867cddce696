package org.orrery.assetdb.asset;

import org.orrery.assetdb.json.Words;

/** What a material is, in one word. */
public enum Kind {
  MODEL,
  IMAGE,
  AUDIO,
  VIDEO,
  DATASET,
  MAP,
  DOCUMENT,
  SOFTWARE;

  /** The word of the contract: {@code model}. */
  public String word() {
    return Words.of(this);
  }

  /** The kind of the word; any other is an IllegalArgumentException that names them all. */
  public static Kind of(String word) {
    return Words.parse(Kind.class, "kind of material", word);
  }
}
