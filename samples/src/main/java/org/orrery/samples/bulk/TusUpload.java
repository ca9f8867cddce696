package org.orrery.samples.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.orrery.samples.PlatformClient;

/** Sends a file by tus 1.0.0, in chunks, going on at what the server has of it. */
final class TusUpload {

  static final long CHUNK = 32L << 20;

  private static final String UPLOADS = "/api/uploads";
  private static final int TRIES = 6;
  private static final Map<String, String> VERSION = Map.of("Tus-Resumable", "1.0.0");

  private final PlatformClient platform;
  private final Path file;
  private final long length;
  private final LongConsumer progress;

  /**
   * @param progress hears of every number of bytes that was read to be sent
   */
  TusUpload(PlatformClient platform, Path file, LongConsumer progress) throws IOException {
    this.platform = platform;
    this.file = file;
    this.length = Files.size(file);
    this.progress = progress;
  }

  /** Hears where an upload is before its bytes are sent. */
  @FunctionalInterface
  interface Begun {
    void at(String upload) throws IOException;
  }

  /**
   * Sends the file into the draft of the asset.
   *
   * @param known an upload of this file that was begun before
   */
  void send(String asset, String path, String sha256, Optional<String> known, Begun begun)
      throws IOException, InterruptedException {
    OptionalLong there = known.isPresent() ? offset(known.get()) : OptionalLong.empty();
    String upload = there.isPresent() ? known.orElseThrow() : create(asset, path, sha256);
    if (there.isEmpty()) {
      begun.at(upload);
    }
    long offset = there.orElse(0);
    progress.accept(offset);
    for (int failures = 0; offset < length; ) {
      try {
        offset = patch(upload, offset);
        failures = 0;
      } catch (PlatformGone e) {
        throw e.asProblem();
      } catch (IOException e) {
        if (++failures == TRIES) {
          throw e;
        }
        Thread.sleep(Duration.ofSeconds(failures));
        offset = offset(upload).orElseThrow(() -> e);
      }
    }
  }

  private String create(String asset, String path, String sha256)
      throws IOException, InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>(VERSION);
    headers.put("Upload-Length", Long.toString(length));
    headers.put(
        "Upload-Metadata",
        "asset " + base64(asset) + ",path " + base64(path) + ",sha256 " + base64(sha256));
    HttpResponse<String> made = platform.exchange("POST", UPLOADS, BodyPublishers::noBody, headers);
    if (made.statusCode() != 201) {
      throw PlatformClient.problem("POST " + UPLOADS, made);
    }
    String location = made.headers().firstValue("Location").orElseThrow();
    return URI.create(location).getPath();
  }

  /** How much the server has; empty where it knows the upload no longer. */
  private OptionalLong offset(String upload) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        platform.exchange("HEAD", upload, BodyPublishers::noBody, VERSION);
    return answer.statusCode() == 200
            && answer.headers().firstValueAsLong("Upload-Length").orElse(-1) == length
        ? answer.headers().firstValueAsLong("Upload-Offset")
        : OptionalLong.empty();
  }

  private long patch(String upload, long offset) throws IOException, InterruptedException {
    long size = Math.min(CHUNK, length - offset);
    Map<String, String> headers = new LinkedHashMap<>(VERSION);
    headers.put("Content-Type", "application/offset+octet-stream");
    headers.put("Upload-Offset", Long.toString(offset));
    HttpResponse<String> answer =
        platform.exchange("PATCH", upload, () -> part(offset, size), headers);
    if (answer.statusCode() == 204) {
      return answer.headers().firstValueAsLong("Upload-Offset").orElse(offset + size);
    }
    if (answer.statusCode() == 409) {
      throw new IOException("the server has another number of bytes");
    }
    throw new PlatformGone(answer);
  }

  /** An answer that no further try would change. */
  private static final class PlatformGone extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient HttpResponse<String> answer;

    PlatformGone(HttpResponse<String> answer) {
      super("answered " + answer.statusCode());
      this.answer = answer;
    }

    IOException asProblem() {
      return PlatformClient.problem("PATCH " + answer.request().uri().getPath(), answer);
    }
  }

  private BodyPublisher part(long offset, long size) {
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(() -> open(offset, size)), size);
  }

  private InputStream open(long offset, long size) {
    try {
      InputStream stream = Files.newInputStream(file);
      stream.skipNBytes(offset);
      return new Part(stream, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many bytes of a stream, told of as they are read. */
  private final class Part extends FilterInputStream {

    private long left;

    Part(InputStream all, long left) {
      super(all);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int most) throws IOException {
      int read = left > 0 ? super.read(bytes, start, (int) Math.min(most, left)) : -1;
      if (read > 0) {
        left -= read;
        progress.accept(read);
      }
      return read;
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
