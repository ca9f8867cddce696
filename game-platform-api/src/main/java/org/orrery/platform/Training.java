package org.orrery.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.release.Releasing;
import org.orrery.indexer.indexing.Progress;
import org.orrery.indexer.worker.WorkerAotCache;
import org.orrery.indexer.worker.WorkerLimits;
import org.orrery.indexer.worker.WorkerSettings;

/**
 * Two short lives of the platform on an empty data folder, with the requests that a first visitor
 * makes, so that the Java machine can write down which classes and profiles a start needs.
 */
final class Training {

  private static final List<String> VISITS =
      List.of(
          "/api/materials/%s",
          "/api/materials/%s/files/star.txt",
          "/api/materials/%s/archive",
          "/materials/%s",
          "/health/readiness",
          "/api/search?q=star",
          "/api/search?q=%%E6%%98%%9F%%E4%%BA%%91",
          "/api/subjects",
          "/",
          "/search?q=star",
          "/games",
          "/signin",
          "/help",
          "/nowhere");

  private static final int MOST_LOOKS = 200;

  private Training() {}

  static void run() throws InterruptedException {
    try {
      var material = "";
      // The second life finds what the first has left, as every later start does.
      for (var life = 0; life < 2; life++) {
        var port = freePort();
        try (var context = context(port)) {
          context.start();
          context.getBean(EmbeddedServer.class).start();
          if (material.isEmpty()) {
            trainWorkers(context.getBean(WorkerSettings.class));
            material = deposit(context);
          }
          visit("http://127.0.0.1:" + port, material);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApplicationContext context(int port) throws IOException {
    return ApplicationContext.builder()
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
        .build();
  }

  private static String deposit(ApplicationContext context)
      throws IOException, InterruptedException {
    var admin = Actor.of(context.getBean(Accounts.class).find("admin").orElseThrow());
    var depositing = context.getBean(Depositing.class);
    var draft =
        depositing.begin(
            admin,
            AssetType.MATERIAL,
            Map.of(
                "kind",
                "document",
                "title",
                Map.of("en", "A star and a nebula", "zh", "恒星与星云"),
                "license",
                "CC0-1.0",
                "subjects",
                List.of("astronomy.stars")));
    var text = "The nearest star is the Sun. 最近的恒星是太阳。".getBytes(StandardCharsets.UTF_8);
    depositing.put(
        admin,
        AssetType.MATERIAL,
        draft.id(),
        AssetPath.parse("star.txt"),
        new ByteArrayInputStream(text),
        Checks.none(),
        Optional.empty());
    var release =
        context
            .getBean(Releasing.class)
            .release(admin, AssetType.MATERIAL, draft.id(), Map.of(), Optional.empty());
    var progress = context.getBean(Progress.class);
    for (var look = 0;
        look < MOST_LOOKS && progress.of(release).stage() != Progress.Stage.DONE;
        look++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return draft.id().value();
  }

  /** The workers that read files have a cache of their own, beside the folder of their jars. */
  private static void trainWorkers(WorkerSettings workers)
      throws IOException, InterruptedException {
    var folder = Objects.requireNonNull(workers.classPath().getLast().getParent());
    WorkerAotCache.train(
        workers, WorkerLimits.DEFAULTS, folder.resolveSibling(folder.getFileName() + ".aot"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void visit(String server, String material)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var round = 0; round < 3; round++) {
        for (var path : VISITS) {
          var request =
              HttpRequest.newBuilder(URI.create(server + path.formatted(material)))
                  .header("Accept", "text/html, application/json");
          client.send(request.build(), BodyHandlers.discarding());
        }
      }
    }
  }
}
