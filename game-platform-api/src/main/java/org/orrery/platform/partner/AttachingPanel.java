package org.orrery.platform.partner;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.partner.Keeping;
import org.orrery.assetdb.partner.Partner;
import org.orrery.assetdb.partner.State;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Lets depositors say which partner contributed an asset, and who keeps it say that it did not. */
@Singleton
final class AttachingPanel implements AssetPanel {

  private final Introducing introducing;
  private final Keeping keeping;
  private final Ownership ownership;
  private final Reading reading;
  private final Pages pages;

  AttachingPanel(
      Introducing introducing, Keeping keeping, Ownership ownership, Reading reading, Pages pages) {
    this.introducing = introducing;
    this.keeping = keeping;
    this.ownership = ownership;
    this.reading = reading;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public int rank() {
    return 60;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (!frame.isSignedIn()) {
      return Optional.empty();
    }
    var isDepositor = ownership.isDepositor(frame.actor(), release.asset());
    var attached = introducing.of(release.asset());
    var attaching =
        new Attaching(
            release.asset().value(),
            isDepositor && reading.withdrawal(release).isEmpty()
                ? attachable(frame, attached)
                : List.of(),
            attached.stream()
                .filter(
                    partner ->
                        isDepositor || keeping.keeps(frame.actor(), partner.sheet().handle()))
                .toList());
    return attaching.isEmpty()
        ? Optional.empty()
        : Optional.of(pages.part(frame, "partner/attaching", attaching));
  }

  private List<Partner> attachable(Frame frame, List<Partner> attached) {
    var handles = attached.stream().map(partner -> partner.sheet().handle()).toList();
    return introducing.own(frame.actor()).stream()
        .map(Introducing.Own::partner)
        .filter(partner -> partner.state() == State.ACTIVE)
        .filter(partner -> !handles.contains(partner.sheet().handle()))
        .toList();
  }
}
