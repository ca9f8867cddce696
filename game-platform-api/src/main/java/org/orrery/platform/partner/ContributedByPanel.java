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

/** Names the partners that contributed an asset. */
@Singleton
final class ContributedByPanel implements AssetPanel {

  private final Introducing introducing;
  private final Keeping keeping;
  private final Ownership ownership;
  private final Reading reading;
  private final Pages pages;

  ContributedByPanel(
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
    return 5;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    var actor = frame.actor();
    var isDepositor = ownership.isDepositor(actor, release.asset());
    var partners = introducing.of(release.asset());
    var shown =
        new ContributedBy(
            release.asset().value(),
            partners.stream()
                .map(
                    partner ->
                        new ContributedBy.By(
                            partner, isDepositor || keeping.keeps(actor, partner.sheet().handle())))
                .toList(),
            isDepositor && reading.withdrawal(release).isEmpty()
                ? attachable(frame, partners)
                : List.of());
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(pages.part(frame, "partner/panel", shown));
  }

  private List<Partner> attachable(Frame frame, List<Partner> attached) {
    return introducing.own(frame.actor()).stream()
        .map(Introducing.Own::partner)
        .filter(partner -> partner.state() == State.ACTIVE)
        .filter(
            partner ->
                attached.stream()
                    .noneMatch(one -> one.sheet().handle().equals(partner.sheet().handle())))
        .toList();
  }
}
