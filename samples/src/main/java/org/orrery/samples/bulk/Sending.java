package org.orrery.samples.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;
import org.orrery.samples.tree.Tree;

/**
 * Sends deposits, several at once, the files of all of them through a number of places. Materials
 * go before the games that may be made of them. A failure concerns its deposit alone.
 */
final class Sending {

  private static final String ID = "[0-9a-z]{5}-[0-9a-z]{5}";

  private final PlatformClient platform;
  private final Ledger ledger;
  private final Progress progress;
  private final boolean releases;
  private final int parallel;
  private final Semaphore places;
  private final Map<String, Result.Released> released = new ConcurrentHashMap<>();

  Sending(
      PlatformClient platform, Ledger ledger, Progress progress, boolean releases, int parallel) {
    this.platform = platform;
    this.ledger = ledger;
    this.progress = progress;
    this.releases = releases;
    this.parallel = parallel;
    this.places = new Semaphore(parallel);
  }

  /** Sends all and tells of each. */
  List<Result> send(List<Deposit> deposits) throws InterruptedException {
    List<Result> results = new ArrayList<>();
    for (Shelf shelf : Shelf.values()) {
      results.addAll(sendAtOnce(deposits.stream().filter(one -> one.shelf() == shelf).toList()));
    }
    return results;
  }

  private List<Result> sendAtOnce(List<Deposit> deposits) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(parallel)) {
      List<Future<Result>> waiting = new ArrayList<>();
      for (Deposit deposit : deposits) {
        waiting.add(pool.submit(() -> sent(deposit)));
      }
      List<Result> results = new ArrayList<>();
      for (Future<Result> each : waiting) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Result sent(Deposit deposit) throws InterruptedException {
    Result result;
    try {
      result = send(deposit);
    } catch (IOException e) {
      String reason = e.getMessage();
      result = new Result.Failed(deposit, reason == null ? e.toString() : reason);
    }
    if (result instanceof Result.Released known) {
      released.put(deposit.key(), known);
    }
    progress.done(result);
    return result;
  }

  private Result send(Deposit deposit) throws IOException, InterruptedException {
    String key = deposit.key();
    Optional<Integer> before = ledger.release(key);
    if (before.isPresent()) {
      progress.sent(bytes(deposit));
      return new Result.Released(deposit, ledger.asset(key).orElseThrow(), before.get());
    }
    String asset = asset(deposit);
    sendFiles(deposit, asset);
    if (!releases) {
      return new Result.Drafted(deposit, asset);
    }
    Tree release = platform.post(asset + "/draft/release", Map.of());
    ledger.released(key, (int) release.at("release").number());
    return new Result.Released(deposit, asset, (int) release.at("release").number());
  }

  /** The draft that was begun before, with the description as it is now, or a new one. */
  private String asset(Deposit deposit) throws IOException, InterruptedException {
    Optional<String> known = ledger.asset(deposit.key());
    if (known.isPresent() && platform.find(known.get() + "/draft").isPresent()) {
      platform.put(known.get() + "/draft", description(deposit));
      return known.get();
    }
    String shelf = deposit.shelf().path();
    Map<String, Object> description = description(deposit);
    Tree draft =
        known.isPresent()
            ? platform.post(shelf, description)
            : platform.create(shelf, description, ledger.idempotencyKey(deposit.key()));
    String asset = shelf + "/" + draft.at("id").text();
    ledger.begun(deposit.key(), asset);
    return asset;
  }

  private void sendFiles(Deposit deposit, String asset) throws IOException, InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(parallel)) {
      List<Future<?>> waiting = new ArrayList<>();
      for (DepositFile file : deposit.files()) {
        waiting.add(
            pool.submit(
                () -> {
                  places.acquire();
                  try {
                    sendFile(deposit, asset, file);
                  } finally {
                    places.release();
                  }
                  return file;
                }));
      }
      for (Future<?> each : waiting) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void sendFile(Deposit deposit, String asset, DepositFile file)
      throws IOException, InterruptedException {
    String key = deposit.key();
    String sha256 = Digests.sha256(file.source());
    if (file.sha256().filter(said -> !said.equalsIgnoreCase(sha256)).isPresent()) {
      throw new IOException("“" + file.path() + "” is not what its source says: " + sha256);
    }
    String place = PlatformClient.filePath(asset + "/draft/files/", file.path());
    String mark = sha256 + " " + asset;
    if (ledger.sent(key, file.path()).filter(mark::equals).isPresent()) {
      progress.sent(Files.size(file.source()));
      return;
    }
    if (Files.size(file.source()) == 0) {
      platform.upload(place, file.source());
    } else {
      Optional<String> begun =
          ledger
              .upload(key, file.path())
              .filter(known -> known.startsWith(mark + " "))
              .map(known -> known.substring(mark.length() + 1));
      new TusUpload(platform, file.source(), progress::sent)
          .send(
              asset.substring(asset.lastIndexOf('/') + 1),
              file.path(),
              sha256,
              begun,
              upload -> ledger.uploading(key, file.path(), mark + " " + upload));
    }
    if (!file.details().isEmpty()) {
      platform.patch(place, file.details());
    }
    ledger.sent(key, file.path(), mark);
  }

  /** A game's materials are named by ids, or by keys of the same import. */
  private Map<String, Object> description(Deposit deposit) throws IOException {
    Map<String, Object> description = new LinkedHashMap<>(deposit.description());
    Tree materials = Tree.over(description.get("materials"));
    if (!materials.isThere()) {
      return description;
    }
    List<Map<String, Object>> links = new ArrayList<>();
    for (Tree link : materials.each().toList()) {
      Map<String, Object> fields = new LinkedHashMap<>(link.fields());
      String named = link.at("asset").text();
      Result.Released known = released.get(named);
      if (known != null) {
        fields.put("asset", known.asset().substring(known.asset().lastIndexOf('/') + 1));
        fields.put("release", known.release());
      } else if (!named.matches(ID)) {
        throw new IOException("its material “" + named + "” is not released by this import");
      }
      links.add(fields);
    }
    description.put("materials", links);
    return description;
  }

  private static long bytes(Deposit deposit) {
    return sizes(List.of(deposit));
  }

  /** How many bytes the files of the deposits have together; one that is gone has none. */
  static long sizes(List<Deposit> deposits) {
    return deposits.stream()
        .flatMap(deposit -> deposit.files().stream())
        .mapToLong(file -> file.source().toFile().length())
        .sum();
  }
}
