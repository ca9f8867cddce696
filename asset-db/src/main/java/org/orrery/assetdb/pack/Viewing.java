package org.orrery.assetdb.pack;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.credit.Acknowledging;
import org.orrery.assetdb.license.Clearing;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.release.Selected;

/**
 * Gives out packs to their owners, and judges what could stand in for what. Every method answers
 * that another's pack does not exist.
 */
@Singleton
public class Viewing {

  /** Most alternatives to one part. */
  public static final int MOST_ALTERNATIVES = 3;

  private final Packs packs;
  private final Contents contents;
  private final Acknowledging acknowledging;
  private final Releases releases;
  private final Reading reading;
  private final KnownBlobs known;
  private final BlobStore blobs;

  Viewing(
      Packs packs,
      Contents contents,
      Acknowledging acknowledging,
      Releases releases,
      Reading reading,
      KnownBlobs known,
      BlobStore blobs) {
    this.packs = packs;
    this.contents = contents;
    this.acknowledging = acknowledging;
    this.releases = releases;
    this.reading = reading;
    this.known = known;
    this.blobs = blobs;
  }

  /** The actor's own pack, cleared now. */
  public Packed read(Actor actor, PackId id) {
    return contents.packed(actor, own(actor, id, Act.READ_OWN));
  }

  /** The actor's own packs made before the given one, newest first. */
  public List<Pack> own(Actor actor, Optional<PackId> before, int limit) {
    Policy.demand(actor, Act.READ_OWN);
    return packs.of(actor.handle(), before, limit);
  }

  /** How many packs the actor has. */
  public int count(Actor actor) {
    Policy.demand(actor, Act.READ_OWN);
    return packs.count(actor.handle());
  }

  /**
   * The actor's own pack as one zip.
   *
   * @param site address of the platform, without a slash at its end, for the addresses in it
   * @throws Refusal.Forbidden where something in it is under embargo
   * @throws Refusal.Withdrawn where something in it was withdrawn
   */
  public Taking take(Actor actor, PackId id, String site) {
    var packed = read(actor, id);
    for (var part : packed.parts()) {
      if (part.obstacle().isPresent()) {
        throw naming(part, part.obstacle().get());
      }
    }
    if (packed.verdict() == Verdict.CONFLICT) {
      return new Taking.Uncleared(packed);
    }
    var selected = packed.parts().stream().map(Packed.Part::selected).toList();
    var roll = acknowledging.roll(selected, packed.pack().use().modified());
    var digests =
        selected.stream().flatMap(one -> one.taken().stream()).map(AssetFile::digest).distinct();
    var archive = new PackArchive(packed, roll, site);
    return new Taking.Ready(archive.over(known.find(digests.toList()), blobs), archive.moment());
  }

  private static Refusal naming(Packed.Part part, Refusal obstacle) {
    var named =
        "“"
            + part.release().description().title().preferring("en")
            + "” ("
            + part.asset()
            + "): "
            + obstacle.getMessage();
    return obstacle instanceof Refusal.Withdrawn
        ? new Refusal.Withdrawn(named)
        : new Refusal.Forbidden(named);
  }

  Pack own(Actor actor, PackId id, Act act) {
    Policy.demand(actor, act);
    return packs
        .find(id)
        .filter(pack -> pack.owner().equals(actor.handle()))
        .orElseThrow(() -> new Refusal.NotFound("There is no such pack of yours."));
  }

  /**
   * Which of the candidates could stand in the part's place: those whose bytes everybody may have,
   * that are not in the pack, and whose licences allow the pack's use beside its other parts. In
   * the order given, at most {@value #MOST_ALTERNATIVES}.
   */
  public List<Release> alternatives(Packed packed, Packed.Part part, List<AssetId> candidates) {
    var rest =
        Contents.items(
            packed.parts().stream()
                .filter(other -> !other.asset().equals(part.asset()))
                .map(Packed.Part::selected));
    var taken = packed.parts().stream().map(Packed.Part::asset).toList();
    return candidates.stream()
        .filter(candidate -> !taken.contains(candidate))
        .flatMap(candidate -> releases.newest(candidate).stream())
        .filter(release -> reading.obstacle(Actor.visitor(), release).isEmpty())
        .filter(release -> fits(release, rest, packed.pack().use()))
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  /** Whatever else may be wrong among the rest, the release adds nothing to it. */
  private static boolean fits(Release release, List<Clearing.Item> rest, Use use) {
    var together = new ArrayList<>(rest);
    together.addAll(new Selected(release, List.of()).items());
    var clearance = Clearing.check(together, use);
    return clearance.items().stream()
            .filter(cleared -> cleared.item().asset().equals(release.asset()))
            .allMatch(cleared -> cleared.verdict().compareTo(Verdict.CONDITIONS) <= 0)
        && clearance.conflicts().stream()
            .flatMap(conflict -> conflict.between().stream())
            .noneMatch(item -> item.asset().equals(release.asset()));
  }
}
