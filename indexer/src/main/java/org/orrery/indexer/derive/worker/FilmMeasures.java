package org.orrery.indexer.derive.worker;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a film's container says of it. */
final class FilmMeasures {
  private FilmMeasures() {}

  /** The measures of an MP4 or QuickTime film; none of any other. */
  static Map<String, Object> of(Path file) {
    var measures = new LinkedHashMap<String, Object>();
    try {
      var metadata = ImageMetadataReader.readMetadata(file.toFile());
      var film = metadata.getFirstDirectoryOfType(Mp4Directory.class);
      var picture = metadata.getFirstDirectoryOfType(Mp4VideoDirectory.class);
      if (film != null && film.getDoubleObject(Mp4Directory.TAG_DURATION_SECONDS) != null) {
        measures.put("seconds", film.getDoubleObject(Mp4Directory.TAG_DURATION_SECONDS));
      }
      if (picture != null && picture.getInteger(Mp4VideoDirectory.TAG_WIDTH) != null) {
        measures.put("width", picture.getInteger(Mp4VideoDirectory.TAG_WIDTH));
        measures.put("height", picture.getInteger(Mp4VideoDirectory.TAG_HEIGHT));
      }
    } catch (ImageProcessingException | IOException e) {
      // The reason why there is no preview stands without them.
      return Map.of();
    }
    return measures;
  }
}
