package org.orrery.platform.inquiry;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.inquiry.InquiryId;
import org.orrery.assetdb.inquiry.Letterbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.AssetPanel;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Tells institutions that a game can be asked for, and where. */
@Singleton
final class InvitationPanel implements AssetPanel {

  private final Letterbox letterbox;
  private final Ownership ownership;
  private final Reading reading;
  private final Pages pages;

  InvitationPanel(Letterbox letterbox, Ownership ownership, Reading reading, Pages pages) {
    this.letterbox = letterbox;
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
    return 20;
  }

  @Override
  public Optional<Content> on(HttpRequest<?> request, Frame frame, Release release) {
    if (!(release.description() instanceof GameDescription game)
        || reading.withdrawal(release).isPresent()) {
      return Optional.empty();
    }
    var invitation =
        new Invitation(
            release.asset().value(),
            game,
            ownership.isDepositor(frame.actor(), release.asset()),
            letterbox.lasting(frame.actor(), release.asset()).map(InquiryId::value));
    return Optional.of(pages.part(frame, "inquiry/invitation", invitation));
  }
}
