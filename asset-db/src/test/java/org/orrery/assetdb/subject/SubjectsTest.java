package org.orrery.assetdb.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
  private final Subjects subjects = Subjects.shipped();

  @Test
  void there_are_enough_to_describe_and_few_enough_to_choose_from() {
    assertThat(subjects.all()).hasSizeBetween(100, 150);
    assertThat(subjects.topLevel()).hasSizeBetween(10, 25);
  }

  @Test
  void every_subject_has_both_labels() {
    for (Subject subject : subjects.all()) {
      assertThat(subject.en()).as(subject.code()).matches("\\p{Lu}[\\p{ASCII}]+");
      assertThat(subject.zh()).as(subject.code()).matches("[\\p{IsHan}、]+");
    }
  }

  @Test
  void codes_and_labels_are_unique() {
    assertThat(subjects.all()).extracting(Subject::code).doesNotHaveDuplicates();
    assertThat(subjects.all()).extracting(Subject::en).doesNotHaveDuplicates();
    assertThat(subjects.all()).extracting(Subject::zh).doesNotHaveDuplicates();
  }

  @Test
  void every_parent_exists_and_stands_right_before_its_children() {
    List<String> inOrder = subjects.all().stream().map(Subject::code).toList();
    for (Subject parent : subjects.topLevel()) {
      int at = inOrder.indexOf(parent.code());
      List<String> children = subjects.children(parent.code()).stream().map(Subject::code).toList();

      assertThat(children).isNotEmpty();
      assertThat(inOrder.subList(at + 1, at + 1 + children.size())).isEqualTo(children);
    }
    for (Subject subject : subjects.all()) {
      subject.parent().ifPresent(parent -> assertThat(subjects.find(parent)).isPresent());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "astronomy, stars solar-system galaxies cosmology space-exploration",
    "physics, mechanics waves-and-sound optics electromagnetism quantum relativity",
    "chemistry, elements molecules crystals reactions",
    "biology, animals plants microbes cells genetics evolution ecology",
    "earth-science, geology oceans atmosphere climate geography",
    "mathematics, geometry statistics number",
    "medicine, anatomy health",
    "technology, computing engineering robotics energy",
    "history-of-science, instruments people",
  })
  void the_codes_that_others_rely_on_are_there(String parent, String words) {
    for (String word : words.split(" ", -1)) {
      assertThat(subjects.find(parent + "." + word)).as(word).isPresent();
      assertThat(subjects.children(parent)).extracting(Subject::code).contains(parent + "." + word);
    }
  }

  @Test
  void a_label_is_given_in_the_readers_language() {
    Subject stars = subjects.find("astronomy.stars").orElseThrow();

    assertThat(stars.label(Locale.CHINA)).isEqualTo("恒星");
    assertThat(stars.label(Locale.FRENCH)).isEqualTo("Stars");
    assertThat(stars.parent()).contains("astronomy");
    assertThat(stars.oecd()).isEqualTo("1.3");
  }

  @Test
  void what_is_not_a_subject_is_not_found_and_has_no_children() {
    assertThat(subjects.find("astrology")).isEmpty();
    assertThat(subjects.find("Astronomy")).isEmpty();
    assertThat(subjects.children("astrology")).isEmpty();
    assertThat(subjects.children("astronomy.stars")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Astronomy", "a.b.c", "a..b", ".a", "a b", "a-", "天文"})
  void a_malformed_code_is_refused(String code) {
    assertThatThrownBy(() -> new Subject(code, "Stars", "恒星", "1.3"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_vocabulary_with_an_orphan_or_a_double_is_refused() {
    Subject stars = new Subject("astronomy.stars", "Stars", "恒星", "1.3");
    Subject astronomy = new Subject("astronomy", "Astronomy", "天文学", "1.3");

    assertThatThrownBy(() -> new Subjects(List.of(stars))).hasMessageContaining("astronomy");
    assertThatThrownBy(() -> new Subjects(List.of(astronomy, astronomy)))
        .hasMessageContaining("twice");
  }
}
