package org.orrery.samples.bulk;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.bulk.Found.Fault;

/**
 * Sends many assets to a server: {@code ./orrery import}. Exit code 0: all are there; 1: some are
 * not; 2: nothing was sent, since the source or the call has faults.
 */
public final class Import {

  private static final int FAULTY = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final boolean isTerminal;

  Import(Map<String, String> environment, PrintStream out, boolean isTerminal) {
    this.environment = environment;
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Imports what the arguments name, and ends the process. */
  @SuppressWarnings("NullAway") // Since JDK 22 there always is a console.
  public static void main(String[] arguments) throws InterruptedException {
    boolean isTerminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    System.exit(new Import(System.getenv(), System.out, isTerminal).run(arguments));
  }

  int run(String... arguments) throws InterruptedException {
    try {
      return run(ImportOptions.of(arguments));
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println(ImportOptions.USAGE);
    } catch (IOException e) {
      out.println("The import could not begin: " + e.getMessage());
    }
    return FAULTY;
  }

  private int run(ImportOptions options) throws IOException, InterruptedException {
    PlatformClient platform = PlatformClient.at(options.server()).with(token(options.tokenFile()));
    Found found = Sources.read(options.source());
    List<Fault> faults = new ArrayList<>(found.faults());
    faults.addAll(Checking.by(platform).faults(found.deposits()));
    if (!faults.isEmpty()) {
      out.printf("Nothing was sent: %d faults.%n", faults.size());
      faults.forEach(fault -> out.printf("  %s: %s%n", fault.where(), fault.what()));
      report(options.report(), faults, List.of());
      return FAULTY;
    }
    long bytes = Sending.sizes(found.deposits());
    if (options.isDryRun()) {
      found
          .deposits()
          .forEach(
              deposit -> out.printf("  %s: %d files%n", deposit.key(), deposit.files().size()));
      out.printf(
          "No faults: %d assets, %,d bytes would be sent.%n", found.deposits().size(), bytes);
      return 0;
    }
    platform.get("/api/me");
    Progress progress = new Progress(out, isTerminal, found.deposits().size(), bytes);
    List<Result> results =
        new Sending(
                platform,
                Ledger.open(options.source(), options.server()),
                progress,
                options.releases(),
                options.parallel())
            .send(found.deposits());
    report(options.report(), List.of(), results);
    return conclude(results);
  }

  private int conclude(List<Result> results) {
    List<Result> failed = results.stream().filter(Result.Failed.class::isInstance).toList();
    out.printf("%d of %d assets are there.%n", results.size() - failed.size(), results.size());
    failed.forEach(result -> out.printf("  %s%n", result.line()));
    return failed.isEmpty() ? 0 : 1;
  }

  private String token(Optional<Path> file) throws IOException {
    String token =
        file.isPresent()
            ? Files.readString(file.get()).strip()
            : environment.getOrDefault("ORRERY_TOKEN", "");
    if (token.isEmpty()) {
      throw new IllegalArgumentException("a token is wanted: --token-file FILE, or ORRERY_TOKEN");
    }
    return token;
  }

  private static void report(Optional<Path> file, List<Fault> faults, List<Result> results)
      throws IOException {
    if (file.isPresent()) {
      Map<String, Object> report =
          Map.of(
              "faults",
              faults.stream()
                  .map(fault -> Map.of("where", fault.where(), "what", fault.what()))
                  .toList(),
              "assets",
              results.stream().map(Result::json).toList());
      Files.writeString(
          file.get(), JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report));
    }
  }
}
