package org.orrery.assetdb.subject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary of subjects as shipped, in the order in which a person should read it. Read once,
 * at the first use; immutable after that and safe to share.
 */
public final class Subjects {
  private final Map<String, Subject> byCode;
  private final Map<String, List<Subject>> children;

  Subjects(Collection<Subject> subjects) {
    Map<String, Subject> byCode = new LinkedHashMap<>();
    Map<String, List<Subject>> children = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (byCode.put(subject.code(), subject) != null) {
        throw new IllegalArgumentException("The subject " + subject.code() + " is there twice");
      }
      subject
          .parent()
          .ifPresent(
              parent -> children.computeIfAbsent(parent, one -> new ArrayList<>()).add(subject));
    }
    for (String parent : children.keySet()) {
      if (!byCode.containsKey(parent)) {
        throw new IllegalArgumentException("The subject " + parent + " has children but no entry");
      }
    }
    this.byCode = Collections.unmodifiableMap(byCode);
    this.children = Collections.unmodifiableMap(children);
  }

  /** The vocabulary that this build ships. */
  public static Subjects shipped() {
    return Shipped.SUBJECTS;
  }

  /** The subject with exactly this code. */
  public Optional<Subject> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every subject, each parent right before its children. */
  public Collection<Subject> all() {
    return byCode.values();
  }

  /** The subjects that have no parent. */
  public List<Subject> topLevel() {
    return byCode.values().stream().filter(subject -> subject.parent().isEmpty()).toList();
  }

  /** The subjects right below this code; none for a leaf and for a code that does not exist. */
  public List<Subject> children(String code) {
    return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
  }

  private static Subjects read() {
    try (InputStream stream = Subjects.class.getResourceAsStream("subjects.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks subjects.tsv");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<Subject> subjects = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          subjects.add(new Subject(cells[0], cells[2], cells[3], cells[1]));
        }
      }
      return new Subjects(subjects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    static final Subjects SUBJECTS = read();
  }
}
