package org.orrery.platform.proposal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.proposal.Origin;
import org.orrery.platform.web.JsonBody;

/** The forms in which an origin may be sent, by their words in addresses. */
enum Origins {
  PACKAGE_JSON("package.json"),
  GODOT("godot"),
  ITCH("itch");

  /** What is read at most; a package or a project of a game has some thousands. */
  static final int MOST_CHARACTERS = 262_144;

  private final String word;

  Origins(String word) {
    this.word = word;
  }

  /** Its word in addresses. */
  String word() {
    return word;
  }

  /**
   * The form of the word.
   *
   * @throws Refusal.Invalid for any other, which names them all
   */
  static Origins of(String word) {
    return Arrays.stream(values())
        .filter(form -> form.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal.Invalid(
                    new Violation(
                        "/from",
                        "It can be filled in from one of: "
                            + Arrays.stream(values())
                                .map(Origins::word)
                                .collect(Collectors.joining(", "))
                            + ".")));
  }

  /** The form of a file with this name; empty where it is none of them. */
  static Optional<Origins> ofFile(String name) {
    return switch (name) {
      case "package.json" -> Optional.of(PACKAGE_JSON);
      case "project.godot", "export_presets.cfg" -> Optional.of(GODOT);
      case "itch.json" -> Optional.of(ITCH);
      default -> Optional.empty();
    };
  }

  /**
   * The origin that a text is.
   *
   * @throws Refusal.TooLarge past {@link #MOST_CHARACTERS}
   */
  Origin read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new Refusal.TooLarge(
          "At most " + MOST_CHARACTERS + " characters are read to fill in a description.");
    }
    return switch (this) {
      case PACKAGE_JSON -> new Origin.NpmPackage(JsonBody.object(text));
      case GODOT -> new Origin.GodotProject(text);
      case ITCH -> new Origin.ItchPage(JsonBody.object(text));
    };
  }
}
