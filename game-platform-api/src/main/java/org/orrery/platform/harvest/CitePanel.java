package org.orrery.platform.harvest;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.identifier.Registration;
import org.orrery.platform.harvest.reference.CitationStyle;
import org.orrery.platform.web.Html;

/**
 * How a release is cited, on its page.
 *
 * @param text the citation in the style
 * @param registration how far its DOI is, where it gets one
 * @param linkedData the release for search engines, safe inside a script element
 */
public record CitePanel(
    CitationStyle style, String text, Optional<Registration> registration, Html linkedData) {

  /** The styles to choose from. */
  public List<CitationStyle> styles() {
    return List.of(CitationStyle.values());
  }

  /** The formats to take away. */
  public List<ExportFormat> formats() {
    return List.of(ExportFormat.values());
  }

  /** Whether the registry knows its DOI. */
  public boolean isRegistered() {
    return registration.filter(of -> of.state() == Registration.State.REGISTERED).isPresent();
  }
}
