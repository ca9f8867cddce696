package org.orrery.assetdb.asset;

import java.security.SecureRandom;
import java.util.Locale;
import org.orrery.assetdb.Refusal;

/**
 * The name of an asset for ever: {@code xxxxx-xxxxx}, Crockford base 32 in lower case, eight random
 * symbols and two check symbols (ISO 7064 MOD 97-10 over the value of the eight), so that a
 * mistyped id is told from an unknown one.
 *
 * @param value the canonical text
 */
public record AssetId(String value) implements Comparable<AssetId> {

  private static final String SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int RANDOM_SYMBOLS = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  public AssetId {
    if (!isSound(value)) {
      throw new IllegalArgumentException("Not an asset id: " + value);
    }
  }

  /**
   * A new id; 40 random bits, so whoever keeps ids must expect a repetition once in a very long
   * while.
   */
  public static AssetId random() {
    return ofValue(RANDOM.nextLong() >>> 24);
  }

  static AssetId ofValue(long value) {
    var check = (int) (98 - value % 97 * 100 % 97);
    var symbols = new StringBuilder();
    for (var shift = 5 * (RANDOM_SYMBOLS - 1); shift >= 0; shift -= 5) {
      symbols.append(SYMBOLS.charAt((int) (value >> shift & 31)));
    }
    symbols.append(SYMBOLS.charAt(check >> 5)).append(SYMBOLS.charAt(check & 31));
    return new AssetId(symbols.insert(5, '-').toString());
  }

  /**
   * Reads what a person typed: upper case, a missing hyphen and Crockford's look-alikes (I and L
   * for 1, O for 0) are understood.
   *
   * @throws Refusal.NotFound where it cannot be an id; the message says that the check failed
   */
  public static AssetId parse(String typed) {
    var symbols =
        typed
            .toLowerCase(Locale.ROOT)
            .replace("-", "")
            .replace('i', '1')
            .replace('l', '1')
            .replace('o', '0');
    var canonical =
        symbols.length() == 10 ? symbols.substring(0, 5) + "-" + symbols.substring(5) : symbols;
    if (!isSound(canonical)) {
      throw new Refusal.NotFound(
          "There is no such asset: the check of the id “"
              + shortened(typed)
              + "” failed, so it was probably mistyped.");
    }
    return new AssetId(canonical);
  }

  private static String shortened(String typed) {
    return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
  }

  private static boolean isSound(String text) {
    if (text.length() != 11 || text.charAt(5) != '-') {
      return false;
    }
    long value = 0;
    var check = 0;
    var place = 0;
    for (var symbol : text.replace("-", "").toCharArray()) {
      var digit = SYMBOLS.indexOf(symbol);
      if (digit < 0) {
        return false;
      }
      if (place++ < RANDOM_SYMBOLS) {
        value = value << 5 | digit;
      } else {
        check = check << 5 | digit;
      }
    }
    return check >= 2 && check <= 98 && (value % 97 * 100 + check) % 97 == 1;
  }

  @Override
  public int compareTo(AssetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
