package org.orrery.platform.claim;

import java.util.List;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.claim.Claiming;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.question.Question;
import org.orrery.platform.web.Form;

/**
 * The science in a game as one reader may see it.
 *
 * @param title what the game is called
 * @param isOwn whether the reader deposits it
 * @param mayJudge whether the reader may judge its claims
 * @param questions those that the reader may see, newest first
 * @param helpers scientists whom the game thanks by name
 * @param form a new claim
 */
public record ScienceView(
    String game,
    LocalizedText title,
    boolean isReleased,
    List<Claim> claims,
    boolean isOwn,
    boolean mayJudge,
    List<Question> questions,
    List<Signature> helpers,
    Form form) {

  public ScienceView {
    claims = List.copyOf(claims);
    questions = List.copyOf(questions);
    helpers = List.copyOf(helpers);
  }

  /** Where the claims are. */
  public String here() {
    return "/games/" + game + "/claims";
  }

  /** Where the questions are. */
  public String questionsUrl() {
    return "/games/" + game + "/questions";
  }

  /** Where the game is. */
  public String gameUrl() {
    return isReleased ? "/games/" + game : "/deposit/games/" + game;
  }

  /** Whether there is anything to show to the reader. */
  public boolean isEmpty() {
    return claims.isEmpty() && questions.isEmpty() && helpers.isEmpty() && !isOwn;
  }

  /** Whether another claim fits. */
  public boolean hasRoom() {
    return claims.size() < Claiming.MOST_CLAIMS;
  }

  /** The same with what was typed. */
  public ScienceView with(Form typed) {
    return new ScienceView(
        game, title, isReleased, claims, isOwn, mayJudge, questions, helpers, typed);
  }
}
