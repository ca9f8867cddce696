package org.orrery.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the sample materials and games into a server:
 *
 * <pre>LoadSamples --server http://localhost:8080 --materials DIR --games DIR [--token-file FILE]
 * </pre>
 *
 * Without a token file it signs in as {@code admin} with the password in {@code
 * ORRERY_ADMIN_PASSWORD}. Exit code 0: all samples are on the server; 1: some are not; 2: it could
 * not begin.
 */
public final class LoadSamples {

  private static final String USAGE =
      "usage: LoadSamples --server URL --materials DIR --games DIR [--token-file FILE]\n"
          + "       with ORRERY_ADMIN_PASSWORD in the environment, unless a token file is given";

  /** What the command line asks for. */
  record Options(
      URI server, Optional<Path> materials, Optional<Path> games, Optional<Path> tokenFile) {

    /**
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static Options of(String... arguments) {
      URI server = URI.create("http://localhost:8080");
      Optional<Path> materials = Optional.empty();
      Optional<Path> games = Optional.empty();
      Optional<Path> tokenFile = Optional.empty();
      for (int i = 0; i < arguments.length; i += 2) {
        if (i + 1 == arguments.length) {
          throw new IllegalArgumentException(arguments[i] + " wants a value");
        }
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--server" -> server = URI.create(value);
          case "--materials" -> materials = Optional.of(Path.of(value));
          case "--games" -> games = Optional.of(Path.of(value));
          case "--token-file" -> tokenFile = Optional.of(Path.of(value));
          default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
        }
      }
      if (materials.isEmpty() && games.isEmpty()) {
        throw new IllegalArgumentException("nothing to load: name a folder of materials or games");
      }
      return new Options(server, materials, games, tokenFile);
    }
  }

  private final Map<String, String> environment;
  private final Clock clock;
  private final PrintStream out;

  LoadSamples(Map<String, String> environment, Clock clock, PrintStream out) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(new LoadSamples(System.getenv(), Clock.systemUTC(), System.out).run(arguments));
  }

  int run(String... arguments) throws InterruptedException {
    try {
      return load(Options.of(arguments));
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println(USAGE);
    } catch (IOException e) {
      out.println("could not begin: " + e.getMessage());
    }
    return 2;
  }

  private int load(Options options) throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    if (options.materials.isPresent()) {
      samples.addAll(SampleFolder.read(Shelf.MATERIALS, options.materials.get()));
    }
    if (options.games.isPresent()) {
      samples.addAll(SampleFolder.read(Shelf.GAMES, options.games.get()));
    }
    PlatformClient anonymous = PlatformClient.at(options.server);
    if (options.tokenFile.isPresent()) {
      String token = Files.readString(options.tokenFile.get()).strip();
      return load(anonymous.with(token), samples);
    }
    String password = environment.getOrDefault("ORRERY_ADMIN_PASSWORD", "");
    if (password.isEmpty()) {
      throw new IllegalArgumentException("no token file and no ORRERY_ADMIN_PASSWORD");
    }
    PlatformClient.Token token =
        anonymous.signIn(
            "admin",
            password,
            "loading the samples",
            List.of("read", "deposit"),
            clock.instant().plus(Duration.ofHours(6)));
    PlatformClient platform = anonymous.with(token.token());
    try {
      return load(platform, samples);
    } finally {
      platform.delete("/api/tokens/" + token.id());
    }
  }

  private int load(PlatformClient platform, List<Sample> samples) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    new Loading(platform)
        .load(
            samples,
            outcome -> {
              outcomes.add(outcome);
              out.printf("[%3d/%d] %s%n", outcomes.size(), samples.size(), line(outcome));
            });
    List<Outcome.Failed> failed =
        outcomes.stream()
            .filter(Outcome.Failed.class::isInstance)
            .map(Outcome.Failed.class::cast)
            .toList();
    long there = outcomes.stream().filter(Outcome.AlreadyThere.class::isInstance).count();
    out.printf(
        "%d loaded, %d already there, %d failed%n",
        outcomes.size() - there - failed.size(), there, failed.size());
    failed.forEach(each -> out.printf("  %s: %s%n", each.sample().slug(), each.reason()));
    return failed.isEmpty() ? 0 : 1;
  }

  private static String line(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Loaded loaded ->
          "%-28s %,11d bytes  loaded as %s"
              .formatted(loaded.sample().slug(), loaded.bytes(), loaded.id());
      case Outcome.AlreadyThere there ->
          "%-28s already there as %s".formatted(there.sample().slug(), there.id());
      case Outcome.Failed failed ->
          "%-28s FAILED: %s".formatted(failed.sample().slug(), failed.reason());
    };
  }
}
