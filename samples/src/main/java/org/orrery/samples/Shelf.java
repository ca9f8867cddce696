package org.orrery.samples;

/** The two kinds of assets, each with its own place in the API. */
public enum Shelf {
  MATERIALS("material"),
  GAMES("game");

  private final String type;

  Shelf(String type) {
    this.type = type;
  }

  /** The value of the search parameter {@code type}. */
  public String type() {
    return type;
  }

  /** The path of the collection, such as {@code /api/materials}. */
  public String path() {
    return "/api/" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
