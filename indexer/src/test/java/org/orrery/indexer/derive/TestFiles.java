package org.orrery.indexer.derive;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.orrery.indexer.extract.fixture.PdfFiles;

/** A sound file of each format that is previewed, by name, the type told by {@link #type}. */
final class TestFiles {

  private TestFiles() {}

  static Map<String, byte[]> sound() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("rgb.png", written(picture(300, 200, BufferedImage.TYPE_INT_RGB), "png"));
    files.put("alpha.png", written(picture(300, 200, BufferedImage.TYPE_INT_ARGB), "png"));
    files.put("grey.png", written(picture(300, 200, BufferedImage.TYPE_BYTE_GRAY), "png"));
    files.put("grey16.png", written(picture(300, 200, BufferedImage.TYPE_USHORT_GRAY), "png"));
    files.put("indexed.png", written(picture(300, 200, BufferedImage.TYPE_BYTE_INDEXED), "png"));
    files.put("binary.png", written(picture(300, 200, BufferedImage.TYPE_BYTE_BINARY), "png"));
    files.put("rgb.jpg", written(picture(300, 200, BufferedImage.TYPE_INT_RGB), "jpg"));
    files.put("grey.jpg", written(picture(300, 200, BufferedImage.TYPE_BYTE_GRAY), "jpg"));
    files.put("cmyk.jpg", cmyk());
    files.put("turned.jpg", turned());
    files.put("indexed.gif", written(picture(300, 200, BufferedImage.TYPE_BYTE_INDEXED), "gif"));
    files.put("rgb.bmp", written(picture(300, 200, BufferedImage.TYPE_INT_RGB), "bmp"));
    files.put("rgb.tif", written(picture(300, 200, BufferedImage.TYPE_INT_RGB), "tiff"));
    files.put("grey16.tif", written(picture(300, 200, BufferedImage.TYPE_USHORT_GRAY), "tiff"));
    files.put("lossy.webp", resource("lossy.webp"));
    files.put("lossless.webp", resource("lossless.webp"));
    files.put("shapes.svg", svg(""));
    files.put("words.svg", svg("<text x='20' y='60' font-size='20'>Sirius</text>"));
    files.put("image.fits", fits());
    files.put("page.pdf", PdfFiles.english("Sirius"));
    files.put("chinese.pdf", PdfFiles.chinese("天狼星"));
    files.put("five.pdf", pdf(5, ""));
    files.put("tone.wav", tone(AudioFileFormat.Type.WAVE, 16));
    files.put("tone8.wav", tone(AudioFileFormat.Type.WAVE, 8));
    files.put("tone24.wav", tone(AudioFileFormat.Type.WAVE, 24));
    files.put("tone.aiff", tone(AudioFileFormat.Type.AIFF, 16));
    files.put("tone.au", tone(AudioFileFormat.Type.AU, 16));
    files.put("tone.flac", resource("tone.flac"));
    files.put("tone.ogg", resource("tone.ogg"));
    files.put("tone.mp3", resource("tone.mp3"));
    return files;
  }

  /** The sound file of this name. */
  static byte[] named(String name) throws Exception {
    return Objects.requireNonNull(sound().get(name), name);
  }

  /** The type that the server would detect. */
  static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "bmp" -> "image/bmp";
      case "tif" -> "image/tiff";
      case "webp" -> "image/webp";
      case "svg" -> "image/svg+xml";
      case "fits" -> "application/fits";
      case "pdf" -> "application/pdf";
      case "wav" -> "audio/vnd.wave";
      case "aiff" -> "audio/x-aiff";
      case "au" -> "audio/basic";
      case "flac" -> "audio/x-flac";
      case "ogg" -> "audio/vorbis";
      case "opus" -> "audio/opus";
      case "mp3" -> "audio/mpeg";
      case "mp4" -> "video/mp4";
      default -> throw new IllegalArgumentException(name);
    };
  }

  static byte[] resource(String name) throws IOException {
    try (var stream = Objects.requireNonNull(TestFiles.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    }
  }

  /** Left red, right half as much blue. */
  static BufferedImage picture(int width, int height, int type) {
    var picture = new BufferedImage(width, height, type);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(new Color(0, 0, 255, 128));
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return picture;
  }

  static byte[] written(BufferedImage picture, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, format, bytes)) {
      throw new IOException("Nobody writes " + format);
    }
    return bytes.toByteArray();
  }

  /** All cyan ink, in the negative, as programs for printers write it. */
  private static byte[] cmyk() throws IOException {
    var raster = Raster.createInterleavedRaster(0, 300, 200, 4, null);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        raster.setPixel(x, y, new int[] {0, 255, 255, 255});
      }
    }
    var bytes = new ByteArrayOutputStream();
    var writers = ImageIO.getImageWritersByFormatName("jpeg");
    var writer = writers.next();
    while (!writer.getClass().getName().startsWith("com.sun")) {
      writer = writers.next();
    }
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    }
    var jpeg = bytes.toByteArray();
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
    out.writeBytes(latin("Adobe\0\144\0\0\0\0\0"));
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** As a camera held upright writes it: Exif says that lines are columns. */
  private static byte[] turned() throws IOException {
    var jpeg = written(picture(300, 200, BufferedImage.TYPE_INT_RGB), "jpg");
    var tiff = ByteBuffer.allocate(32).order(ByteOrder.BIG_ENDIAN);
    tiff.put(latin("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + 32)});
    out.writeBytes(latin("Exif\0\0"));
    out.writeBytes(tiff.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  static byte[] svg(String more) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'>"
            + "<rect width='150' height='200' fill='red'/>"
            + more
            + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] fits() {
    var header = new StringBuilder();
    for (var card :
        new String[] {
          "SIMPLE  =                    T",
          "BITPIX  =                  -32",
          "NAXIS   =                    2",
          "NAXIS1  =                  120",
          "NAXIS2  =                   80",
          "END"
        }) {
      header.append("%-80s".formatted(card));
    }
    int values = 120 * 80;
    var fits =
        ByteBuffer.allocate(2880 + (values * 4 + 2879) / 2880 * 2880)
            .put("%-2880s".formatted(header).getBytes(StandardCharsets.US_ASCII));
    for (int place = 0; place < values; place++) {
      fits.putFloat(place % 120 * 1e-9f);
    }
    return fits.array();
  }

  /** A PDF of empty pages, locked where a password is given. */
  static byte[] pdf(int pages, String password) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int page = 0; page < pages; page++) {
        document.addPage(new PDPage());
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** A tone of one second at 8 kHz, half as loud as can be. */
  static byte[] tone(AudioFileFormat.Type type, int bits) throws IOException {
    int bytes = bits / 8;
    boolean isBig = !type.equals(AudioFileFormat.Type.WAVE);
    var samples = new byte[8_000 * bytes];
    for (int place = 0; place < 8_000; place++) {
      long value = Math.round(Math.sin(place * 0.345) * ((1L << bits - 2) - 1));
      long stored = bits == 8 ? value + 128 : value;
      for (int index = 0; index < bytes; index++) {
        int at = isBig ? bytes - 1 - index : index;
        samples[place * bytes + at] = (byte) (stored >> 8 * index);
      }
    }
    var format = new AudioFormat(8_000, bits, 1, bits > 8, isBig);
    var out = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, 8_000), type, out);
    return out.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
