package org.orrery.assetdb.release;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.draft.Depositing;

/** Tells what is new in a release, and what would be new in the next. */
@Singleton
public class Comparing {

  private final Reading reading;
  private final Releases releases;
  private final Depositing depositing;
  private final Descriptions descriptions;

  Comparing(Reading reading, Releases releases, Depositing depositing, Descriptions descriptions) {
    this.reading = reading;
    this.releases = releases;
    this.depositing = depositing;
    this.descriptions = descriptions;
  }

  /** The numbers of two releases, 0 for nothing at all, and what differs. */
  public record Compared(int from, int to, Changes changes) {}

  /**
   * What a release changed.
   *
   * @param to its number
   * @param from the release to compare with, or 0 to compare with nothing; without it the one
   *     before
   * @throws Refusal.NotFound where one of them does not exist
   * @throws Refusal.Invalid where {@code from} is not the older one
   */
  public Compared releases(AssetType type, AssetId id, int to, Optional<Integer> from) {
    var after = reading.release(type, id, Optional.of(to));
    var older = from.orElse(to - 1);
    if (older < 0 || older >= to) {
      throw new Refusal.Invalid(
          new Violation("/since", "The number of an older release is wanted here, or 0."));
    }
    var before =
        older == 0 ? Changes.State.none() : state(reading.release(type, id, Optional.of(older)));
    return new Compared(older, to, Changes.between(before, state(after)));
  }

  /** What releasing the actor's draft, as it is, would change of the newest release. */
  public Compared draft(Actor actor, AssetType type, AssetId id) {
    var draft = depositing.draft(actor, type, id);
    var newest = releases.newest(id);
    var number = newest.map(Release::number).orElse(0);
    var said = Releasing.credited(actor.account().orElseThrow(), draft.description());
    return new Compared(
        number,
        number + 1,
        Changes.between(
            newest.map(this::state).orElseGet(Changes.State::none),
            new Changes.State(descriptions.write(said), draft.files())));
  }

  private Changes.State state(Release release) {
    return new Changes.State(descriptions.write(release.description()), release.files());
  }
}
