package org.orrery.indexer.derive.worker;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import org.w3c.dom.Node;

/** The colours that a PNG means, which Java's reader leaves out of account. */
final class IccProfile {
  private static final String PNG_METADATA = "javax_imageio_png_1.0";
  private static final int LONGEST = 4 * 1024 * 1024;

  private IccProfile() {}

  /** The same pixels, taken for what the file's profile says that they are. */
  static BufferedImage applied(ImageReader reader, BufferedImage picture) throws IOException {
    var profile = profile(reader);
    if (profile.isEmpty()
        || !(picture.getColorModel() instanceof ComponentColorModel model)
        || model.getNumColorComponents() != profile.get().getNumComponents()
        || model.getNumColorComponents() != 3) {
      return picture;
    }
    var meant =
        new ComponentColorModel(
            new ICC_ColorSpace(profile.get()),
            model.hasAlpha(),
            model.isAlphaPremultiplied(),
            model.getTransparency(),
            model.getTransferType());
    return new BufferedImage(meant, picture.getRaster(), model.isAlphaPremultiplied(), null);
  }

  private static Optional<ICC_Profile> profile(ImageReader reader) throws IOException {
    var metadata = reader.getImageMetadata(0);
    if (metadata == null || !PNG_METADATA.equals(metadata.getNativeMetadataFormatName())) {
      return Optional.empty();
    }
    for (Node chunk = metadata.getAsTree(PNG_METADATA).getFirstChild();
        chunk != null;
        chunk = chunk.getNextSibling()) {
      if (chunk.getNodeName().equals("iCCP")
          && chunk instanceof javax.imageio.metadata.IIOMetadataNode node
          && node.getUserObject() instanceof byte[] packed) {
        return parsed(packed);
      }
    }
    return Optional.empty();
  }

  private static Optional<ICC_Profile> parsed(byte[] packed) throws IOException {
    try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return Optional.of(ICC_Profile.getInstance(unpacked.readNBytes(LONGEST)));
    } catch (IllegalArgumentException e) {
      // A profile that is none changes nothing.
      return Optional.empty();
    }
  }
}
