package org.orrery.platform.exhibit;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.exhibit.State;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Html;
import org.orrery.platform.web.Markdown;
import org.orrery.platform.web.Told;

/**
 * An exhibit, to be seen or to be made.
 *
 * @param mayCurate whether the reader makes exhibits
 * @param form what was typed and refused, or the exhibit as it is
 * @param done what was just done; empty where nothing was
 * @param removed a game that was just taken out, as a form that puts it back; blank where none was
 * @param meta what programs are told of it; empty where it is being made
 */
public record ExhibitPage(
    Visiting.Opened opened,
    boolean mayCurate,
    Form form,
    String done,
    Form removed,
    Optional<Content> meta) {

  /** The exhibit. */
  public Exhibit exhibit() {
    return opened.exhibit();
  }

  /** What stands on it. */
  public Exhibit.Sheet sheet() {
    return opened.exhibit().sheet();
  }

  /** Where it is seen. */
  public String here() {
    return "/exhibits/" + sheet().slug();
  }

  /** Whether it is a draft. */
  public boolean isDraft() {
    return exhibit().state() == State.DRAFT;
  }

  /** The states that it may be brought into. */
  public List<State> turns() {
    return switch (exhibit().state()) {
      case DRAFT -> sheet().entries().isEmpty() ? List.of() : List.of(State.PUBLISHED);
      case PUBLISHED -> List.of(State.DRAFT, State.ARCHIVED);
      case ARCHIVED -> List.of(State.PUBLISHED);
    };
  }

  /** The version that a form is shown with. */
  public String seen() {
    return Long.toString(sheet().version());
  }

  /** A text in Markdown as HTML. */
  public Html html(Told text) {
    return Markdown.html(text.text());
  }

  /** What the curator says of a game, as a form. */
  public Form textOf(Exhibit.Entry entry) {
    return ExhibitForm.of(entry);
  }

  /** Whether no game stands before it. */
  public boolean isFirst(Exhibit.Entry entry) {
    return sheet().entries().getFirst().equals(entry);
  }

  /** Whether no game stands after it. */
  public boolean isLast(Exhibit.Entry entry) {
    return sheet().entries().getLast().equals(entry);
  }

  /** When it is to be seen; empty where that is always. */
  public static String days(Frame frame, Exhibit.Sheet sheet) {
    var from = sheet.from();
    var until = sheet.until();
    if (from.isPresent() && until.isPresent()) {
      return frame.say("exhibit.days", frame.day(from.get()), frame.day(until.get()));
    }
    return from.map(day -> frame.say("exhibit.from", frame.day(day)))
        .or(() -> until.map(day -> frame.say("shown.until", frame.day(day))))
        .orElse("");
  }
}
