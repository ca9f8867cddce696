package org.orrery.platform.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.vocabulary.Vocabularies;
import org.orrery.assetdb.vocabulary.Vocabulary;
import org.orrery.platform.web.Form;

/** A field that offers the words of a vocabulary and takes others too. */
sealed interface VocabularyField extends FormField {

  /** Boxes for the words of the vocabulary, and a line for others. */
  record Chosen(String name, Vocabulary vocabulary) implements VocabularyField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var words = ticked(form, at);
      new Words(name)
          .read(form, at + ".other", Optional.empty())
          .ifPresent(others -> words.addAll(FormField.texts(others)));
      return words.isEmpty() ? Optional.empty() : Optional.of(inOrder(words, before));
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      var words = FormField.texts(json);
      values.put(at, words.stream().filter(this::isKnown).toList());
      var others = words.stream().filter(word -> !isKnown(word)).toList();
      new Words(name).write(others, at + ".other", values);
    }

    private boolean isKnown(String word) {
      return vocabulary.find(word).isPresent();
    }
  }

  /** Boxes for the codes of curricula, and lines in both languages for what no code says. */
  record Curriculum(String name) implements VocabularyField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var entries = new ArrayList<Object>(inOrder(ticked(form, at), before));
      new Lines(name)
          .read(form, at, Optional.empty())
          .ifPresent(lines -> entries.addAll((List<?>) lines));
      return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      var entries = json instanceof List<?> list ? list : List.of();
      values.put(at, entries.stream().filter(Curriculum::isCode).map(String::valueOf).toList());
      new Lines(name).write(entries.stream().filter(entry -> !isCode(entry)).toList(), at, values);
    }

    private static boolean isCode(Object entry) {
      return entry instanceof String code && Vocabularies.CURRICULUM.find(code).isPresent();
    }
  }

  /** A choice for each scheme and descriptor; those of no vocabulary stay as they were. */
  record Ratings(String name) implements VocabularyField {
    @Override
    public Optional<Object> read(Form form, String at, Optional<Object> before) {
      var ratings = new LinkedHashMap<String, Object>();
      if (before.orElse("") instanceof Map<?, ?> there) {
        there.forEach((scheme, rating) -> ratings.put(String.valueOf(scheme), rating));
      }
      for (var scheme : schemes()) {
        ratings.remove(scheme);
        form.text(at + "." + scheme).ifPresent(rating -> ratings.put(scheme, rating));
      }
      return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings);
    }

    @Override
    public void write(Object json, String at, Map<String, List<String>> values) {
      if (json instanceof Map<?, ?> ratings) {
        ratings.forEach(
            (scheme, rating) -> values.put(at + "." + scheme, List.of(String.valueOf(rating))));
      }
    }

    private static List<String> schemes() {
      var schemes = new ArrayList<String>();
      Vocabularies.RATINGS.of("").forEach(term -> schemes.add(term.code()));
      Vocabularies.DESCRIPTORS.terms().forEach(term -> schemes.add(term.code()));
      return schemes;
    }
  }

  private static List<String> ticked(Form form, String at) {
    return new ArrayList<>(form.all(at).stream().filter(value -> !value.isBlank()).toList());
  }

  /** What was there before keeps its order; what is new follows. */
  private static List<String> inOrder(List<String> words, Optional<Object> before) {
    var there = before.map(FormField::texts).orElse(List.of());
    return words.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(
                word -> there.contains(word) ? there.indexOf(word) : Integer.MAX_VALUE))
        .toList();
  }
}
