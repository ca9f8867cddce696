package org.orrery.indexer.extract.tika.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.gagravarr.tika.OggDetector;

/**
 * Tells what a file, or a file inside a file, is: by its bytes first, then by its name. Knows glTF,
 * which Tika does not.
 */
final class ContentDetector extends CompositeDetector {
  private static final long serialVersionUID = 1L;

  ContentDetector(MimeTypes mimeTypes) {
    super(
        mimeTypes.getMediaTypeRegistry(),
        List.of(
            new GltfDetector(),
            new POIFSContainerDetector(),
            new DefaultZipContainerDetector(),
            new OggDetector(),
            mimeTypes));
  }

  /** The GLB container by its magic (glTF 2.0, section 4.4.2), the JSON form by name and brace. */
  private static final class GltfDetector implements Detector {
    private static final long serialVersionUID = 1L;
    private static final byte[] MAGIC = {'g', 'l', 'T', 'F'};

    @Override
    public MediaType detect(InputStream stream, Metadata metadata) throws IOException {
      if (stream == null) {
        return MediaType.OCTET_STREAM;
      }
      stream.mark(MAGIC.length);
      var first = stream.readNBytes(MAGIC.length);
      stream.reset();
      if (Arrays.equals(first, MAGIC)) {
        return GltfParser.BINARY;
      }
      return named(metadata, ".gltf") && first.length > 0 && first[0] == '{'
          ? GltfParser.JSON
          : MediaType.OCTET_STREAM;
    }

    private static boolean named(Metadata metadata, String ending) {
      var name = Objects.requireNonNullElse(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), "");
      return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
  }
}
