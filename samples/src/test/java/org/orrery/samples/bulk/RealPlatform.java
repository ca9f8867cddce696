package org.orrery.samples.bulk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.tree.Tree;

/** The whole platform in this JVM, over a folder of its own, and a token of its administrator. */
public final class RealPlatform implements AutoCloseable {

  /** Of the account {@code admin}. */
  public static final String PASSWORD = "a brass orrery turns slowly";

  private final ApplicationContext context;
  private final URI uri;
  private final String token;

  public RealPlatform(Path home) throws IOException, InterruptedException {
    int port = freePort();
    uri = URI.create("http://127.0.0.1:" + port);
    context =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "orrery.home",
                    home.toString(),
                    "orrery.host",
                    "127.0.0.1",
                    "orrery.port",
                    port,
                    "orrery.play.port",
                    freePort(),
                    "orrery.indexer.workers",
                    0,
                    "orrery.admin.password",
                    PASSWORD))
            .deduceEnvironment(false)
            .banner(false)
            .start();
    context.getBean(EmbeddedServer.class).start();
    token =
        PlatformClient.at(uri)
            .signIn(
                "admin",
                PASSWORD,
                "bulk",
                List.of("read", "deposit", "curate"),
                Instant.now().plusSeconds(3600))
            .token();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public URI uri() {
    return uri;
  }

  /** A client with its administrator's token. */
  public PlatformClient asAdmin() {
    return PlatformClient.at(uri).with(token);
  }

  String token() {
    return token;
  }

  Tree get(String path) throws IOException, InterruptedException {
    return asAdmin().get(path);
  }

  @Override
  public void close() {
    context.close();
  }
}
