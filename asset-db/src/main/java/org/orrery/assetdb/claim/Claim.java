package org.orrery.assetdb.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/**
 * A statement of science that a game makes.
 *
 * @param number 1, 2, … within the game; never given twice
 * @param wordings what it said and says, oldest first; at least one
 * @param judgements of all wordings, oldest first; one of each scientist for each wording
 * @param withdrawnAt when its depositor took it back
 * @param version changes with every change
 */
public record Claim(
    AssetId game,
    int number,
    List<Wording> wordings,
    List<Judgement> judgements,
    Optional<Instant> withdrawnAt,
    long version) {

  public Claim {
    wordings = List.copyOf(wordings);
    judgements = List.copyOf(judgements);
  }

  /** A claim that nobody has judged. */
  static Claim first(AssetId game, int number, Wording wording) {
    return new Claim(game, number, List.of(wording), List.of(), Optional.empty(), 1);
  }

  /** What it says. */
  public Wording current() {
    return wordings.getLast();
  }

  /** When it was first made. */
  public Instant addedAt() {
    return wordings.getFirst().at();
  }

  /** The judgements of what it says now. */
  public List<Judgement> standing() {
    return judgements.stream()
        .filter(judgement -> judgement.wording() == current().number())
        .toList();
  }

  /** The judgements of what it said before, newest first. */
  public List<Judgement> earlier() {
    return judgements.reversed().stream()
        .filter(judgement -> judgement.wording() != current().number())
        .toList();
  }

  /** The wording of the number. */
  public Wording wording(int number) {
    return wordings.get(number - 1);
  }

  /** Where it stands. */
  public Status status() {
    return Status.of(standing());
  }

  /** The judgement that gave it its status last. */
  public Optional<Judgement> decisive() {
    return status().newest(standing());
  }

  /** What the scientist thinks of what it says now. */
  public Optional<Judgement> judgementOf(String handle) {
    return standing().stream()
        .filter(judgement -> judgement.by().handle().equals(handle))
        .findFirst();
  }

  /** What became of it since then. */
  public Mark since(Instant then) {
    var wasThere = !addedAt().isAfter(then);
    if (withdrawnAt.isPresent()) {
      return wasThere && withdrawnAt.get().isAfter(then) ? Mark.REMOVED : Mark.ABSENT;
    }
    if (!wasThere) {
      return Mark.NEW;
    }
    return current().at().isAfter(then) ? Mark.CHANGED : Mark.SAME;
  }

  Claim worded(Wording wording) {
    var more = new ArrayList<>(wordings);
    more.add(wording);
    return new Claim(game, number, more, judgements, withdrawnAt, version + 1);
  }

  /** With this judgement in the place of the scientist's last of the current wording. */
  Claim judged(Judgement judgement) {
    var others = new ArrayList<>(without(judgement.by().handle()));
    others.add(judgement);
    return new Claim(game, number, wordings, others, withdrawnAt, version + 1);
  }

  /** Without the scientist's judgement of the current wording. */
  Claim unjudged(String handle) {
    return new Claim(game, number, wordings, without(handle), withdrawnAt, version + 1);
  }

  private List<Judgement> without(String handle) {
    return judgements.stream()
        .filter(
            judgement ->
                judgement.wording() != current().number()
                    || !judgement.by().handle().equals(handle))
        .toList();
  }

  Claim withdrawn(Instant at) {
    return new Claim(game, number, wordings, judgements, Optional.of(at), version + 1);
  }
}
