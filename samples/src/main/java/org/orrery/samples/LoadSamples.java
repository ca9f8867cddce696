package org.orrery.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.samples.story.Story;
import org.orrery.samples.story.Telling;

/**
 * Loads the sample materials and games into a server:
 *
 * <pre>LoadSamples --server http://localhost:8080 --materials DIR --games DIR [--token-file FILE]
 *             [--story FILE --told FILE]</pre>
 *
 * Without a token file it signs in as {@code admin} with the password in {@code
 * ORRERY_ADMIN_PASSWORD}, and can then tell the samples' story; the file after {@code --told} keeps
 * how far. Exit code 0: all samples are on the server; 1: some are not; 2: it could not begin.
 */
public final class LoadSamples {

  private static final String USAGE =
      """
      usage: LoadSamples --server URL --materials DIR --games DIR [--token-file FILE]
                         [--story FILE --told FILE]
             with ORRERY_ADMIN_PASSWORD in the environment, unless a token file is given""";

  /** What the command line asks for. */
  record Options(
      URI server,
      Optional<Path> materials,
      Optional<Path> games,
      Optional<Path> tokenFile,
      Optional<Path> story,
      Optional<Path> told) {

    /**
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static Options of(String... arguments) {
      URI server = URI.create("http://localhost:8080");
      Optional<Path> materials = Optional.empty();
      Optional<Path> games = Optional.empty();
      Optional<Path> tokenFile = Optional.empty();
      Optional<Path> story = Optional.empty();
      Optional<Path> told = Optional.empty();
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
          case "--story" -> story = Optional.of(Path.of(value));
          case "--told" -> told = Optional.of(Path.of(value));
          default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
        }
      }
      if (materials.isEmpty() && games.isEmpty()) {
        throw new IllegalArgumentException("nothing to load: name a folder of materials or games");
      }
      if (story.isPresent() && (told.isEmpty() || tokenFile.isPresent())) {
        throw new IllegalArgumentException(
            "a story is told as admin, by password, and --told says where it is kept how far");
      }
      return new Options(server, materials, games, tokenFile, story, told);
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
      return status(load(anonymous.with(token), samples));
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
    List<Outcome> outcomes;
    try {
      outcomes = load(platform, samples);
    } finally {
      platform.delete("/api/tokens/" + token.id());
    }
    if (status(outcomes) == 0 && options.story.isPresent()) {
      return tell(options, anonymous, password, outcomes);
    }
    return status(outcomes);
  }

  private int tell(
      Options options, PlatformClient anonymous, String password, List<Outcome> outcomes)
      throws IOException, InterruptedException {
    Map<String, String> assets = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.OnServer onServer) {
        assets.put(outcome.sample().slug(), onServer.id());
      }
    }
    Story story = Story.read(options.story.orElseThrow());
    try {
      int sent =
          new Telling(anonymous, password, clock, options.told.orElseThrow()).tell(story, assets);
      out.printf("%d steps of the samples' story told%n", sent);
      return 0;
    } catch (IOException e) {
      out.println("the samples' story broke off: " + e.getMessage());
      return 1;
    }
  }

  private static int status(List<Outcome> outcomes) {
    return outcomes.stream().anyMatch(Outcome.Failed.class::isInstance) ? 1 : 0;
  }

  private List<Outcome> load(PlatformClient platform, List<Sample> samples)
      throws InterruptedException {
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
    return outcomes;
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
