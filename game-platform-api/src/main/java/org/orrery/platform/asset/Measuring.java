package org.orrery.platform.asset;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.derivative.Derivative;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;

/** The files of a release with what was measured on them. */
@Singleton
final class Measuring {

  /** So many files say their measures; the others are listed without. */
  static final int MOST_MEASURED = 1_000;

  private final Reading reading;
  private final Deriving deriving;

  Measuring(Reading reading, Deriving deriving) {
    this.reading = reading;
    this.deriving = deriving;
  }

  /** Bytes that the actor may not have say nothing of themselves. */
  List<Map<String, Object>> files(Actor actor, Release release) {
    var made =
        reading.obstacle(actor, release).isPresent()
            ? Map.<Digest, List<Derivative>>of()
            : deriving.of(
                release.files().stream().limit(MOST_MEASURED).map(AssetFile::digest).toList());
    return release.files().stream()
        .map(file -> file(file, made.getOrDefault(file.digest(), List.of())))
        .toList();
  }

  private static Map<String, Object> file(AssetFile file, List<Derivative> made) {
    var json = AssetJson.file(file);
    var measures = new LinkedHashMap<String, Object>();
    made.forEach(derivative -> measures.putAll(derivative.measures()));
    if (!measures.isEmpty()) {
      json.put("measures", measures);
    }
    return json;
  }
}
