package org.orrery.indexer.derive.worker.map;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.DerivingLimits;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.map.Heights.Samples;
import org.orrery.indexer.derive.worker.text.Letters;

/** Reads heights, no more of them than are seen. Empty where a file holds none. */
final class HeightReading {

  /** More samples along a side are not kept. */
  private static final int MOST_SIDE = 2_048;

  /** A tile's length tells its grid: one sample a second of arc, or every third. */
  private static final Map<Long, Integer> TILES =
      Map.of(3601L * 3601 * 2, 3601, 1201L * 1201 * 2, 1201);

  /** Photographs and noise differ more from sample to sample than land does. */
  private static final double ROUGHEST = 0.02;

  private static final short UNKNOWN = -32768;

  private final DerivingLimits limits;
  private final Headway headway;

  HeightReading(DerivingLimits limits, Headway headway) {
    this.limits = limits;
    this.headway = headway;
  }

  Optional<Heights> read(Path file, boolean isCalledSo) throws IOException, CannotPreview {
    var tile = TILES.get(Files.size(file));
    try (var stream = new FileImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(stream);
      if (readers.hasNext()) {
        var reader = readers.next();
        try {
          reader.setInput(stream, true, true);
          return picture(reader, isCalledSo);
        } finally {
          reader.dispose();
        }
      }
    }
    return tile == null ? grid(file) : Optional.of(tile(file, tile));
  }

  private Optional<Heights> picture(javax.imageio.ImageReader reader, boolean isCalledSo)
      throws IOException, CannotPreview {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    var type = reader.getRawImageType(0);
    boolean isSingle =
        type != null
            && type.getNumBands() == 1
            && !(type.getColorModel() instanceof java.awt.image.IndexColorModel);
    if (!isSingle) {
      return Optional.empty();
    }
    int kind = type.getSampleModel().getDataType();
    boolean isFine = kind != DataBuffer.TYPE_BYTE;
    if (!isFine && !isCalledSo) {
      return Optional.empty();
    }
    check(width, height);
    var parameters = reader.getDefaultReadParam();
    int step = Math.ceilDiv(Math.max(width, height), MOST_SIDE);
    parameters.setSourceSubsampling(step, step, 0, 0);
    headway.made();
    var image = reader.read(0, parameters);
    headway.made();
    return Optional.of(heights(image.getRaster(), width, height))
        .filter(heights -> isCalledSo || heights.roughness() <= ROUGHEST);
  }

  private void check(int width, int height) throws CannotPreview {
    if (Math.max(width, height) > limits.side() || (long) width * height > limits.pixels()) {
      throw new CannotPreview(NoPreview.TOO_MANY_PIXELS);
    }
  }

  private static Heights heights(Raster raster, int width, int height) {
    int across = raster.getWidth();
    int down = raster.getHeight();
    var numbers = new float[across * down];
    var row = new float[across];
    for (int y = 0; y < down; y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, across, 1, 0, row);
      for (int x = 0; x < across; x++) {
        // What real rasters leave out is far below anything on a planet.
        numbers[y * across + x] = row[x] < -1e5f || !Float.isFinite(row[x]) ? Float.NaN : row[x];
      }
    }
    return new Heights(width, height, across, down, new Samples(numbers));
  }

  private Heights tile(Path file, int side) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.BIG_ENDIAN);
    int step = Math.ceilDiv(side, MOST_SIDE);
    int across = Math.ceilDiv(side, step);
    var numbers = new float[across * across];
    headway.made();
    for (int y = 0; y < across; y++) {
      for (int x = 0; x < across; x++) {
        short sample = bytes.getShort((y * step * side + x * step) * 2);
        numbers[y * across + x] = sample == UNKNOWN ? Float.NaN : sample;
      }
    }
    return new Heights(side, side, across, across, new Samples(numbers));
  }

  /** ESRI's grid: lines of a name and a number, then the heights. */
  private Optional<Heights> grid(Path file) throws IOException, CannotPreview {
    var letters = Letters.of(file);
    if (!letters.start(64).toLowerCase(Locale.ROOT).stripLeading().startsWith("ncols")) {
      return Optional.empty();
    }
    try (var reader = letters.open()) {
      return Optional.of(grid(reader));
    }
  }

  private Heights grid(Reader reader) throws IOException, CannotPreview {
    var words = words(reader);
    var head = new HashMap<String, Double>();
    int token = words.nextToken();
    while (token == StreamTokenizer.TT_WORD
        && Character.isLetter(words.sval.charAt(0))
        && head.size() < 10) {
      var name = words.sval.toLowerCase(Locale.ROOT);
      words.nextToken();
      head.put(name, number(words));
      token = words.nextToken();
    }
    int width = head.getOrDefault("ncols", 0.0).intValue();
    int height = head.getOrDefault("nrows", 0.0).intValue();
    double unknown = head.getOrDefault("nodata_value", -9999.0);
    if (width <= 0 || height <= 0) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    check(width, height);
    int step = Math.ceilDiv(Math.max(width, height), MOST_SIDE);
    int across = Math.ceilDiv(width, step);
    int down = Math.ceilDiv(height, step);
    var numbers = new float[across * down];
    for (int y = 0; y < height; y++) {
      headway.made();
      for (int x = 0; x < width; x++) {
        if (token != StreamTokenizer.TT_WORD) {
          throw new CannotPreview(NoPreview.MALFORMED);
        }
        if (y % step == 0 && x % step == 0) {
          double number = number(words);
          numbers[y / step * across + x / step] = number == unknown ? Float.NaN : (float) number;
        }
        token = words.nextToken();
      }
    }
    return new Heights(width, height, across, down, new Samples(numbers));
  }

  private static StreamTokenizer words(Reader reader) {
    var words = new StreamTokenizer(reader);
    words.resetSyntax();
    words.whitespaceChars(0, ' ');
    words.wordChars('!', 0xFF);
    return words;
  }

  private static double number(StreamTokenizer words) {
    try {
      return words.sval == null || words.sval.length() > 64
          ? Double.NaN
          : Double.parseDouble(words.sval.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
