package org.orrery.platform.draft;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.web.Frame;

/** Asks every feature for its part of a draft's page. */
@Singleton
final class DraftPanels {

  private final List<DraftPanel> panels;

  DraftPanels(Collection<DraftPanel> panels) {
    this.panels = panels.stream().sorted(Comparator.comparingInt(DraftPanel::rank)).toList();
  }

  Map<DraftPanel.Place, List<Content>> on(Frame frame, Draft draft) {
    var shown = new EnumMap<DraftPanel.Place, List<Content>>(DraftPanel.Place.class);
    for (var place : DraftPanel.Place.values()) {
      shown.put(
          place,
          panels.stream()
              .filter(panel -> panel.place() == place)
              .flatMap(panel -> panel.on(frame, draft).stream())
              .toList());
    }
    return shown;
  }
}
