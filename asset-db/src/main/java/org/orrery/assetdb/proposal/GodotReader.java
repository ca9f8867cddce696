package org.orrery.assetdb.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a Godot project and its export presets say about a game. */
final class GodotReader {

  private static final String APPLICATION = "application";

  /** Platforms of export presets, as Godot 3 and 4 call them. */
  private static final Map<String, String> PLATFORMS =
      Map.of(
          "Web", "web",
          "HTML5", "web",
          "Windows Desktop", "windows",
          "macOS", "macos",
          "Mac OSX", "macos",
          "Linux", "linux",
          "Linux/X11", "linux",
          "Android", "android",
          "iOS", "ios");

  /** What listens to an input, by its class. */
  private static final Map<String, String> CONTROLS = controls();

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");
  private static final Pattern TRANSLATION =
      Pattern.compile("\\.([a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)\\.(?:translation|po)$");

  /** Keys that are read. */
  private static final Set<String> READ =
      Set.of(
          "config/name",
          "config/name_localized",
          "config/description",
          "config/features",
          "config/tags");

  private GodotReader() {}

  private static Map<String, String> controls() {
    var controls = new LinkedHashMap<String, String>();
    controls.put("InputEventKey", "keyboard");
    controls.put("InputEventMouseButton", "mouse");
    controls.put("InputEventScreenTouch", "touch");
    controls.put("InputEventJoypadButton", "gamepad");
    controls.put("InputEventJoypadMotion", "gamepad");
    return controls;
  }

  static void read(String text, Findings found) {
    var config = GodotText.read(text);
    config
        .text(APPLICATION, "config/name")
        .ifPresent(name -> found.text("title", name, Findings.TITLE, "config/name"));
    config
        .textsByKey(APPLICATION, "config/name_localized")
        .forEach((tag, name) -> title(tag, name, found));
    config
        .text(APPLICATION, "config/description")
        .ifPresent(it -> found.text("summary", it, Findings.SENTENCE, "config/description"));
    found.words("/keywords", config.texts(APPLICATION, "config/tags"), "config/tags");
    if (config.sections().containsKey(APPLICATION)) {
      engine(config, found);
    }
    languages(config, found);
    controls(config, found);
    platforms(config, found);
    ignored(config, found);
  }

  private static void title(String tag, String name, Findings found) {
    if (tag.startsWith("en") || tag.startsWith("zh")) {
      found.text("title", tag.substring(0, 2), name, Findings.TITLE, "config/name_localized");
    }
  }

  private static void engine(GodotConfig config, Findings found) {
    var version =
        config.texts(APPLICATION, "config/features").stream()
            .filter(feature -> VERSION.matcher(feature).matches())
            .findFirst();
    found.value("engine", "Godot" + version.map(it -> " " + it).orElse(""), "config/features");
  }

  private static void languages(GodotConfig config, Findings found) {
    var languages = new LinkedHashSet<String>();
    for (var key : List.of("locale/translations", "translations")) {
      for (var file : config.texts("internationalization", key)) {
        var tag = TRANSLATION.matcher(file);
        if (tag.find()) {
          languages.add(language(tag.group(1)));
        }
      }
    }
    found.words("/languages", List.copyOf(languages), "internationalization");
  }

  private static String language(String tag) {
    return switch (tag.replace('_', '-')) {
      case "zh-CN", "zh-SG", "zh-Hans" -> "zh";
      case "zh-TW", "zh-HK", "zh-Hant" -> "zh-Hant";
      case String other -> other;
    };
  }

  private static void controls(GodotConfig config, Findings found) {
    var classes = config.constructors("input");
    var controls =
        CONTROLS.entrySet().stream()
            .filter(control -> classes.contains(control.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    found.words("/accessibility/controls", controls, "input");
  }

  private static void platforms(GodotConfig config, Findings found) {
    var platforms = new ArrayList<String>();
    config.sections().keySet().stream()
        .filter(section -> section.matches("preset\\.\\d{1,4}"))
        .flatMap(section -> config.text(section, "platform").stream())
        .forEach(
            platform -> {
              if (PLATFORMS.containsKey(platform)) {
                platforms.add(PLATFORMS.get(platform));
              } else {
                found.ignore("platform=" + platform);
              }
            });
    found.words("/platforms", platforms, "export_presets.cfg");
  }

  private static void ignored(GodotConfig config, Findings found) {
    config
        .sections()
        .forEach(
            (section, entries) -> {
              switch (section) {
                case APPLICATION ->
                    entries.keySet().stream()
                        .filter(key -> !READ.contains(key))
                        .forEach(found::ignore);
                case "input", "internationalization" -> {}
                default -> {
                  if (!section.startsWith("preset.")) {
                    found.ignore(section.isEmpty() ? String.join(", ", entries.keySet()) : section);
                  }
                }
              }
            });
  }
}
