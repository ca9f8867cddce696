package org.orrery.assetdb.partner;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

/**
 * Attaching released assets to a partner. A member attaches what they deposit; any depositor of the
 * asset, and who keeps the partner, may detach it again. It stays attached when the member leaves:
 * the partner contributed it.
 */
@Singleton
public class Contributing {

  /** So many partners may have contributed one asset. */
  public static final int MOST_PARTNERS = 10;

  private final Contributions contributions;
  private final Keeping keeping;
  private final Ownership ownership;
  private final Reading reading;
  private final Releases releases;
  private final Noticing noticing;
  private final AuditLog audit;
  private final Clock clock;

  Contributing(
      Contributions contributions,
      Keeping keeping,
      Ownership ownership,
      Reading reading,
      Releases releases,
      Noticing noticing,
      AuditLog audit,
      Clock clock) {
    this.contributions = contributions;
    this.keeping = keeping;
    this.ownership = ownership;
    this.reading = reading;
    this.releases = releases;
    this.noticing = noticing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Attaches an asset to the partner.
   *
   * @return whether it was not attached before
   * @throws Refusal.NotFound where there is no such partner, or no such released asset
   * @throws Refusal.Forbidden to who is no member, or does not deposit the asset
   * @throws Refusal.Conflict where the asset is withdrawn, the partner is retired, or {@value
   *     #MOST_PARTNERS} partners contributed it
   */
  @Transactional
  public boolean attach(Actor actor, PartnerHandle handle, AssetId asset) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    var partner = keeping.demand(handle);
    var release = release(asset);
    if (keeping.membership(actor, handle).isEmpty()) {
      throw new Refusal.Forbidden("This is for members of the partner.");
    }
    if (!ownership.isDepositor(actor, asset)) {
      throw new Refusal.Forbidden("Only who deposits it attaches it to a partner.");
    }
    Keeping.demandActive(partner);
    if (reading.withdrawal(release).isPresent()) {
      throw new Refusal.Conflict("It is withdrawn.");
    }
    if (contributions.find(handle, asset).isPresent()) {
      return false;
    }
    if (contributions.of(asset).size() >= MOST_PARTNERS) {
      throw new Refusal.Conflict("At most " + MOST_PARTNERS + " partners contribute one asset.");
    }
    contributions.add(new Contribution(handle, asset, actor.handle(), clock.instant()));
    audit.note(actor.handle(), "partner-attach", handle.value(), asset.value());
    return true;
  }

  /**
   * Detaches an asset from the partner.
   *
   * @throws Refusal.NotFound where the partner did not contribute it
   * @throws Refusal.Forbidden to who neither deposits it nor keeps the partner
   */
  @Transactional
  public void detach(Actor actor, PartnerHandle handle, AssetId asset) {
    Policy.demand(actor, Act.ACT_FOR_PARTNERS);
    keeping.demand(handle);
    var isDepositor = ownership.isDepositor(actor, asset);
    if (contributions.find(handle, asset).isEmpty()) {
      throw new Refusal.NotFound("The partner did not contribute it.");
    }
    if (!isDepositor && !keeping.keeps(actor, handle)) {
      throw new Refusal.Forbidden("This is for its depositors and for managers of the partner.");
    }
    contributions.remove(handle, asset);
    audit.note(actor.handle(), "partner-detach", handle.value(), asset.value());
    if (!isDepositor) {
      var release = release(asset);
      var about = new News.About(release.type(), asset, release.description().title());
      ownership
          .handles(asset)
          .forEach(
              depositor ->
                  noticing.tell(
                      depositor,
                      new News.ContributionEnded(about, handle.value(), actor.handle())));
    }
  }

  private Release release(AssetId asset) {
    return releases
        .newest(asset)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no released asset with the id " + asset + "."));
  }
}
