package org.orrery.platform.harvest;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.identifier.Registration;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;
import org.orrery.platform.web.ServerSettings;

/** Knows of a release what others are told besides what it says itself. */
@Singleton
public final class Citables {

  private final Releases releases;
  private final Identifying identifying;
  private final Withdrawals withdrawals;
  private final ServerSettings settings;

  Citables(
      Releases releases,
      Identifying identifying,
      Withdrawals withdrawals,
      ServerSettings settings) {
    this.releases = releases;
    this.identifying = identifying;
    this.withdrawals = withdrawals;
    this.settings = settings;
  }

  /** The release as whoever sent the request is told of it: with DOIs that can be resolved. */
  public Citable of(Release release, HttpRequest<?> request) {
    return of(
        release, settings.origin(request), number -> identifying.doi(release.asset(), number));
  }

  /** The release as the registry is told of it: with all DOIs that it has or is going to have. */
  public Citable registered(Release release, String site) {
    return of(
        release,
        site,
        number -> identifying.registration(release.asset(), number).map(Registration::doi));
  }

  private Citable of(Release release, String site, Function<Integer, Optional<Doi>> named) {
    var number = release.number();
    var newest =
        releases.of(release.asset(), Integer.MAX_VALUE, 1).stream()
            .mapToInt(Releases.Listed::number)
            .findFirst()
            .orElse(number);
    Map<Integer, Doi> dois = new HashMap<>();
    for (var near = number - 1; near <= Math.min(number + 1, newest); near++) {
      var neighbour = near;
      named.apply(near).ifPresent(doi -> dois.put(neighbour, doi));
    }
    var withdrawn =
        withdrawals
            .find(release.asset())
            .map(withdrawal -> LocalDate.ofInstant(withdrawal.at(), ZoneOffset.UTC));
    return new Citable(release, newest, site, settings.publisher(), dois, withdrawn);
  }
}
