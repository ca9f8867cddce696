package org.orrery.platform.asset;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Frame;

/** Asks every feature for its part of an asset's page. */
@Singleton
final class AssetPanels {

  private final List<AssetPanel> panels;

  AssetPanels(Collection<AssetPanel> panels) {
    this.panels = panels.stream().sorted(Comparator.comparingInt(AssetPanel::rank)).toList();
  }

  Map<AssetPanel.Place, List<Content>> on(HttpRequest<?> request, Frame frame, Release release) {
    var shown = new EnumMap<AssetPanel.Place, List<Content>>(AssetPanel.Place.class);
    for (var place : AssetPanel.Place.values()) {
      shown.put(
          place,
          panels.stream()
              .filter(panel -> panel.place() == place)
              .flatMap(panel -> panel.on(request, frame, release).stream())
              .toList());
    }
    return shown;
  }
}
