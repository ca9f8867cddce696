package org.orrery.assetdb.play;

/** How the bytes of a build's file are packed already, for a browser to unpack (RFC 9110, 8.4). */
public enum Coding {
  NONE(""),
  GZIP("gzip"),
  BROTLI("br");

  private final String word;

  Coding(String word) {
    this.word = word;
  }

  /** Its name in RFC 9110; empty where nothing is packed. */
  public String word() {
    return word;
  }
}
