package org.orrery.platform.preview;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.platform.asset.Download;
import org.orrery.platform.web.EntityTags;

/** The bytes of a derivative, to be served like a file. */
final class DerivativeDownload {

  private DerivativeDownload() {}

  static Download of(Deriving deriving, Derivative.Output output, Instant since) {
    return new Download(
        output.role() + extension(output.mediaType()),
        output.mediaType(),
        output.size(),
        EntityTags.quoted(output.digest().hex()),
        since,
        Optional.of(output.digest()),
        range -> deriving.open(output, range));
  }

  private static String extension(String mediaType) {
    return switch (mediaType.split(";", 2)[0]) {
      case "image/png" -> ".png";
      case "image/jpeg" -> ".jpg";
      case "application/json" -> ".json";
      case "model/gltf-binary" -> ".glb";
      case "text/plain" -> ".txt";
      default -> "";
    };
  }
}
