package org.orrery.platform;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.orrery.assetdb.blob.BlobAddress;
import org.orrery.assetdb.blob.BlobSettings;
import org.orrery.assetdb.blob.Scrubbing;
import org.orrery.assetdb.blob.Scrubbing.Finding;
import org.orrery.assetdb.blob.Scrubbing.Tally;
import org.orrery.assetdb.blob.Sweeping;
import org.orrery.assetdb.database.BlobStores;

/**
 * {@code blobs verify}, {@code blobs copy --to address} and {@code blobs sweep [--dry-run]}, with
 * the server stopped: each takes the lock of the data folder.
 */
final class BlobCommands {

  private static final int NOT_UNDERSTOOD = 2;
  private static final long BETWEEN_LINES_NANOS = 200_000_000;

  private BlobCommands() {}

  /** The status to end with: 0, or 1 where bytes are missing or damaged, or 2. */
  static int run(List<String> arguments) throws IOException {
    var command = arguments.isEmpty() ? "" : arguments.getFirst();
    var rest = arguments.stream().skip(1).toList();
    if (command.equals("verify") && rest.isEmpty()) {
      return inContext(BlobCommands::verify);
    }
    if (command.equals("copy") && rest.size() == 2 && rest.getFirst().equals("--to")) {
      return inContext(context -> copy(context, rest.getLast()));
    }
    if (command.equals("sweep") && (rest.isEmpty() || rest.equals(List.of("--dry-run")))) {
      return inContext(context -> sweep(context, rest.isEmpty()));
    }
    System.err.println("blobs verify | blobs copy --to ADDRESS | blobs sweep [--dry-run]");
    return NOT_UNDERSTOOD;
  }

  @FunctionalInterface
  private interface Command {
    int run(ApplicationContext context) throws IOException;
  }

  /** All but the server and the indexer's work. */
  private static int inContext(Command command) throws IOException {
    try (var context =
        ApplicationContext.builder()
            .banner(false)
            .properties(Map.of("orrery.indexer.workers", 0))
            .build()) {
      context.start();
      return command.run(context);
    }
  }

  private static int verify(ApplicationContext context) throws IOException {
    var findings = new Findings();
    var tally = context.getBean(Scrubbing.class).verify(findings, progress());
    System.out.printf("\r%d blobs of %d bytes were read. ", tally.blobs(), tally.bytes());
    return findings.sum();
  }

  private static int copy(ApplicationContext context, String to) throws IOException {
    var address = address(context, to);
    if (address.isEmpty()) {
      return NOT_UNDERSTOOD;
    }
    var findings = new Findings();
    try (var target = context.getBean(BlobStores.class).open(address.get())) {
      var tally = context.getBean(Scrubbing.class).copy(target, findings, progress());
      System.out.printf(
          "\r%d blobs of %d bytes were copied, %d passed over. ",
          tally.blobs(), tally.bytes(), tally.passedOver());
    }
    return findings.sum();
  }

  private static Optional<BlobAddress> address(ApplicationContext context, String text) {
    try {
      return Optional.of(BlobAddress.parse(text, context.getBean(BlobSettings.class)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return Optional.empty();
    }
  }

  private static int sweep(ApplicationContext context, boolean forReal) throws IOException {
    var swept =
        context
            .getBean(Sweeping.class)
            .sweep(forReal ? Sweeping.Mode.FOR_REAL : Sweeping.Mode.ONLY_COUNTING);
    if (forReal) {
      System.out.printf(
          "Removed: %d blobs of %d bytes. Made known: %d. Unfinished and dropped: %d.%n",
          swept.blobs(), swept.bytes(), swept.strays(), swept.unfinished());
    } else {
      System.out.printf(
          "Would remove: %d blobs of %d bytes. Would make known: %d.%n",
          swept.blobs(), swept.bytes(), swept.strays());
    }
    return 0;
  }

  private static Consumer<Tally> progress() {
    var last = new AtomicLong(System.nanoTime());
    return tally -> {
      var now = System.nanoTime();
      if (now - last.get() > BETWEEN_LINES_NANOS) {
        last.set(now);
        System.out.printf("\r%d blobs, %d bytes", tally.blobs(), tally.bytes());
      }
    };
  }

  /** Says each finding on a line of its own, and counts. */
  private static final class Findings implements Consumer<Finding> {

    private long missing;
    private long damaged;
    private long unknown;

    @Override
    public void accept(Finding finding) {
      System.out.println(
          switch (finding) {
            case Finding.Missing(var digest) -> {
              missing++;
              yield "\rmissing " + digest;
            }
            case Finding.Damaged(var digest, var detail) -> {
              damaged++;
              yield "\rdamaged " + digest + " " + detail;
            }
            case Finding.Unknown(var digest) -> {
              unknown++;
              yield "\runknown " + digest;
            }
          });
    }

    private int sum() {
      System.out.printf("Missing: %d. Damaged: %d. Unknown: %d.%n", missing, damaged, unknown);
      return missing + damaged > 0 ? 1 : 0;
    }
  }
}
