package org.orrery.platform.inquiry;

import java.util.List;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.inquiry.Inquiry;
import org.orrery.assetdb.inquiry.Letterbox;
import org.orrery.assetdb.inquiry.Outcome;
import org.orrery.assetdb.inquiry.Part;
import org.orrery.assetdb.inquiry.Step;
import org.orrery.platform.web.Form;

/**
 * One inquiry as one side sees it.
 *
 * @param title of the game
 * @param form what was typed and refused; blank otherwise
 * @param refused which form that was; empty where none
 */
public record InquiryPage(Letterbox.Opened opened, LocalizedText title, Form form, String refused) {

  /** The inquiry. */
  public Inquiry inquiry() {
    return opened.inquiry();
  }

  /** What was asked. */
  public Inquiry.Question question() {
    return opened.inquiry().question();
  }

  /** Where this page is. */
  public String here() {
    return "/inquiries/" + question().id();
  }

  /** Whether the reader may do that now. */
  public boolean may(Step step) {
    return opened.allows(step);
  }

  /** In which list the reader finds it. */
  public String role() {
    return opened.parts().contains(Part.DEPOSITOR) ? Roles.ASKED : Roles.ASKING;
  }

  /** What was refused of the form of this name; a blank one where that was not refused. */
  public Form formOf(String name) {
    return refused.equals(name) ? form : Form.blank();
  }

  /** How depositors end it. */
  public List<Outcome> endings() {
    return List.of(Outcome.AGREED, Outcome.DECLINED, Outcome.CLOSED);
  }

  /** How far the consent to tell of it has come. */
  public enum Publicity {
    /** It was not agreed. */
    NONE,
    /** Nobody, or the other side alone, consented. */
    OPEN,
    /** The reader's side waits for the other. */
    WAITING,
    /** Everybody may read of it. */
    PUBLIC
  }

  /** How far the consent to tell of it has come. */
  public Publicity publicity() {
    if (!(inquiry() instanceof Inquiry.Agreed agreed)) {
      return Publicity.NONE;
    }
    if (agreed.isPublic()) {
      return Publicity.PUBLIC;
    }
    return opened.hasConsented() ? Publicity.WAITING : Publicity.OPEN;
  }
}
