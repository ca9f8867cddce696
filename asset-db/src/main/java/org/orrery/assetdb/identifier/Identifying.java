package org.orrery.assetdb.identifier;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Gives releases their DOIs, where the house has a prefix for them. */
@Singleton
public class Identifying {

  private final Registrations registrations;
  private final Optional<String> prefix;

  Identifying(Registrations registrations, DoiSettings settings) {
    this.registrations = registrations;
    this.prefix = Optional.ofNullable(settings.prefix());
  }

  /**
   * Has a new release registered, and the one before it anew, since it has a newer one now; in the
   * caller's transaction. Without a prefix nothing happens.
   */
  public void released(AssetId asset, int release) {
    prefix.ifPresent(ours -> registrations.ask(asset, release, Doi.of(ours, asset, release)));
    registrations
        .find(asset, release - 1)
        .filter(before -> prefix.isPresent())
        .ifPresent(before -> registrations.ask(asset, release - 1, before.doi()));
  }

  /**
   * Has the DOIs of an asset that was withdrawn or reinstated told anew; in the caller's
   * transaction.
   */
  public void changed(AssetId asset) {
    registrations.again(asset);
  }

  /** The DOI of a release, as soon as the registry knows it. */
  public Optional<Doi> doi(AssetId asset, int release) {
    return registrations
        .find(asset, release)
        .filter(known -> known.state() == Registration.State.REGISTERED)
        .map(Registration::doi);
  }

  /** How far the DOI of a release is; empty where it gets none. */
  public Optional<Registration> registration(AssetId asset, int release) {
    return registrations.find(asset, release);
  }
}
