package org.orrery.platform.claim;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.claim.Checking;
import org.orrery.assetdb.claim.ClaimedGames;
import org.orrery.assetdb.claim.Claiming;
import org.orrery.assetdb.claim.Judgement;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.platform.web.Form;

/** Puts together what a reader may see of the science in a game. */
@Singleton
final class ScienceShowing {

  private final Claiming claiming;
  private final Checking checking;
  private final ClaimedGames games;
  private final QuestionDesk questions;
  private final Ownership ownership;

  ScienceShowing(
      Claiming claiming,
      Checking checking,
      ClaimedGames games,
      QuestionDesk questions,
      Ownership ownership) {
    this.claiming = claiming;
    this.checking = checking;
    this.games = games;
    this.questions = questions;
    this.ownership = ownership;
  }

  ScienceView of(Actor actor, AssetId game) {
    var asset = games.demandReader(actor, game);
    return new ScienceView(
        game.value(),
        games.about(game).title(),
        asset.newestRelease() > 0,
        claiming.of(actor, game),
        ownership.isDepositor(actor, game),
        checking.mayJudge(actor, game),
        questions.of(actor, game),
        questions.helpers(game),
        Form.blank());
  }

  ClaimPage one(Actor actor, AssetId game, int number, Optional<Form> refused) {
    var claim = claiming.one(actor, game, number);
    var isOwn = ownership.isDepositor(actor, game);
    var judged = claim.judgementOf(actor.handle());
    var mayJudge = checking.mayJudge(actor, game);
    var form =
        refused.orElseGet(
            () ->
                isOwn
                    ? ClaimForm.of(claim.current())
                    : judged.map(ScienceShowing::form).orElse(Form.blank()));
    return new ClaimPage(
        claim,
        games.about(game).title(),
        games.demandReader(actor, game).newestRelease() > 0,
        isOwn,
        mayJudge,
        Policy.allows(actor, Act.CHECK_CLAIMS) && !isOwn
            ? checking.obstacle(actor, game)
            : Optional.empty(),
        judged,
        form);
  }

  private static Form form(Judgement judgement) {
    return Form.filled(
        Map.of(
            "status", judgement.verdict().word(),
            "source", judgement.source().value(),
            "note", judgement.note().orElse("")));
  }
}
