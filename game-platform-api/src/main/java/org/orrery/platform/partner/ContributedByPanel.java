package org.orrery.platform.partner;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.partner.Introducing;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Names the partners that contributed an asset to everybody. */
@Singleton
final class ContributedByPanel implements AssetPanel {

  private final Introducing introducing;
  private final Pages pages;

  ContributedByPanel(Introducing introducing, Pages pages) {
    this.introducing = introducing;
    this.pages = pages;
  }

  @Override
  public Place place() {
    return Place.HEAD;
  }

  @Override
  public int rank() {
    return 15;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    var partners = introducing.of(release.asset());
    return partners.isEmpty()
        ? Optional.empty()
        : Optional.of(pages.part(frame, "partner/named", new ContributedBy(partners)));
  }
}
