package org.orrery.platform.harvest;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.identifier.Registration;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.harvest.reference.CitationStyle;
import org.orrery.platform.harvest.reference.Citing;
import org.orrery.platform.harvest.schemaorg.SchemaOrg;
import org.orrery.platform.web.Frame;
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

  /** Makes panels. */
  @Singleton
  public static final class Maker {

    private final Citables citables;
    private final Citing citing;
    private final Identifying identifying;

    Maker(Citables citables, Citing citing, Identifying identifying) {
      this.citables = citables;
      this.citing = citing;
      this.identifying = identifying;
    }

    /** The panel in the style that was asked for, or else in the usual one of the language. */
    public CitePanel of(
        Release release, HttpRequest<?> request, Frame frame, Optional<String> style) {
      var citable = citables.of(release, request);
      var chosen =
          style.flatMap(CitationStyle::find).orElseGet(() -> CitationStyle.usual(frame.language()));
      return new CitePanel(
          chosen,
          citing.cite(citable, chosen, frame.language()),
          identifying.registration(release.asset(), release.number()),
          new Html(SchemaOrg.inHtml(citable)));
    }
  }
}
