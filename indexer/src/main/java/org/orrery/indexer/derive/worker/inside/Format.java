package org.orrery.indexer.derive.worker.inside;

import java.util.Locale;
import java.util.Optional;

/** What a file is, by its first bytes and its name. */
enum Format {
  ZIP,
  TAR,
  GZIP,
  BZIP2,
  BROTLI,
  GODOT,
  UNITY_WEB,
  ASAR,
  /** May have a package at its end. */
  PROGRAM,
  /** Packages of an engine, whose files are no longer what they were. */
  ENGINE,
  /** Archives for which there is no reader here. */
  OTHER;

  /** So many first bytes tell all. */
  static final int HEAD = 512;

  private static final int TAR_MAGIC_AT = 257;
  private static final int ASAR_TREE_AT = 16;
  private static final int BROTLI_REMARK_AT = 32;

  /** The format; empty where it is no container. */
  static Optional<Format> of(byte[] head, String path) {
    if (begins(head, "PK\3\4") || begins(head, "PK\5\6")) {
      return Optional.of(ZIP);
    }
    if (begins(head, "GDPC")) {
      return Optional.of(GODOT);
    }
    if (begins(head, "UnityWebData1.0\0")) {
      return Optional.of(UNITY_WEB);
    }
    if (begins(head, "UnityFS\0") || begins(head, "UnityWeb\0") || begins(head, "UnityRaw\0")) {
      return Optional.of(ENGINE);
    }
    if (begins(head, "\u001f\u008b")) {
      return Optional.of(GZIP);
    }
    if (begins(head, "BZh")) {
      return Optional.of(BZIP2);
    }
    if (at(head, TAR_MAGIC_AT, "ustar")) {
      return Optional.of(TAR);
    }
    if (begins(head, "MZ") || begins(head, "\u007fELF")) {
      return Optional.of(PROGRAM);
    }
    if (begins(head, "7z\u00bc\u00af'\u001c")
        || begins(head, "Rar!\u001a\u0007")
        || begins(head, "RPA-")
        || begins(head, "hsqs")) {
      return Optional.of(OTHER);
    }
    if (begins(head, "\4\0\0\0") && at(head, ASAR_TREE_AT, "{\"files\":")) {
      return Optional.of(ASAR);
    }
    // Brotli has no magic of its own; Unity puts a remark at its beginning.
    return at(head, BROTLI_REMARK_AT, "brotli") || path.toLowerCase(Locale.ROOT).endsWith(".br")
        ? Optional.of(BROTLI)
        : Optional.empty();
  }

  private static boolean begins(byte[] head, String magic) {
    return at(head, 0, magic);
  }

  private static boolean at(byte[] head, int start, String magic) {
    if (head.length < start + magic.length()) {
      return false;
    }
    for (var place = 0; place < magic.length(); place++) {
      if ((head[start + place] & 0xff) != magic.charAt(place)) {
        return false;
      }
    }
    return true;
  }
}
