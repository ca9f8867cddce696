package org.orrery.platform.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole application, listening on two free ports of the loopback address. */
public interface RunningPlatform extends AutoCloseable {

  String ADMIN_PASSWORD = "correct-horse-battery";
  String PASSWORD = "a-long-enough-password";
  List<String> ALL_SCOPES = List.of("read", "deposit", "curate", "admin");

  int port();

  int playPort();

  /** The data folder. */
  Path home();

  /** The platform's own origin. */
  default URI origin() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The origin on which games run. */
  default URI playOrigin() {
    return URI.create("http://127.0.0.1:" + playPort());
  }

  /** Somebody without an account. */
  default Caller visitor() {
    return new Caller(origin(), "");
  }

  /** The administrator, with a new token. */
  default Caller admin() {
    return signedIn("admin", ADMIN_PASSWORD);
  }

  /** The account with a new token of every scope. */
  default Caller signedIn(String handle, String password) {
    var made =
        visitor()
            .withPassword(handle, password)
            .post("/api/tokens", Map.of("name", "of a test", "scopes", ALL_SCOPES));
    return visitor().withToken(made.expect(201).text("token"));
  }

  /** A new account with the roles, and a token of every scope. */
  default Caller somebody(String handle, String... roles) {
    visitor()
        .post(
            "/api/accounts",
            Map.of(
                "handle", handle,
                "email", handle + "@example.org",
                "password", PASSWORD,
                "displayName", handle))
        .expect(201);
    admin().put("/api/accounts/" + handle + "/roles", Map.of("roles", List.of(roles))).expect(200);
    return signedIn(handle, PASSWORD);
  }

  /** What every platform of a test is told, besides settings of its own. */
  static Map<String, Object> settings(
      Path home, int port, int playPort, Map<String, Object> besides) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("orrery.home", home.toString());
    settings.put("orrery.host", "127.0.0.1");
    settings.put("orrery.port", port);
    settings.put("orrery.play.port", playPort);
    settings.put("orrery.admin.password", ADMIN_PASSWORD);
    settings.put("orrery.indexer.worker-path", "../indexer/target/worker");
    settings.putAll(besides);
    return settings;
  }

  /** A port that nobody listens on. */
  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void close();
}
