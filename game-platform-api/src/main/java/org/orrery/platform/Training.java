package org.orrery.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orrery.indexer.extract.tika.ExtractionLimits;
import org.orrery.indexer.extract.tika.WorkerAotCache;
import org.orrery.indexer.extract.tika.WorkerSettings;

/**
 * A short life of the platform on an empty data folder, with the requests that a first visitor
 * makes, so that the Java machine can write down which classes and profiles a start needs.
 */
final class Training {

  private static final List<String> VISITS =
      List.of(
          "/health/readiness",
          "/api/search?q=star",
          "/api/search?q=%E6%98%9F%E4%BA%91",
          "/api/subjects",
          "/",
          "/search?q=star",
          "/games",
          "/signin",
          "/help",
          "/nowhere");

  private Training() {}

  static void run() throws InterruptedException {
    try {
      var port = freePort();
      try (var context =
          ApplicationContext.builder()
              .banner(false)
              .properties(
                  Map.of(
                      "orrery.host",
                      "127.0.0.1",
                      "orrery.port",
                      port,
                      "orrery.play.port",
                      freePort(),
                      "orrery.admin.password",
                      "only for this short life"))
              .build()) {
        context.start();
        context.getBean(EmbeddedServer.class).start();
        visit("http://127.0.0.1:" + port);
        trainWorkers(context.getBean(WorkerSettings.class));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The workers that read files have a cache of their own, beside the folder of their jars. */
  private static void trainWorkers(WorkerSettings workers)
      throws IOException, InterruptedException {
    var folder = Objects.requireNonNull(workers.classPath().getLast().getParent());
    WorkerAotCache.train(
        workers, ExtractionLimits.DEFAULTS, folder.resolveSibling(folder.getFileName() + ".aot"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void visit(String server) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var round = 0; round < 3; round++) {
        for (var path : VISITS) {
          var request =
              HttpRequest.newBuilder(URI.create(server + path))
                  .header("Accept", "text/html, application/json");
          client.send(request.build(), BodyHandlers.discarding());
        }
      }
    }
  }
}
