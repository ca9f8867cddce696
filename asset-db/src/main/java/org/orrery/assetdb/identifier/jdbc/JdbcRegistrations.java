package org.orrery.assetdb.identifier.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.identifier.Registration;
import org.orrery.assetdb.identifier.Registration.State;
import org.orrery.assetdb.identifier.Registrations;

@Singleton
class JdbcRegistrations implements Registrations {

  private static final Duration LONGEST_DELAY = Duration.ofHours(6);
  private static final int ERROR_CHARACTERS = 1000;

  private final RegistrationRows rows;
  private final Clock clock;

  JdbcRegistrations(RegistrationRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void ask(AssetId asset, int release, Doi doi) {
    if (rows.again(asset.value(), release, clock.instant()) == 0) {
      rows.add(asset.value(), release, doi.name(), clock.instant());
    }
  }

  @Override
  public void again(AssetId asset) {
    rows.again(asset.value(), clock.instant());
  }

  @Override
  @Transactional
  public List<Registration> claim(int limit, Duration lease) {
    var now = clock.instant();
    var claimed = new ArrayList<Registration>();
    for (var row : rows.claimable(now, limit)) {
      rows.claimed(row.doi(), now.plus(lease));
      claimed.add(registration(row, row.attempts() + 1));
    }
    return claimed;
  }

  // Whoever asked anew has set the attempts back, so that what is settled here passes it by.
  @Override
  public void done(Registration claimed) {
    settle(claimed, State.REGISTERED, clock.instant(), "");
  }

  @Override
  public void failed(Registration claimed, String reason, Remedy remedy) {
    var delay = Duration.ofSeconds(10L << Math.min(claimed.attempts(), 16));
    var isGivenUp = remedy == Remedy.A_PERSON || claimed.attempts() >= MOST_ATTEMPTS;
    settle(
        claimed,
        isGivenUp ? State.FAILED : State.WAITING,
        clock.instant().plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay),
        reason.length() > ERROR_CHARACTERS ? reason.substring(0, ERROR_CHARACTERS) : reason);
  }

  private void settle(Registration claimed, State state, Instant availableAt, String error) {
    rows.settled(claimed.doi().name(), claimed.attempts(), word(state), availableAt, error);
  }

  @Override
  public void revive() {
    rows.revive(clock.instant());
  }

  @Override
  public Optional<Registration> find(AssetId asset, int release) {
    return rows.find(asset.value(), release).map(row -> registration(row, row.attempts()));
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Registration registration(RegistrationRow row, int attempts) {
    return new Registration(
        new AssetId(row.asset()),
        row.number(),
        new Doi(row.doi()),
        State.valueOf(row.state().toUpperCase(Locale.ROOT)),
        attempts,
        row.lastError());
  }
}
