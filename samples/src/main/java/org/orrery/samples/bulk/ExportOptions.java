package org.orrery.samples.bulk;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the command line of an export asks for. */
record ExportOptions(
    String id, URI server, OptionalInt release, Path folder, Form form, Optional<Path> tokenFile) {

  /** In which form a release is kept. */
  enum Form {
    ZIP,
    BAGIT,
    FOLDER
  }

  static final String USAGE =
      """
      usage: ./orrery export ID --from URL [--release N] [--to FOLDER] [--format zip|bagit|folder] [--token-file FILE]
        ID         of a material or game
        --from     the server, such as https://orrery.example.org
        --release  its number; without it, the newest
        --to       where it is put (.)
        --format   one zip (zip), a bag (bagit), or the files as they are (folder)
        --token-file  a file with an API token, for what is under embargo; or ORRERY_TOKEN in the environment
      Every byte is verified by its digest. Call it again to go on with a download that broke off.""";

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static ExportOptions of(String... arguments) {
    Optional<String> id = Optional.empty();
    Optional<URI> server = Optional.empty();
    OptionalInt release = OptionalInt.empty();
    Path folder = Path.of("");
    Form form = Form.ZIP;
    Optional<Path> tokenFile = Optional.empty();
    for (int at = 0; at < arguments.length; at++) {
      switch (arguments[at]) {
        case "--from" -> server = Optional.of(URI.create(ImportOptions.value(arguments, ++at)));
        case "--release" -> release = number(ImportOptions.value(arguments, ++at));
        case "--to" -> folder = Path.of(ImportOptions.value(arguments, ++at));
        case "--format" -> form = form(ImportOptions.value(arguments, ++at));
        case "--token-file" ->
            tokenFile = Optional.of(Path.of(ImportOptions.value(arguments, ++at)));
        default -> {
          if (arguments[at].startsWith("--") || id.isPresent()) {
            throw new IllegalArgumentException("export knows no “" + arguments[at] + "”");
          }
          id = Optional.of(arguments[at]);
        }
      }
    }
    return new ExportOptions(
        id.filter(text -> text.matches("[0-9A-Za-z-]{10,12}"))
            .orElseThrow(() -> new IllegalArgumentException("the id of which asset?")),
        server.orElseThrow(() -> new IllegalArgumentException("--from names the server")),
        release,
        folder,
        form,
        tokenFile);
  }

  private static OptionalInt number(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException("--release is a number from 1");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static Form form(String word) {
    for (Form form : Form.values()) {
      if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
        return form;
      }
    }
    throw new IllegalArgumentException("--format is zip, bagit or folder");
  }
}
