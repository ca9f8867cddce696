package org.orrery.indexer.worker.process;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a plain text tell of its encoding. */
public final class CharsetClues {

  /** How many bytes are looked at. */
  public static final int SAMPLE = 64 * 1024;

  private static final Charset GB_18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private CharsetClues() {}

  /** The encoding where there is no doubt: a mark, the zeros of UTF-16, or valid UTF-8. */
  public static Optional<Charset> certain(byte[] sample) {
    return marked(sample).or(() -> unmarkedUtf16(sample)).or(() -> utf8(sample));
  }

  /** The encoding as far as it can be told without knowing languages: Chinese, or western. */
  public static Charset best(byte[] sample) {
    return certain(sample).orElse(looksChinese(sample) ? GB_18030 : WINDOWS_1252);
  }

  /** By the byte order mark. */
  private static Optional<Charset> marked(byte[] sample) {
    if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(sample, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(sample, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] sample, int... mark) {
    for (int index = 0; index < mark.length; index++) {
      if (index >= sample.length || (sample[index] & 0xFF) != mark[index]) {
        return false;
      }
    }
    return true;
  }

  /** By the zeros that Latin letters, spaces and line ends have in every other place. */
  private static Optional<Charset> unmarkedUtf16(byte[] sample) {
    int even = 0;
    int odd = 0;
    for (int index = 0; index < sample.length; index++) {
      if (sample[index] == 0) {
        even += 1 - index % 2;
        odd += index % 2;
      }
    }
    int few = sample.length / 100;
    if (odd > few && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > few && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static Optional<Charset> utf8(byte[] sample) {
    return valid(sample, StandardCharsets.UTF_8)
        ? Optional.of(StandardCharsets.UTF_8)
        : Optional.empty();
  }

  /** Whether the sample is in this encoding, but for a character that its end cuts in two. */
  private static boolean valid(byte[] sample, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var characters = CharBuffer.allocate(sample.length + 1);
    return !decoder.decode(ByteBuffer.wrap(sample), characters, sample.length < SAMPLE).isError();
  }

  /** Valid GB 18030 of which most is the everyday characters and signs of GB 2312. */
  public static boolean looksChinese(byte[] sample) {
    if (!valid(sample, GB_18030)) {
      return false;
    }
    var text = new String(sample, GB_18030);
    long foreign = text.codePoints().filter(character -> character > 0x7F).count();
    long everyday = text.codePoints().filter(CharsetClues::isEverydayChinese).count();
    return foreign > 0 && everyday * 10 >= foreign * 8;
  }

  private static boolean isEverydayChinese(int character) {
    var bytes = new String(Character.toChars(character)).getBytes(GB_18030);
    int lead = bytes[0] & 0xFF;
    boolean signs = lead == 0xA1 || lead == 0xA3;
    // Rows 16 to 55 of GB 2312 hold the 3,755 most frequent characters.
    boolean frequent = lead >= 0xB0 && lead <= 0xD7;
    return bytes.length == 2 && (bytes[1] & 0xFF) >= 0xA1 && (signs || frequent);
  }
}
