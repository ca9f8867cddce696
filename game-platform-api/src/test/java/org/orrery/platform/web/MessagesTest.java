package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern WHOLE = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)*)\"");
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+\\.(?:[a-z]+\\.)*)\" \\+");
  private static final Pattern ENDING = Pattern.compile("\\+ \"(\\.[a-z]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(Messages.in(Language.CHINESE).keys())
        .isEqualTo(Messages.in(Language.ENGLISH).keys());
  }

  @Test
  void both_languages_fill_the_same_places() {
    for (var key : Messages.in(Language.ENGLISH).keys()) {
      assertThat(places(Language.CHINESE, key)).as(key).isEqualTo(places(Language.ENGLISH, key));
    }
  }

  private static Set<String> places(Language language, String key) {
    return PLACE
        .matcher(Messages.in(language).pattern(key))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_key_is_said_somewhere() throws IOException {
    var source = source();
    var whole = all(WHOLE, source);
    var beginnings = all(BEGINNING, source);
    var endings = all(ENDING, source);

    for (var key : Messages.in(Language.ENGLISH).keys()) {
      assertThat(
              whole.contains(key)
                  || beginnings.stream().anyMatch(key::startsWith)
                  || endings.stream()
                      .anyMatch(
                          ending ->
                              key.endsWith(ending)
                                  && whole.contains(
                                      key.substring(0, key.length() - ending.length()))))
          .as(key)
          .isTrue();
    }
  }

  @Test
  void every_key_that_is_said_exists() throws IOException {
    var said = Pattern.compile("\\bsay\\(\"([a-zA-Z.]+)\"[,)]");

    assertThat(Messages.in(Language.ENGLISH).keys()).containsAll(all(said, source()));
  }

  @Test
  void numbers_choose_their_words() {
    assertThat(Messages.in(Language.ENGLISH).text("files.count", 1)).isEqualTo("1 file");
    assertThat(Messages.in(Language.ENGLISH).text("files.count", 1234)).isEqualTo("1,234 files");
    assertThat(Messages.in(Language.CHINESE).text("files.count", 1234)).isEqualTo("1,234 个文件");
  }

  private static Set<String> all(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String source() throws IOException {
    var text = new StringBuilder();
    for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          text.append(Files.readString(file)).append('\n');
        }
      }
    }
    return text.toString();
  }
}
