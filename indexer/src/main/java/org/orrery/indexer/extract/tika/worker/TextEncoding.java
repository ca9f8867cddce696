package org.orrery.indexer.extract.tika.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.orrery.indexer.worker.process.CharsetClues;

/**
 * Tells the encoding of a plain text. What is valid UTF-8 is UTF-8, whatever it says of itself, for
 * chance does not produce it; then the text's own word, then what the bytes look like. Between
 * equals it prefers GB 18030, in which most Chinese text that is not UTF-8 is written.
 */
final class TextEncoding implements EncodingDetector {
  private static final long serialVersionUID = 1L;
  private static final Charset GB_18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = CharsetClues.SAMPLE;

  /** What bytes of Chinese are taken for when there are few of them. */
  private static final Set<String> UNSURE =
      Set.of(
          "ISO-8859-1",
          "windows-1252",
          "windows-1251",
          "KOI8-R",
          "IBM855",
          "IBM866",
          "x-MacCyrillic",
          "windows-1253",
          "ISO-8859-7",
          "ISO-8859-5",
          "windows-1255",
          "TIS-620");

  private final EncodingDetector stated = new HtmlEncodingDetector();
  private final EncodingDetector careful = new UniversalEncodingDetector();
  private final EncodingDetector bold = new Icu4jEncodingDetector();

  @Override
  public Charset detect(InputStream stream, Metadata metadata) throws IOException {
    stream.mark(SAMPLE);
    var sample = stream.readNBytes(SAMPLE);
    stream.reset();
    var certain = CharsetClues.certain(sample);
    if (certain.isPresent()) {
      return certain.get();
    }
    var own = stated.detect(stream, metadata);
    return own != null ? own : guess(sample, stream, metadata);
  }

  private Charset guess(byte[] sample, InputStream stream, Metadata metadata) throws IOException {
    var first = careful.detect(stream, metadata);
    if (first != null && !UNSURE.contains(first.name())) {
      return first.name().startsWith("GB") ? GB_18030 : first;
    }
    if (CharsetClues.looksChinese(sample)) {
      return GB_18030;
    }
    var second = first == null ? bold.detect(stream, metadata) : first;
    return second == null ? WINDOWS_1252 : second;
  }
}
