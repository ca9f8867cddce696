package org.orrery.platform.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.depositor.Sharing;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.release.Releasing;
import org.orrery.assetdb.review.Criterion;
import org.orrery.assetdb.review.Gate;
import org.orrery.assetdb.review.Outcome;
import org.orrery.assetdb.review.Reviewing;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Submitting;
import org.orrery.platform.running.PlatformInThisJvm;

/** Brings games before curators without going over the wire, so that many fit in a second. */
record Stage(PlatformInThisJvm platform) {

  /** A game with two releases, the first of them handed in. */
  record Scene(AssetId game, SubmissionId submission) {}

  Actor actor(String handle) {
    return Actor.of(bean(Accounts.class).find(handle).orElseThrow());
  }

  <T> T bean(Class<T> type) {
    return platform.context().getBean(type);
  }

  /** A game by the owner and those beside them, handed in and in the state. */
  Scene scene(String owner, String beside, State state, List<String> recused) throws IOException {
    var game = releasedTwice(owner, beside);
    var submission = handedIn(owner, game);
    for (var curator : recused) {
      bean(Reviewing.class).recuse(actor(curator), submission, Map.of("reason", "Too close."));
    }
    bring(owner, submission, state, "uno", "due");
    return new Scene(game, submission);
  }

  /** The same after an appeal against the decision of “uno”. */
  Scene sceneAfterAppeal(String owner, String beside, State state) throws IOException {
    var game = releasedTwice(owner, beside);
    var submission = handedIn(owner, game);
    bring(owner, submission, State.DECLINED, "uno", "due");
    bean(Submitting.class).appeal(actor(owner), submission, Map.of("reason", "Play it again."));
    bring(owner, submission, state, "tre", "quattro");
    return new Scene(game, submission);
  }

  private AssetId releasedTwice(String owner, String beside) throws IOException {
    var depositing = bean(Depositing.class);
    var by = actor(owner);
    var id = depositing.begin(by, AssetType.GAME, description("One")).id();
    put(by, id, "<p>one");
    release(by, id);
    put(by, id, "<p>two");
    release(by, id);
    bean(Sharing.class).invite(by, AssetType.GAME, id, beside);
    bean(Sharing.class).accept(actor(beside), AssetType.GAME, id);
    return id;
  }

  private static Map<String, Object> description(String title) {
    return Map.of(
        "title", Map.of("en", title),
        "summary", Map.of("en", "A game."),
        "license", "MIT",
        "contributors",
            List.of(
                Map.of("name", "hedy", "roles", List.of("creator")),
                Map.of(
                    "name",
                    "Somebody",
                    "affiliation",
                    "Observatory of Turku",
                    "roles",
                    List.of("creator"))));
  }

  void put(Actor by, AssetId id, String content) throws IOException {
    bean(Depositing.class)
        .put(
            by,
            AssetType.GAME,
            id,
            AssetPath.parse("index.html"),
            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
            Checks.none(),
            Optional.empty());
  }

  void release(Actor by, AssetId id) throws IOException {
    bean(Releasing.class).release(by, AssetType.GAME, id, Map.of(), Optional.empty());
  }

  private SubmissionId handedIn(String owner, AssetId game) {
    return bean(Submitting.class).submit(actor(owner), game, Map.of("release", 1)).course().id();
  }

  private void bring(String owner, SubmissionId id, State state, String one, String other) {
    switch (state) {
      case OPEN -> {}
      case WITHDRAWN -> bean(Submitting.class).withdraw(actor(owner), id);
      case CHANGES_REQUESTED -> decide(id, Outcome.CHANGES_REQUESTED, one, other);
      case ACCEPTED -> decide(id, Outcome.ACCEPTED, one, other);
      case DECLINED -> decide(id, Outcome.DECLINED, one, other);
    }
  }

  private void decide(SubmissionId id, Outcome outcome, String one, String other) {
    var reviewing = bean(Reviewing.class);
    reviewing.review(actor(one), id, aReview(3));
    reviewing.review(actor(other), id, aReview(3));
    reviewing.decide(actor(one), id, Map.of("outcome", outcome.word(), "rationale", "So it is."));
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
    return Map.of(
        "gates", gates, "scores", scores, "recommendation", "accept", "comment", "It is a joy.");
  }
}
