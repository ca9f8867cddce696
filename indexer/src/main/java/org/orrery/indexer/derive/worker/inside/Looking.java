package org.orrery.indexer.derive.worker.inside;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.compressors.brotli.BrotliCompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.orrery.indexer.derive.worker.Headway;

/** Goes through a file and all that is in it, within the limits. */
final class Looking {

  private static final int CHUNK = 64 * 1024;

  private final Path folder;
  private final InsideLimits limits;
  private final Headway headway;
  private final Findings findings;
  private final long end;
  private long bytes;
  private int copies;

  Looking(Path folder, InsideLimits limits, Headway headway, Findings findings) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
    this.findings = findings;
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
  }

  /** Looks into the file. */
  void look(Path file) throws IOException {
    try {
      // The name of a blob says nothing.
      var format = Format.of(head(file), "");
      if (format.isEmpty()) {
        findings.gap(Shortfall.NO_CONTAINER, "");
      } else {
        look(file, format.get(), "", 1);
      }
    } catch (Enough e) {
      findings.gap(e.why(), "");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(Format.HEAD);
    }
  }

  /**
   * Looks into a container.
   *
   * @throws Enough where nothing more is to be looked into at all
   */
  private void look(Path file, Format format, String path, int depth) throws Enough {
    try (var channel = FileChannel.open(file)) {
      show(channel, format, path, new Inside(path, depth, channel.size()));
    } catch (Enough e) {
      if (!e.isOfOneContainer()) {
        throw e;
      }
      findings.gap(e.why(), path);
    } catch (IOException | RuntimeException e) {
      // Whatever a reader throws over anybody's bytes is said of them.
      findings.gap(Shortfall.MALFORMED, path);
    }
  }

  private void show(FileChannel channel, Format format, String path, Visitor visitor)
      throws IOException, Enough {
    var file = new Numbers(channel);
    switch (format) {
      case ZIP -> Archives.zip(channel, visitor);
      case TAR -> Archives.tar(stream(channel), visitor);
      case GZIP ->
          unpacked(
              GzipCompressorInputStream.builder()
                  .setInputStream(stream(channel))
                  .setDecompressConcatenated(true)
                  .get(),
              path,
              visitor);
      case BZIP2 -> unpacked(new BZip2CompressorInputStream(stream(channel), true), path, visitor);
      case BROTLI -> unpacked(new BrotliCompressorInputStream(stream(channel)), path, visitor);
      case GODOT -> new GodotPack(file, limits).show(0, visitor);
      case UNITY_WEB -> UnityWebData.show(file, limits, visitor);
      case ASAR -> Asar.show(file, limits, visitor);
      case PROGRAM -> program(channel, file, visitor, path.isEmpty());
      case ENGINE -> visitor.gap(Shortfall.ENGINE_FORMAT, "");
      case OTHER -> visitor.gap(Shortfall.UNSUPPORTED, "");
    }
  }

  private static InputStream stream(FileChannel channel) throws IOException {
    return new BufferedInputStream(Channels.newInputStream(channel.position(0)), CHUNK);
  }

  /** A tar is shown as what it holds, and all else as one file. */
  private static void unpacked(InputStream stream, String path, Visitor visitor)
      throws IOException, Enough {
    var whole = new BufferedInputStream(stream, CHUNK);
    whole.mark(Format.HEAD);
    var head = whole.readNBytes(Format.HEAD);
    whole.reset();
    if (Format.of(head, "").filter(Format.TAR::equals).isPresent()) {
      Archives.tar(whole, visitor);
    } else {
      var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(gz|bz2|br)$", "");
      visitor.file(name.isEmpty() ? "content" : name, () -> whole);
    }
  }

  /** A program without a package is worth a word only where it is the file itself. */
  private void program(FileChannel channel, Numbers file, Visitor visitor, boolean isWhole)
      throws IOException, Enough {
    var pack = new GodotPack(file, limits);
    var start = pack.behindProgram();
    if (start.isPresent()) {
      pack.show(start.getAsLong(), visitor);
      return;
    }
    try {
      Archives.zip(channel, visitor);
    } catch (IOException e) {
      if (isWhole) {
        visitor.gap(Shortfall.NO_CONTAINER, "");
      }
    }
  }

  /** A container that is being looked into. */
  private final class Inside implements Visitor {
    private final String prefix;
    private final int depth;
    private final long most;
    private long unpacked;

    Inside(String path, int depth, long size) {
      this.prefix = path.isEmpty() ? "" : path + "/";
      this.depth = depth;
      this.most = limits.leeway() + limits.ratio() * size;
    }

    @Override
    public void gap(Shortfall why, String path) {
      findings.gap(why, prefix + Findings.clean(path));
    }

    @Override
    public void file(String path, Bytes bytes) throws Enough {
      if (!findings.hasPlace()) {
        throw new Enough(Shortfall.TOO_MANY_FILES);
      }
      var full = prefix + Findings.clean(path);
      try (var stream = bytes.open()) {
        var copy = read(full, stream).copy();
        if (copy.isPresent()) {
          lookInto(copy.get(), full);
        }
      } catch (IOException | RuntimeException e) {
        // Whatever a reader throws over anybody's bytes is said of them.
        findings.gap(Shortfall.MALFORMED, full);
      }
    }

    private void lookInto(Keeping.Copy copy, String path) throws IOException, Enough {
      try {
        copy.stream().close();
        look(copy.file(), copy.format(), path, depth + 1);
      } finally {
        copy.drop();
      }
    }

    /** Notes the file, and keeps it where there is more to do with it. */
    private Keeping read(String path, InputStream stream) throws IOException, Enough {
      var digest = sha256();
      var chunk = new byte[CHUNK];
      var length = stream.readNBytes(chunk, 0, CHUNK);
      var keeping =
          keeping(path, Format.of(Arrays.copyOf(chunk, Math.min(length, Format.HEAD)), path));
      var size = 0L;
      try {
        while (length > 0) {
          count(length);
          digest.update(chunk, 0, length);
          var next = keeping.with(chunk, length, size, limits);
          if (keeping.copy().isPresent() && next.copy().isEmpty()) {
            findings.gap(Shortfall.NESTED_TOO_LARGE, path);
          }
          keeping = next;
          size += length;
          length = stream.readNBytes(chunk, 0, CHUNK);
        }
      } catch (IOException | RuntimeException | Enough e) {
        keeping.drop();
        throw e;
      }
      findings.file(path, HexFormat.of().formatHex(digest.digest()), size);
      if (keeping instanceof Keeping.Lock(var kept)) {
        findings.lock(path, kept.toByteArray());
      }
      return keeping;
    }

    private void count(int length) throws Enough {
      headway.made();
      bytes += length;
      unpacked += length;
      if (System.nanoTime() > end) {
        throw new Enough(Shortfall.TIME);
      }
      if (bytes > limits.bytes()) {
        throw new Enough(Shortfall.TOO_MANY_BYTES);
      }
      if (unpacked > most) {
        throw new Enough(Shortfall.RATIO);
      }
    }

    private Keeping keeping(String path, Optional<Format> format) throws IOException {
      if (path.equals(Findings.LOCK) || path.endsWith("/" + Findings.LOCK)) {
        return new Keeping.Lock(new ByteArrayOutputStream());
      }
      return format.isEmpty() ? new Keeping.Nothing() : keeping(path, format.get());
    }

    private Keeping keeping(String path, Format format) throws IOException {
      return switch (format) {
        case ENGINE -> nothing(Shortfall.ENGINE_FORMAT, path);
        case OTHER -> nothing(Shortfall.UNSUPPORTED, path);
        case ZIP, TAR, GZIP, BZIP2, BROTLI, GODOT, UNITY_WEB, ASAR, PROGRAM ->
            depth >= limits.depth()
                ? nothing(Shortfall.NESTED_TOO_DEEP, path)
                : Keeping.Copy.begin(folder.resolveSibling("inside-" + copies++), format);
      };
    }

    private Keeping nothing(Shortfall why, String path) {
      findings.gap(why, path);
      return new Keeping.Nothing();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
