package org.orrery.assetdb.inquiry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.showing.Occasion;
import org.orrery.assetdb.showing.Showing;
import org.orrery.assetdb.showing.ShowingId;
import org.orrery.assetdb.showing.Showings;

/** Makes a showing of what both sides want everybody to know. */
@Singleton
class Publishing {

  private final Showings showings;

  Publishing(Showings showings) {
    this.showings = showings;
  }

  /**
   * Adds the showing, in the caller's transaction. It counts as confirmed, for the institution
   * consented; where no day was named, it begins on the day of the agreement.
   */
  void publish(Actor actor, Inquiry.Agreed agreed) {
    var question = agreed.question();
    var wish = question.wish();
    var at = agreed.ending().at();
    var added =
        showings.add(
            new Showing(
                ShowingId.random(),
                question.game(),
                new Occasion(
                    wish.organization(),
                    wish.place(),
                    Optional.empty(),
                    wish.from().orElse(LocalDate.ofInstant(at, ZoneOffset.UTC)),
                    wish.until(),
                    Optional.empty(),
                    Optional.empty()),
                Optional.of(question.id().value()),
                actor.handle(),
                at,
                Optional.of(at),
                0));
    if (!added) {
      throw new IllegalStateException("The inquiry " + question.id() + " has a showing already");
    }
  }
}
