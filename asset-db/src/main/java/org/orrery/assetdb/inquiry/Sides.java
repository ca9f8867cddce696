package org.orrery.assetdb.inquiry;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Depositors;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Releases;

/** Tells the two sides of an inquiry apart, lets them pass, and tells one of the other's deeds. */
@Singleton
class Sides {

  private static final String NO_INQUIRY = "There is no such inquiry that you may see.";

  private final Inquiries inquiries;
  private final Ownership ownership;
  private final Depositors depositors;
  private final Drafts drafts;
  private final Releases releases;
  private final Noticing noticing;

  Sides(
      Inquiries inquiries,
      Ownership ownership,
      Depositors depositors,
      Drafts drafts,
      Releases releases,
      Noticing noticing) {
    this.inquiries = inquiries;
    this.ownership = ownership;
    this.depositors = depositors;
    this.drafts = drafts;
    this.releases = releases;
    this.noticing = noticing;
  }

  /** An inquiry, and what somebody is to it. */
  record Admitted(Inquiry inquiry, Set<Part> parts) {

    /** As what they speak: whoever is both, as who was asked. */
    Part side() {
      return parts.contains(Part.DEPOSITOR) ? Part.DEPOSITOR : Part.ASKER;
    }
  }

  boolean isDepositor(Actor actor, AssetId game) {
    return ownership.isDepositor(actor, game);
  }

  private Set<Part> of(Actor actor, Inquiry inquiry) {
    var parts = EnumSet.noneOf(Part.class);
    if (inquiry.question().asker().equals(actor.handle())) {
      parts.add(Part.ASKER);
    }
    if (isDepositor(actor, inquiry.question().game())) {
      parts.add(Part.DEPOSITOR);
    }
    return parts.isEmpty() ? EnumSet.of(Part.STRANGER) : parts;
  }

  /**
   * The inquiry, for whoever may take the step now.
   *
   * @throws Refusal.NotFound to whoever is on neither side
   * @throws Refusal.Forbidden to the side whose step it is not
   * @throws Refusal.Conflict where its state does not allow it
   */
  Admitted demand(Actor actor, InquiryId id, Step step) {
    Policy.demand(actor, step.act());
    var inquiry = inquiries.find(id).orElseThrow(() -> new Refusal.NotFound(NO_INQUIRY));
    var parts = of(actor, inquiry);
    if (!Step.READ.isFor(parts)) {
      throw new Refusal.NotFound(NO_INQUIRY);
    }
    if (!step.isFor(parts)) {
      throw new Refusal.Forbidden("This is for the other side.");
    }
    if (!step.isPossibleIn(inquiry.state())) {
      throw new Refusal.Conflict(
          "The inquiry is “" + inquiry.state().word() + "”; this cannot be done with it now.");
    }
    return new Admitted(inquiry, parts);
  }

  /** Tells everybody on both sides but the one whose deed it is. */
  void tellOthers(Actor actor, Inquiry inquiry, Function<News.About, News> news) {
    var question = inquiry.question();
    releases
        .newest(question.game())
        .map(game -> new News.About(game.type(), question.game(), game.description().title()))
        .ifPresent(
            about ->
                noticing.tell(
                    people(question).stream()
                        .filter(handle -> !handle.equals(actor.handle()))
                        .map(handle -> new Notices.Told(handle, news.apply(about)))
                        .toList()));
  }

  private List<String> people(Inquiry.Question question) {
    return Stream.of(
            Stream.of(question.asker()),
            drafts.asset(question.game()).map(Asset::owner).stream(),
            depositors.of(question.game()).stream().map(Depositor::handle))
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }
}
