package org.orrery.platform.question;

import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.question.Part;
import org.orrery.assetdb.question.Question;
import org.orrery.assetdb.question.QuestionDesk;
import org.orrery.assetdb.question.Step;
import org.orrery.platform.web.Form;

/**
 * One question as its reader may see it.
 *
 * @param title what the game is called
 * @param claim the claim that it is about
 * @param form what was typed and refused; blank otherwise
 */
public record QuestionPage(
    QuestionDesk.Opened opened,
    LocalizedText title,
    boolean isReleased,
    Optional<Claim> claim,
    Form form) {

  /** What was asked and said. */
  public Question.Course course() {
    return opened.question().course();
  }

  /** Where this page is. */
  public String here() {
    return "/questions/" + course().id();
  }

  /** Whether the reader may do that now. */
  public boolean may(Step step) {
    return opened.allows(step);
  }

  /** Whether the reader asked. */
  public boolean isAsker() {
    return opened.parts().contains(Part.ASKER);
  }

  /** Whether the reader sees questions as a scientist or a curator. */
  public boolean isFromTheQueue() {
    return opened.parts().contains(Part.SCIENTIST) || opened.parts().contains(Part.CURATOR);
  }
}
