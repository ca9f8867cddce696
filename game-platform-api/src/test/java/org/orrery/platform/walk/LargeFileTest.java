package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.assetdb.S3Server;
import org.orrery.platform.running.Caller;
import org.orrery.platform.running.PlatformProcess;
import org.orrery.platform.running.Samples;

final class LargeFileTest {

  private static final long SIZE = 200L * 1024 * 1024;
  private static final int PART = 70 * 1024 * 1024;

  @TempDir Path home;

  @Test
  void a_file_larger_than_the_servers_memory_goes_in_and_comes_out_whole_and_in_parts()
      throws IOException, InterruptedException {
    goesInAndComesOut(Map.of());
  }

  @Test
  void so_it_does_where_bytes_are_kept_in_a_bucket() throws IOException, InterruptedException {
    goesInAndComesOut(S3Server.properties(S3Server.newBucket()));
  }

  private void goesInAndComesOut(Map<String, Object> settings)
      throws IOException, InterruptedException {
    try (var platform =
            PlatformProcess.start(home, settings, "-Xmx160m", "-XX:+ExitOnOutOfMemoryError");
        var client = HttpClient.newHttpClient()) {
      var ada = platform.somebody("ada", "developer", "researcher");
      var material = ada.begins("materials", Samples.material("Large", "大"));

      var put =
          ada.send(
                  "PUT",
                  material + "/draft/files/large.bin",
                  BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Noise::new), SIZE))
              .expect(201);
      ada.releases(material);

      assertThat(put.text("size")).isEqualTo(Long.toString(SIZE));
      var file = material + "/files/large.bin";
      assertThat("sha256:" + digest(client, ada, file, 0)).isEqualTo(put.text("digest"));
      assertThat("sha256:" + digest(client, ada, file, PART)).isEqualTo(put.text("digest"));
      var archive = material + "/archive";
      assertThat(digest(client, ada, archive, 0)).isEqualTo(digest(client, ada, archive, PART));
      assertThat(platform.visitor().isReady()).isTrue();
    }
  }

  /** The digest of the bytes, asked for whole or in parts. */
  private static String digest(HttpClient client, Caller caller, String path, int part)
      throws IOException, InterruptedException {
    var size = Long.parseLong(caller.head(path).expect(200).header("Content-Length"));
    var digest = sha256();
    for (long start = 0; start < size; start += part == 0 ? size : part) {
      var range = "bytes=" + start + "-" + (part == 0 ? "" : start + part - 1);
      var response =
          client.send(
              caller.request("GET", path, BodyPublishers.noBody(), "Range", range),
              BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(206);
      try (var bytes = new DigestInputStream(response.body(), digest)) {
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As many bytes as the file has, the same every time, never all in memory. */
  private static final class Noise extends InputStream {

    private final SplittableRandom random = new SplittableRandom(7);
    private long left = SIZE;

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      var count = (int) Math.min(length, left);
      var noise = new byte[count];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, offset, count);
      left -= count;
      return count;
    }
  }
}
