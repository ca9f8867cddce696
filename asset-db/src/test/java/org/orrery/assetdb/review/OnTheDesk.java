package org.orrery.assetdb.review;

import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;
import static org.orrery.assetdb.Fixtures.released;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.Release;

/** A game by grace, curators, and what they say. */
public interface OnTheDesk extends OnADatabase {

  default Submitting submitting() {
    return database().get(Submitting.class);
  }

  default Reviewing reviewing() {
    return database().get(Reviewing.class);
  }

  default Conversing conversing() {
    return database().get(Conversing.class);
  }

  default Desk desk() {
    return database().get(Desk.class);
  }

  default Submissions submissions() {
    return database().get(Submissions.class);
  }

  /** The depositor. */
  default Actor grace() {
    return database().grace();
  }

  /** A curator of the name. */
  default Actor curator(String handle) {
    return database().somebody(handle, Role.CURATOR);
  }

  /** A game of grace's. */
  default Release aReleasedGame() {
    return aGame().by(grace()).with(aPage()).releasedIn(database());
  }

  /** The same game, released again with another title. */
  default Release releasedAgain(Release game, String title) {
    var depositing = database().get(Depositing.class);
    Draft draft = depositing.draft(grace(), AssetType.GAME, game.asset());
    depositing.amend(
        grace(),
        AssetType.GAME,
        game.asset(),
        Map.of("title", Map.of("en", title)),
        Optional.of(draft.version()));
    return released(database(), grace(), depositing.draft(grace(), AssetType.GAME, game.asset()));
  }

  /** The same game, released again with another last byte in its page. */
  default Release alteredByOneByte(Release game) throws IOException {
    var depositing = database().get(Depositing.class);
    var page = game.files().getFirst();
    byte[] bytes;
    try (var stream =
        database().get(BlobStore.class).open(page.digest(), new ByteRange(0, page.size()))) {
      bytes = stream.readAllBytes();
    }
    bytes[bytes.length - 1] ^= 1;
    depositing.put(
        grace(),
        AssetType.GAME,
        game.asset(),
        page.path(),
        new ByteArrayInputStream(bytes),
        Checks.none(),
        Optional.empty());
    return released(database(), grace(), depositing.draft(grace(), AssetType.GAME, game.asset()));
  }

  /** The game handed in. */
  default SubmissionId submitted(Release game) {
    return submitting()
        .submit(grace(), game.asset(), Map.of("release", game.number()))
        .course()
        .id();
  }

  /** A game of grace's whose release was accepted. */
  default Release anAcceptedGame() {
    return accepted(aReleasedGame());
  }

  /** The game, its release accepted. */
  default Release accepted(Release game) {
    bring(submitted(game), State.ACCEPTED);
    return game;
  }

  /** A review with this score everywhere and no failed gate. */
  static Map<String, Object> aReview(int score) {
    var gates = new LinkedHashMap<String, Object>();
    for (var gate : Gate.values()) {
      gates.put(gate.word(), "pass");
    }
    var scores = new LinkedHashMap<String, Object>();
    for (var criterion : Criterion.values()) {
      scores.put(criterion.word(), score);
    }
    var review = new LinkedHashMap<String, Object>();
    review.put("gates", gates);
    review.put("scores", scores);
    review.put("recommendation", "accept");
    review.put("comment", "It is a joy.");
    return review;
  }

  /** The same review with another value of a gate or a criterion. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> with(
      Map<String, Object> review, String group, String word, Object value) {
    var values = new LinkedHashMap<>((Map<String, Object>) review.get(group));
    values.put(word, value);
    var other = new LinkedHashMap<>(review);
    other.put(group, values);
    return other;
  }

  /** A decision of this outcome. */
  static Map<String, Object> decision(Outcome outcome) {
    return Map.of("outcome", outcome.word(), "rationale", "So it is.");
  }

  /** Brings a submission into the state. */
  default void bring(SubmissionId id, State state) {
    switch (state) {
      case OPEN -> {}
      case WITHDRAWN -> submitting().withdraw(grace(), id);
      case CHANGES_REQUESTED -> decided(id, Outcome.CHANGES_REQUESTED);
      case ACCEPTED -> decided(id, Outcome.ACCEPTED);
      case DECLINED -> decided(id, Outcome.DECLINED);
    }
  }

  private void decided(SubmissionId id, Outcome outcome) {
    reviewing().review(curator("uno"), id, aReview(3));
    reviewing().review(curator("due"), id, aReview(3));
    reviewing().decide(curator("uno"), id, decision(outcome));
  }
}
