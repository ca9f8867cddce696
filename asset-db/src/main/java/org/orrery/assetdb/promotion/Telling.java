package org.orrery.assetdb.promotion;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Depositors;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

/** Tells the depositors of a game what curators do with it. */
@Singleton
class Telling {

  private final Drafts drafts;
  private final Depositors depositors;
  private final Releases releases;
  private final Noticing noticing;

  Telling(Drafts drafts, Depositors depositors, Releases releases, Noticing noticing) {
    this.drafts = drafts;
    this.depositors = depositors;
    this.releases = releases;
    this.noticing = noticing;
  }

  void promoted(Actor actor, Promotion promotion, Release release) {
    tell(
        actor,
        new News.Promoted(about(release), actor.handle(), promotion.channel().word()),
        promotion);
  }

  void ended(Actor actor, Promotion promotion) {
    var release = releases.find(promotion.game(), promotion.release()).orElseThrow();
    tell(
        actor,
        new News.PromotionEnded(about(release), actor.handle(), promotion.channel().word()),
        promotion);
  }

  private static News.About about(Release release) {
    return new News.About(release.type(), release.asset(), release.description().title());
  }

  private void tell(Actor actor, News news, Promotion promotion) {
    noticing.tell(
        Stream.concat(
                drafts.asset(promotion.game()).map(Asset::owner).stream(),
                depositors.of(promotion.game()).stream().map(Depositor::handle))
            .filter(handle -> !handle.equals(actor.handle()))
            .map(handle -> new Notices.Told(handle, news))
            .toList());
  }
}
