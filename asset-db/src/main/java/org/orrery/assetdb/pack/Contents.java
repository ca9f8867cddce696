package org.orrery.assetdb.pack;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.release.Selected;

/** Looks up what packs name, and clears them. */
@Singleton
class Contents {

  private final Releases releases;
  private final Reading reading;
  private final Drafts assets;

  Contents(Releases releases, Reading reading, Drafts assets) {
    this.releases = releases;
    this.reading = reading;
    this.assets = assets;
  }

  /** The pack as things stand for the actor, with the verdict that it has now. */
  Packed packed(Actor actor, Pack pack) {
    var parts = pack.items().stream().map(item -> part(actor, item)).toList();
    var clearance = Clearing.check(items(parts.stream().map(Packed.Part::selected)), pack.use());
    return new Packed(pack.withVerdict(clearance.verdict()), parts, clearance);
  }

  static List<Clearing.Item> items(Stream<Selected> selected) {
    return selected.flatMap(one -> one.items().stream()).distinct().toList();
  }

  private Packed.Part part(Actor actor, Pack.Item item) {
    var selected = selected(item);
    var newest = assets.asset(item.asset()).map(Asset::newestRelease).orElse(item.release());
    return new Packed.Part(
        selected,
        Optional.of(newest).filter(number -> number > item.release()),
        reading.obstacle(actor, selected.release()));
  }

  /** Rows of a pack refer to rows of releases, and those stay. */
  private Selected selected(Pack.Item item) {
    var release = releases.find(item.asset(), item.release()).orElseThrow();
    var chosen = new HashSet<>(item.files());
    return new Selected(
        release, release.files().stream().filter(file -> chosen.contains(file.path())).toList());
  }

  /** A whole release as an item; the newest where no number is given. */
  Pack.Item whole(AssetId asset, Optional<Integer> number) {
    return new Pack.Item(asset, reading.release(asset, number).number(), List.of());
  }

  /** The item moved to the newest release, where that has all of it and may be had. */
  Pack.Item newest(Actor actor, Pack.Item item) {
    return releases
        .newest(item.asset())
        .filter(release -> release.number() > item.release())
        .filter(release -> item.files().stream().allMatch(path -> release.file(path).isPresent()))
        .filter(release -> reading.obstacle(actor, release).isEmpty())
        .map(release -> new Pack.Item(item.asset(), release.number(), item.files()))
        .orElse(item);
  }
}
