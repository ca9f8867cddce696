package org.orrery.assetdb.review;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.release.Changes;
import org.orrery.assetdb.release.Releases;

/** Tells in a later round what is new, and what of one's earlier review may stand. */
@Singleton
public class Rereading {

  private static final String AS_BEFORE = "asBefore";

  private final Releases releases;
  private final Descriptions descriptions;

  Rereading(Releases releases, Descriptions descriptions) {
    this.releases = releases;
    this.descriptions = descriptions;
  }

  /**
   * A release that is looked at again.
   *
   * @param from number of the release that was judged before, by the reader if they judged one
   * @param to number of the one that is judged now
   * @param earlier what the reader wrote about the former
   */
  public record Again(
      int from, int to, Changes changes, Touched touched, Optional<Review> earlier) {}

  /** What is new to the reader in the current round; empty where nothing was judged before. */
  public Optional<Again> again(Submission.Course course, List<Review> reviews, String reader) {
    var now = course.current();
    var earlier =
        reviews.reversed().stream()
            .filter(review -> review.curator().equals(reader) && review.round() < now.number())
            .findFirst();
    return earlier
        .flatMap(review -> course.rounds().stream().filter(isOf(review)).findFirst())
        .or(course::before)
        .map(round -> again(course.game(), round.release(), now.release(), earlier));
  }

  private static java.util.function.Predicate<Round> isOf(Review review) {
    return round -> round.number() == review.round();
  }

  private Again again(AssetId game, int from, int to, Optional<Review> earlier) {
    var changes = Changes.between(state(game, from), state(game, to));
    return new Again(from, to, changes, Touched.by(changes), earlier);
  }

  private Changes.State state(AssetId game, int number) {
    var release = releases.find(game, number).orElseThrow();
    return new Changes.State(descriptions.write(release.description()), release.files());
  }

  /**
   * The fields of a review, where they say {@code asBefore} with the marks and scores of the
   * earlier review that nothing touched. Those that are given stand.
   */
  Fields completed(
      Submission.Course course, List<Review> reviews, String reader, Map<String, Object> json) {
    var fields = Fields.of(json);
    if (!fields.truth(AS_BEFORE)) {
      return fields;
    }
    var again = again(course, reviews, reader).filter(one -> one.earlier().isPresent());
    if (again.isEmpty()) {
      fields.fault(AS_BEFORE, "You have not reviewed a release of this game before.");
      return fields;
    }
    var completed = new LinkedHashMap<>(json);
    fill(completed, "gates", untouchedGates(again.get()));
    fill(completed, "scores", untouchedScores(again.get()));
    var all = Fields.of(completed);
    all.truth(AS_BEFORE);
    return all;
  }

  private static Map<String, Object> untouchedGates(Again again) {
    var gates = new LinkedHashMap<String, Object>();
    for (var gate : Gate.values()) {
      if (!again.touched().gates().contains(gate)) {
        gates.put(gate.word(), again.earlier().orElseThrow().mark(gate).word());
      }
    }
    return gates;
  }

  private static Map<String, Object> untouchedScores(Again again) {
    var scores = new LinkedHashMap<String, Object>();
    for (var criterion : Criterion.values()) {
      if (!again.touched().criteria().contains(criterion)) {
        scores.put(criterion.word(), again.earlier().orElseThrow().score(criterion));
      }
    }
    return scores;
  }

  private static void fill(Map<String, Object> json, String field, Map<String, Object> untouched) {
    var given = json.getOrDefault(field, Map.of());
    if (given instanceof Map<?, ?> some) {
      some.forEach((name, value) -> untouched.put(String.valueOf(name), value));
      json.put(field, untouched);
    }
  }
}
