package org.orrery.assetdb.question;

import static org.orrery.assetdb.Fixtures.aGame;
import static org.orrery.assetdb.Fixtures.aPage;

import java.util.List;
import java.util.Map;
import org.orrery.assetdb.OnADatabase;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.Claiming;

/** A game by grace, what she asks, and scientists. */
interface InTheQueue extends OnADatabase {

  default Asking asking() {
    return database().get(Asking.class);
  }

  default Answering answering() {
    return database().get(Answering.class);
  }

  default Declaring declaring() {
    return database().get(Declaring.class);
  }

  default QuestionDesk desk() {
    return database().get(QuestionDesk.class);
  }

  /** Who asks. */
  default Actor grace() {
    return database().grace();
  }

  /** A researcher who answers for these subjects. */
  default Actor scientist(String handle, String... subjects) {
    var scientist = database().somebody(handle, Role.RESEARCHER);
    declaring().declare(scientist, Map.of("subjects", List.of(subjects)));
    return scientist;
  }

  /** A game that nobody but grace sees. */
  default AssetId aDraftedGame() {
    return aGame().by(grace()).with(aPage()).draftedIn(database()).id();
  }

  /** A game for everybody, with one claim. */
  default AssetId aReleasedGame() {
    var game = aGame().by(grace()).with(aPage()).releasedIn(database()).asset();
    database()
        .get(Claiming.class)
        .add(grace(), game, Map.of("statement", Map.of("en", "The tide follows the moon.")));
    return game;
  }

  /** A question about the game for scientists of stars alone. */
  default QuestionId asked(AssetId game) {
    return asked(game, "astronomy.stars");
  }

  /** A question about the game for scientists of the subject alone. */
  default QuestionId asked(AssetId game, String subject) {
    return asking()
        .ask(grace(), game, Map.of("subject", subject, "text", "Is it so?"))
        .course()
        .id();
  }

  /** A question about the game's claim for everybody. */
  default QuestionId askedInPublic(AssetId game, String subject) {
    return asking()
        .ask(
            grace(),
            game,
            Map.of("subject", subject, "text", "Is it so?", "claim", 1, "public", true))
        .course()
        .id();
  }

  /** An answer with a source. */
  static Map<String, Object> anAnswer() {
    return Map.of("text", "It is.", "sources", List.of(Map.of("doi", "10.5072/stars")));
  }

  /** Brings a question of grace's about stars into the state. */
  default void bring(QuestionId id, State state) {
    switch (state) {
      case OPEN -> {}
      case ANSWERED -> answering().answer(scientist("first", "astronomy"), id, anAnswer());
      case SETTLED -> {
        bring(id, State.ANSWERED);
        asking().settle(grace(), id, Map.of());
      }
      case WITHDRAWN -> asking().withdraw(grace(), id);
    }
  }
}
