package org.orrery.assetdb.release;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Depositors;
import org.orrery.assetdb.notice.News;
import org.orrery.assetdb.notice.Notices;
import org.orrery.assetdb.notice.Noticing;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.withdrawal.Withdrawal;

/**
 * Lets everybody know whom a release, a withdrawal or its end concerns: the indexer by the outbox,
 * the depositors of games that use a material by notices. All of it in the transaction of the deed.
 */
@Singleton
public class Announcing {

  /** So many notices are given; more cannot have a person's attention anyway. */
  public static final int MOST_TOLD = 5_000;

  private final Releases releases;
  private final UsedMaterials uses;
  private final Depositors depositors;
  private final Outbox outbox;
  private final Noticing noticing;

  Announcing(
      Releases releases,
      UsedMaterials uses,
      Depositors depositors,
      Outbox outbox,
      Noticing noticing) {
    this.releases = releases;
    this.uses = uses;
    this.depositors = depositors;
    this.outbox = outbox;
    this.noticing = noticing;
  }

  /**
   * A release was made.
   *
   * @param before what the newest release before it said; empty for a first
   */
  void released(Actor actor, Release release, Optional<Description> before) {
    outbox.add(new AssetEvent.Released(release.asset()));
    keepInMind(release.asset(), release.description());
    before.ifPresent(last -> tellGames(actor, release.asset(), renewed(release, last)));
  }

  private static Function<AssetId, News> renewed(Release release, Description last) {
    var about = about(release.asset(), release.description());
    var before = last.license().orElse("–");
    var after = release.description().license().orElse("–");
    return game ->
        before.equals(after)
            ? new News.MaterialReleased(about, game, release.number())
            : new News.LicenseChanged(about, game, release.number(), before, after);
  }

  /**
   * Notes what a game is made of, and when an embargo ends, that the files are then read. For a new
   * release, and once for those made before this was noted.
   */
  void keepInMind(AssetId asset, Description description) {
    switch (description) {
      case GameDescription game ->
          uses.set(
              asset, game.materials().stream().map(GameDescription.UsedMaterial::asset).toList());
      case MaterialDescription material -> {
        uses.set(asset, Set.of());
        material
            .embargoUntil()
            .map(Announcing::beginning)
            .ifPresent(end -> outbox.add(new AssetEvent.EmbargoEnds(asset, end)));
      }
    }
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The asset was withdrawn. */
  public void withdrawn(Actor actor, Asset asset, Withdrawal withdrawal) {
    outbox.add(new AssetEvent.Withdrawn(asset.id()));
    var about = about(asset);
    tellDepositors(
        actor, asset, new News.OwnWithdrawn(about, withdrawal.by(), withdrawal.reason()));
    tellGames(
        actor, asset.id(), game -> new News.MaterialWithdrawn(about, game, withdrawal.reason()));
  }

  /** The asset is no longer withdrawn. */
  public void reinstated(Actor actor, Asset asset) {
    outbox.add(new AssetEvent.Reinstated(asset.id()));
    var about = about(asset);
    tellDepositors(actor, asset, new News.OwnReinstated(about, actor.handle()));
    tellGames(actor, asset.id(), game -> new News.MaterialReinstated(about, game));
  }

  private void tellDepositors(Actor actor, Asset asset, News news) {
    var others = depositors.of(asset.id()).stream().map(Depositor::handle);
    noticing.tell(
        Stream.concat(Stream.of(asset.owner()), others)
            .filter(handle -> !handle.equals(actor.handle()))
            .map(handle -> new Notices.Told(handle, news))
            .toList());
  }

  private void tellGames(Actor actor, AssetId material, Function<AssetId, News> news) {
    var told = new ArrayList<Notices.Told>();
    for (var one : uses.concerned(material, MOST_TOLD)) {
      if (!one.handle().equals(actor.handle())) {
        told.add(new Notices.Told(one.handle(), news.apply(one.game())));
      }
    }
    noticing.tell(told);
  }

  private News.About about(Asset asset) {
    return about(
        asset.id(),
        Optional.ofNullable(releases.descriptions(List.of(asset.id())).get(asset.id()))
            .orElseThrow());
  }

  private static News.About about(AssetId id, Description description) {
    return new News.About(description.type(), id, description.title());
  }
}
