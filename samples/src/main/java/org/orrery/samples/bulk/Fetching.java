package org.orrery.samples.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.orrery.samples.PlatformClient;

/**
 * Fetches bytes into files. What has arrived lies in a file that ends in {@code .part}, and what it
 * is part of in one that ends in {@code .tag}; a file under its own name is whole.
 */
final class Fetching {

  private static final int TRIES = 6;

  private final PlatformClient platform;

  Fetching(PlatformClient platform) {
    this.platform = platform;
  }

  /** Fetches the file of the digest, unless it is there. */
  void fetch(String path, Path target, String sha256) throws IOException, InterruptedException {
    if (Files.exists(target) && Digests.sha256(target).equals(sha256)) {
      return;
    }
    fetch(path, target);
    String fetched = Digests.sha256(target);
    if (!fetched.equals(sha256)) {
      Files.delete(target);
      throw new IOException(
          target + " arrived with another digest, " + fetched + ", and was dropped");
    }
  }

  /** Fetches what is at the path anew, going on where an earlier fetching broke off. */
  void fetch(String path, Path target) throws IOException, InterruptedException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = target.resolveSibling(Sources.name(target) + ".part");
    Path tag = target.resolveSibling(Sources.name(target) + ".tag");
    for (int attempt = 1; ; attempt++) {
      try {
        receive(path, part, tag);
        break;
      } catch (Interrupted e) {
        if (attempt == TRIES) {
          throw e;
        }
        Thread.sleep(Duration.ofSeconds(attempt));
      }
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(tag);
  }

  /** The stream ended too soon. */
  private static final class Interrupted extends IOException {

    private static final long serialVersionUID = 1L;

    Interrupted(String message) {
      super(message);
    }
  }

  private void receive(String path, Path part, Path tag) throws IOException, InterruptedException {
    Optional<String> known =
        Files.exists(part) && Files.exists(tag)
            ? Optional.of(Files.readString(tag))
            : Optional.empty();
    HttpResponse<InputStream> answer =
        platform.open(path, known.isPresent() ? Files.size(part) : 0, known);
    try (InputStream bytes = answer.body()) {
      int status = answer.statusCode();
      if (status == 416) {
        Files.delete(part);
        throw new Interrupted(path + " has other bytes now");
      }
      if (status != 200 && status != 206) {
        String said = new String(bytes.readNBytes(2000), StandardCharsets.UTF_8);
        throw new IOException("GET " + path + " was answered " + status + ": " + said);
      }
      if (status == 200) {
        Files.deleteIfExists(part);
        Files.writeString(tag, answer.headers().firstValue("ETag").orElse(""));
      }
      append(part, bytes);
    }
    long whole = whole(answer);
    if (whole >= 0 && Files.size(part) != whole) {
      throw new Interrupted(path + " broke off at " + Files.size(part) + " of " + whole + " bytes");
    }
  }

  private static void append(Path part, InputStream bytes) throws Interrupted {
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      bytes.transferTo(out);
    } catch (IOException e) {
      throw new Interrupted("the download broke off: " + e.getMessage());
    }
  }

  /** How many bytes there are in all; -1 where the server does not say. */
  private static long whole(HttpResponse<?> answer) {
    Optional<String> range = answer.headers().firstValue("Content-Range");
    return range
        .map(text -> Long.parseLong(text.substring(text.lastIndexOf('/') + 1)))
        .orElseGet(() -> answer.headers().firstValueAsLong("Content-Length").orElse(-1));
  }
}
