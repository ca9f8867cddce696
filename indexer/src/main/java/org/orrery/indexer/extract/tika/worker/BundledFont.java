package org.orrery.indexer.extract.tika.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives a PDF that brings no font of its own the one font that is in PDFBox's jar. Text needs no
 * more, and the search for the system's fonts, which reads every one of them, costs seconds.
 */
public final class BundledFont implements FontMapper {
  private static final String LIBERATION_SANS =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private @Nullable TrueTypeFont font;

  private BundledFont() {}

  /** Lets PDFBox take it from now on. */
  public static void use() {
    FontMappers.set(new BundledFont());
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox's own mapper has no OpenType font here either.
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo systemInfo) {
    return new CIDFontMapping(null, font(), true);
  }

  private TrueTypeFont font() {
    var loaded = font == null ? load() : font;
    font = loaded;
    return loaded;
  }

  private static TrueTypeFont load() {
    try (var resource =
        Objects.requireNonNull(FontMapper.class.getResourceAsStream(LIBERATION_SANS))) {
      return new TTFParser().parse(new RandomAccessReadBuffer(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
