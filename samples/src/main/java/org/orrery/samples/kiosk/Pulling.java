package org.orrery.samples.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.orrery.samples.Sha256;

/** Fetches from the server, going on where an earlier fetching broke off. */
final class Pulling {

  static final int MOST_BYTES_OF_A_LIST = 64_000_000;

  /** So much of the disk is left to others. */
  static final long BYTES_LEFT_FREE = 500_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CHUNK = 1 << 16;
  private static final int TRIES = 8;
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI server;

  Pulling(URI server) {
    this.server = server;
  }

  /** A text and the tag under which the server knows it. */
  record Tagged(String text, String tag) {}

  /** The text at the path; empty where it is still what the tag names. */
  Optional<Tagged> text(String path, Optional<String> tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    tag.ifPresent(known -> request.header("If-None-Match", known));
    HttpResponse<InputStream> answer = patiently(request.build());
    try (InputStream body = Stall.over(answer.body(), PATIENCE)) {
      if (answer.statusCode() == 304) {
        return Optional.empty();
      }
      demand(path, answer, 200);
      byte[] bytes = body.readNBytes(MOST_BYTES_OF_A_LIST + 1);
      if (bytes.length > MOST_BYTES_OF_A_LIST) {
        throw new IOException(path + " is longer than " + MOST_BYTES_OF_A_LIST + " bytes");
      }
      return Optional.of(
          new Tagged(
              new String(bytes, StandardCharsets.UTF_8),
              answer.headers().firstValue("ETag").orElse("")));
    }
  }

  /**
   * Puts a file on the shelf, once its digest is verified.
   *
   * @throws IOException where it does not come, or other bytes come
   */
  void file(Playlist.GameFile file, Shelf shelf) throws IOException, InterruptedException {
    Path part = shelf.part(file.digest());
    if (Files.exists(part) && Files.size(part) > file.size()) {
      Files.delete(part);
    }
    if (!Files.exists(part) || Files.size(part) < file.size()) {
      receive(file, part);
    }
    if (!Sha256.of(part).hex().equals(file.digest())) {
      Files.delete(part);
      throw new IOException(file.path() + " came with another digest and was dropped");
    }
    Files.move(part, shelf.file(file.digest()), StandardCopyOption.ATOMIC_MOVE);
  }

  private void receive(Playlist.GameFile file, Path part) throws IOException, InterruptedException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = request(file.url());
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpResponse<InputStream> answer = patiently(request.build());
    try (InputStream body = Stall.over(answer.body(), PATIENCE);
        FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      boolean goesOn = have > 0 && answer.statusCode() == 206;
      demand(file.url(), answer, goesOn ? 206 : 200);
      channel.truncate(goesOn ? have : 0);
      channel.position(goesOn ? have : 0);
      copy(body, channel, file);
      channel.force(true);
    }
  }

  private static void copy(InputStream body, FileChannel channel, Playlist.GameFile file)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (channel.position() > file.size()) {
        throw new IOException(file.path() + " is longer than the playlist says");
      }
    }
    if (channel.position() < file.size()) {
      throw new IOException(
          file.path() + " broke off at " + channel.position() + " of " + file.size() + " bytes");
    }
  }

  /** A server that is asked too much at once says when it may be asked again. */
  private HttpResponse<InputStream> patiently(HttpRequest request)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      boolean isBusy = answer.statusCode() == 429 || answer.statusCode() == 503;
      if (!isBusy || attempt == TRIES) {
        return answer;
      }
      answer.body().close();
      long asked =
          answer
              .headers()
              .firstValue("Retry-After")
              .filter(value -> value.matches("\\d{1,4}"))
              .map(Long::parseLong)
              .orElse((long) attempt);
      Thread.sleep(Duration.ofSeconds(Math.min(asked, LONGEST_WAIT_SECONDS)));
    }
  }

  private HttpRequest.Builder request(String path) throws IOException {
    URI address = resolved(path);
    if (!server.getAuthority().equals(address.getAuthority())) {
      throw new IOException("the playlist sends the kiosk to another server: " + address);
    }
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("User-Agent", "orrery-kiosk/1 (java)");
  }

  private URI resolved(String path) throws IOException {
    try {
      return server.resolve(path.startsWith("/") ? path.substring(1) : path);
    } catch (IllegalArgumentException e) {
      throw new IOException("the playlist has an address that is none: " + path, e);
    }
  }

  private static void demand(String path, HttpResponse<?> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(path + " was answered with " + answer.statusCode());
    }
  }
}
