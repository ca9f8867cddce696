package org.orrery.platform.search;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;

/**
 * The way in.
 *
 * @param counts how many assets there are by the word of their kind; a game’s is its type
 * @param subjectCounts how many by subject
 * @param panels what other features put there
 * @param meta what programs are told of it
 */
public record HomePage(
    List<Card> materials,
    List<Card> games,
    Map<String, Long> counts,
    Map<String, Long> subjectCounts,
    List<Content> panels,
    Content meta) {

  public HomePage {
    materials = List.copyOf(materials);
    games = List.copyOf(games);
    counts = Map.copyOf(counts);
    subjectCounts = Map.copyOf(subjectCounts);
    panels = List.copyOf(panels);
  }

  /** Every kind of material. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  /** How many there are of a kind, or of games. */
  public long count(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The widest subjects. */
  public List<Subject> subjects() {
    return Subjects.shipped().topLevel();
  }

  /** How many have the subject. */
  public long subjectCount(String code) {
    return subjectCounts.getOrDefault(code, 0L);
  }
}
