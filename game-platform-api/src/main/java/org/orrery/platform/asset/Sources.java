package org.orrery.platform.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Extent;
import org.orrery.assetdb.release.Archive;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;

/** What there is to download. */
public final class Sources {

  private Sources() {}

  /** A file of a release. */
  public static Download.Source of(Reading reading, AssetFile file) {
    return new Download.Source() {
      @Override
      public InputStream open(ByteRange range) throws IOException {
        return reading.open(file, range);
      }

      @Override
      public Optional<List<Extent>> extents(ByteRange range) {
        return reading.extents(file, range);
      }
    };
  }

  /** An archive. */
  public static Download.Source of(Archive archive) {
    return new Download.Source() {
      @Override
      public InputStream open(ByteRange range) throws IOException {
        return archive.open(range);
      }

      @Override
      public Optional<List<Extent>> extents(ByteRange range) {
        return archive.extents(range);
      }
    };
  }
}
