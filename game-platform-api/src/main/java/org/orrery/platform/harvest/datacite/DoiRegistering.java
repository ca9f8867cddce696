package org.orrery.platform.harvest.datacite;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.identifier.DoiSettings;
import org.orrery.assetdb.identifier.Registration;
import org.orrery.assetdb.identifier.Registrations;
import org.orrery.assetdb.identifier.Registrations.Remedy;
import org.orrery.assetdb.release.Releases;
import org.orrery.platform.harvest.Citables;
import org.orrery.platform.harvest.datacite.DataciteRegistry.Outcome;
import org.orrery.platform.web.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the registry of the DOIs that wait, one after the other in a thread of its own. Without
 * credentials it does nothing, and releases are named by their pages' addresses.
 */
@Context
final class DoiRegistering implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DoiRegistering.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

  private final Registrations registrations;
  private final Releases releases;
  private final Citables citables;
  private final Optional<Telling> telling;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Optional<Thread> thread = Optional.empty();

  /** Whom to tell, and the origin to which DOIs lead. */
  private record Telling(DataciteRegistry registry, String site) {}

  DoiRegistering(
      Registrations registrations,
      Releases releases,
      Citables citables,
      DoiSettings dois,
      DataciteSettings datacite,
      ServerSettings server) {
    this.registrations = registrations;
    this.releases = releases;
    this.citables = citables;
    var isWanted =
        dois.prefix() != null || isSet(datacite.repository()) || isSet(datacite.password());
    if (isWanted
        && (dois.prefix() == null
            || !isSet(datacite.repository())
            || !isSet(datacite.password())
            || server.publicOrigin().isEmpty())) {
      throw new IllegalStateException(
          "DOIs need ORRERY_DOI_PREFIX, ORRERY_DOI_REPOSITORY, ORRERY_DOI_PASSWORD and, since they"
              + " lead there for ever, ORRERY_URL; some of these are missing.");
    }
    telling =
        server
            .publicOrigin()
            .filter(site -> isWanted)
            .map(site -> new Telling(new DataciteRegistry(datacite), site));
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    telling.ifPresent(
        ours -> {
          registrations.revive();
          thread =
              Optional.of(
                  Thread.ofVirtual().name("registering-dois").start(() -> untilStopped(ours)));
        });
  }

  private void untilStopped(Telling ours) {
    try {
      var pause = Duration.ZERO;
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = drained(ours) ? POLL : AFTER_A_FAULT;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean drained(Telling ours) throws InterruptedException {
    try {
      var claimed = registrations.claim(1, LEASE);
      while (!claimed.isEmpty() && stopped.getCount() > 0) {
        register(claimed.getFirst(), ours);
        claimed = registrations.claim(1, LEASE);
      }
      return true;
    } catch (RuntimeException | Error e) {
      LOG.error("registering DOIs is disturbed and goes on in a while", e);
      return false;
    }
  }

  private void register(Registration claimed, Telling ours) throws InterruptedException {
    var release = releases.find(claimed.asset(), claimed.release()).orElseThrow();
    var citable = citables.registered(release, ours.site());
    var attributes = DataciteJson.of(citable);
    var outcome =
        citable.withdrawn().isEmpty()
            ? ours.registry().publish(claimed.doi(), attributes)
            : ours.registry().hide(claimed.doi(), attributes);
    switch (outcome) {
      case Outcome.Done() -> {
        registrations.done(claimed);
        LOG.info("doi registered doi={}", claimed.doi());
      }
      case Outcome.Later(String reason) -> failed(claimed, reason, Remedy.TIME);
      case Outcome.Refused(String reason) -> failed(claimed, reason, Remedy.A_PERSON);
    }
  }

  private void failed(Registration claimed, String reason, Remedy remedy) {
    registrations.failed(claimed, reason, remedy);
    LOG.warn(
        "doi not registered doi={} attempt={} remedy={} reason={}",
        claimed.doi(),
        claimed.attempts(),
        remedy,
        reason);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopped.countDown();
    if (thread.isPresent()) {
      thread.get().join(LONGEST_GOODBYE);
    }
  }
}
