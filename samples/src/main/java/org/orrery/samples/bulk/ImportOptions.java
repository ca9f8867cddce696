package org.orrery.samples.bulk;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line of an import asks for.
 *
 * @param parallel how many files are sent at once
 * @param report where the report goes as JSON
 */
record ImportOptions(
    Path source,
    URI server,
    Optional<Path> tokenFile,
    boolean releases,
    boolean isDryRun,
    int parallel,
    Optional<Path> report) {

  static final String USAGE =
      """
      usage: ./orrery import SOURCE --to URL [--token-file FILE] [--release] [--dry-run] [--parallel 4] [--report FILE]
        SOURCE   a folder with asset.yml, asset.json or sample.yml; a bag (BagIt); a crate (RO-Crate); a folder of
                 any of these; or a table .csv with an asset on each row
        --to     the server, such as https://orrery.example.org
        --token-file  a file with an API token; without it, ORRERY_TOKEN in the environment
        --release     release what was sent, and do not leave drafts
        --dry-run     look for faults, and send nothing
        --parallel    how many files are sent at once, 1 to 32
        --report      write what became of each asset to the file, as JSON
      What was done is remembered in SOURCE.orrery-import.json: call it again to go on where it stopped.""";

  private static final int MOST_PARALLEL = 32;

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static ImportOptions of(String... arguments) {
    Optional<Path> source = Optional.empty();
    Optional<URI> server = Optional.empty();
    Optional<Path> tokenFile = Optional.empty();
    Optional<Path> report = Optional.empty();
    boolean releases = false;
    boolean isDryRun = false;
    int parallel = 4;
    for (int at = 0; at < arguments.length; at++) {
      switch (arguments[at]) {
        case "--release" -> releases = true;
        case "--dry-run" -> isDryRun = true;
        case "--to" -> server = Optional.of(URI.create(value(arguments, ++at)));
        case "--token-file" -> tokenFile = Optional.of(Path.of(value(arguments, ++at)));
        case "--report" -> report = Optional.of(Path.of(value(arguments, ++at)));
        case "--parallel" -> parallel = number(value(arguments, ++at));
        default -> {
          if (arguments[at].startsWith("--") || source.isPresent()) {
            throw new IllegalArgumentException("import knows no “" + arguments[at] + "”");
          }
          source = Optional.of(Path.of(arguments[at]));
        }
      }
    }
    return new ImportOptions(
        source.orElseThrow(() -> new IllegalArgumentException("what is to be imported?")),
        server.orElseThrow(() -> new IllegalArgumentException("--to names the server")),
        tokenFile,
        releases,
        isDryRun,
        parallel,
        report);
  }

  static String value(String[] arguments, int at) {
    if (at >= arguments.length) {
      throw new IllegalArgumentException(arguments[at - 1] + " wants a value");
    }
    return arguments[at];
  }

  private static int number(String text) {
    if (text.matches("\\d{1,2}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= MOST_PARALLEL) {
        return number;
      }
    }
    throw new IllegalArgumentException("--parallel is a number from 1 to " + MOST_PARALLEL);
  }
}
