package org.orrery.platform.harvest;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.identifier.Identifying;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.harvest.reference.CitationStyle;
import org.orrery.platform.harvest.reference.Citing;
import org.orrery.platform.harvest.schemaorg.SchemaOrg;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Html;

/** Shows how releases are cited, for their pages. */
@Singleton
public final class CitePanels {

  private final Citables citables;
  private final Citing citing;
  private final Identifying identifying;

  CitePanels(Citables citables, Citing citing, Identifying identifying) {
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
