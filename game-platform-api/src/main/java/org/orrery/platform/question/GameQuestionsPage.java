package org.orrery.platform.question;

import java.util.List;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.question.Question;
import org.orrery.assetdb.subject.Subject;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.web.Form;

/**
 * The questions about a game that the reader may see, and for its depositors asking another.
 *
 * @param title what the game is called
 * @param claims that a question may be about
 */
public record GameQuestionsPage(
    String game,
    LocalizedText title,
    boolean isReleased,
    boolean isOwn,
    List<Question> questions,
    List<Claim> claims,
    Form form) {

  public GameQuestionsPage {
    questions = List.copyOf(questions);
    claims = List.copyOf(claims);
  }

  /** Where this page is. */
  public String here() {
    return "/games/" + game + "/questions";
  }

  /** Where the game is. */
  public String gameUrl() {
    return (isReleased ? "/games/" : "/deposit/games/") + game;
  }

  /** The subjects at the top of the vocabulary. */
  public List<Subject> subjects() {
    return Subjects.shipped().topLevel();
  }

  /** The subjects within one. */
  public List<Subject> within(Subject subject) {
    return Subjects.shipped().children(subject.code());
  }
}
