package org.orrery.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.RunningPlatform;

/** Where files cannot go straight to the socket, the same bytes pass through memory. */
final class OverTlsTest extends OnALibrary {

  private static final String PASSWORD = "kept by nobody";
  private static final Path KEYS = keys();
  private static final int PORT = RunningPlatform.freePort();

  OverTlsTest() throws IOException {
    super(
        Map.of(
            "micronaut.server.ssl.enabled",
            true,
            "micronaut.server.ssl.key-store.path",
            "file:" + KEYS,
            "micronaut.server.ssl.key-store.password",
            PASSWORD,
            "micronaut.server.ssl.key-store.type",
            "PKCS12",
            "micronaut.server.netty.listeners.secure.host",
            "127.0.0.1",
            "micronaut.server.netty.listeners.secure.port",
            PORT,
            "micronaut.server.netty.listeners.secure.ssl",
            true));
  }

  /** A new key of 127.0.0.1, made by the JDK's own tool. */
  private static Path keys() {
    try {
      var file = Files.createTempDirectory("orrery-keys").resolve("keys.p12");
      var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      var process =
          new ProcessBuilder(
                  tool,
                  "-genkeypair",
                  "-keystore",
                  file.toString(),
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-alias",
                  "own",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=127.0.0.1",
                  "-ext",
                  "SAN=IP:127.0.0.1")
              .redirectErrorStream(true)
              .start();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(KEYS.toFile(), PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static HttpResponse<byte[]> get(HttpClient client, String path, String range)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + PORT + path))
            .header("Range", range)
            .build(),
        BodyHandlers.ofByteArray());
  }

  @Test
  void the_same_bytes_and_headers_come_over_tls() throws Exception {
    try (var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      var path = material + "/files/large.bin";

      var whole = get(client, path, "none");
      var part = get(client, path, "bytes=1000000-1000999");
      var archive = get(client, material + "/archive", "bytes=0-");

      var plain = platform.visitor().head(path);
      assertThat(whole.body()).isEqualTo(large);
      for (var name :
          new String[] {
            "Content-Length", "Content-Type", "ETag", "Last-Modified", "Cache-Control"
          }) {
        assertThat(whole.headers().allValues(name)).as(name).containsExactly(plain.header(name));
      }
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(large, 1_000_000, 1_001_000));
      assertThat(archive.body()).isEqualTo(platform.visitor().get(material + "/archive").body());
    }
  }
}
