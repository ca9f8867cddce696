package org.orrery.platform.lab;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.lab.LabReport;
import org.orrery.assetdb.lab.LabRun;
import org.orrery.assetdb.lab.Testing;
import org.orrery.assetdb.release.Release;

/** Finds what pages show of trials. */
@Singleton
final class LabShowing {

  private final Testing testing;

  LabShowing(Testing testing) {
    this.testing = testing;
  }

  /** The newest trial of the very release; empty to who may not see it, and where none can be. */
  Optional<LabShown> newest(Actor actor, Release release) {
    if (release.playFolder().isEmpty()
        || actor.account().isEmpty()
        || !testing.isInsider(actor, release.asset())) {
      return Optional.empty();
    }
    var run =
        testing.of(actor, release.asset()).stream()
            .filter(trial -> trial.ticket().digest().equals(release.digest()))
            .findFirst();
    return Optional.of(new LabShown(release, run, run.flatMap(this::report)));
  }

  /** What a trial found; empty where it has found nothing yet. */
  Optional<LabReport> report(LabRun run) {
    try {
      return run instanceof LabRun.Finished finished
          ? Optional.of(testing.report(finished))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
