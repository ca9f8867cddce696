package org.orrery.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in Chinese what rules say in English. The rules live elsewhere and speak one language; a
 * sentence that is not in the table is shown as it was thrown.
 */
final class Faults {

  private static final List<Sentence> TABLE = read();

  private Faults() {}

  private record Sentence(Pattern english, String chinese) {

    Optional<String> inChinese(String detail) {
      var matcher = english.matcher(detail);
      return matcher.matches() ? Optional.of(filled(matcher)) : Optional.empty();
    }

    private String filled(Matcher matcher) {
      var text = chinese;
      for (var group = 1; group <= matcher.groupCount(); group++) {
        var found = matcher.group(group);
        text = text.replace("{" + (group - 1) + "}", found);
        var place = text.indexOf("{}");
        if (place >= 0) {
          text = text.substring(0, place) + found + text.substring(place + 2);
        }
      }
      return text;
    }
  }

  /** The sentence in the language, as far as it is known there. */
  static String in(Language language, String detail) {
    return switch (language) {
      case ENGLISH -> detail;
      case CHINESE ->
          TABLE.stream()
              .flatMap(sentence -> sentence.inChinese(detail).stream())
              .findFirst()
              .orElse(detail);
    };
  }

  private static List<Sentence> read() {
    try (var stream = Faults.class.getResourceAsStream("faults_zh.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks faults_zh.tsv");
      }
      var table = new ArrayList<Sentence>();
      for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        var tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          table.add(new Sentence(pattern(line.substring(0, tab)), line.substring(tab + 1)));
        }
      }
      return List.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern pattern(String english) {
    return Pattern.compile(
        List.of(english.split("\\{}", -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("(.*?)")));
  }
}
