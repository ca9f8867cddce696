package org.orrery.assetdb.asset;

/** The two things that stand on the shelf. */
public enum AssetType {
  MATERIAL("material", "materials"),
  GAME("game", "games");

  private final String word;
  private final String plural;

  AssetType(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** {@code material} or {@code game}. */
  public String word() {
    return word;
  }

  /** {@code materials} or {@code games}, as in an address. */
  public String plural() {
    return plural;
  }

  /** The type of the word; any other word is an IllegalArgumentException. */
  public static AssetType of(String word) {
    return switch (word) {
      case "material" -> MATERIAL;
      case "game" -> GAME;
      default -> throw new IllegalArgumentException("Not a type of asset: " + word);
    };
  }
}
