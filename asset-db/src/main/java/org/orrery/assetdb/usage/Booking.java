package org.orrery.assetdb.usage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.orrery.assetdb.AssetEvent;
import org.orrery.assetdb.outbox.Outbox;

/** Writes tallies down, and has the index hear of assets whose downloads have grown notably. */
@Singleton
class Booking {

  private final Usages usages;
  private final Outbox outbox;

  Booking(Usages usages, Outbox outbox) {
    this.usages = usages;
    this.outbox = outbox;
  }

  @Transactional
  void book(List<Tally> tallies) {
    usages.add(tallies);
    var downloaded =
        tallies.stream()
            .filter(tally -> tally.kind() == UsageKind.DOWNLOAD)
            .map(Tally::asset)
            .distinct()
            .toList();
    usages.outgrown(downloaded).forEach(asset -> outbox.add(new AssetEvent.Released(asset)));
  }
}
