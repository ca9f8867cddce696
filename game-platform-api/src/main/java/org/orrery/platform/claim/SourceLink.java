package org.orrery.platform.claim;

import org.orrery.assetdb.claim.Source;
import org.orrery.platform.web.Frame;

/**
 * A source as a link.
 *
 * @param isElsewhere whether it leads out of this house
 */
public record SourceLink(String text, String address, boolean isElsewhere) {

  /** The link to the source, in the reader's words. */
  public static SourceLink of(Frame frame, Source source) {
    return switch (source) {
      case Source.Material(var asset) ->
          new SourceLink(frame.say("claim.material", asset.value()), "/materials/" + asset, false);
      case Source.Publication(var doi) -> new SourceLink("doi:" + doi.name(), doi.url(), true);
      case Source.Page(var url) -> new SourceLink(url.substring("https://".length()), url, true);
    };
  }
}
