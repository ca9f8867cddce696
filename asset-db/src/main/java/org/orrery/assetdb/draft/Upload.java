package org.orrery.assetdb.draft;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.Digest;

/**
 * A file on its way into a draft, over as many connections as it takes.
 *
 * @param id hard to guess, and safe as the name of a file
 * @param owner handle of who sends it
 * @param expiresAt when it is forgotten, unless more of it comes
 * @param whole what the bytes came to; present once all are here
 * @param finishedAt when the draft had it
 */
public record Upload(
    String id,
    String owner,
    Announcement announcement,
    Instant createdAt,
    Instant expiresAt,
    Optional<Blob> whole,
    Optional<Instant> finishedAt) {

  /**
   * What is said of a file before it comes.
   *
   * @param asset whose draft it is for
   * @param path where in the draft; empty only for a zip whose entries go to the top
   * @param length how many bytes it has
   * @param unpack whether it is a zip whose entries become the files
   * @param replaces whether these take the place of all that lie below the path
   * @param digest what its bytes must come to, where that was said
   * @param metadata what the client said of it, word for word
   */
  public record Announcement(
      AssetId asset,
      Optional<AssetPath> path,
      long length,
      boolean unpack,
      boolean replaces,
      Optional<Digest> digest,
      String metadata) {

    public Announcement {
      if (length < 0 || path.isEmpty() && (!unpack || replaces) || replaces && !unpack) {
        throw new IllegalArgumentException("Not an upload: " + length + " bytes for " + path);
      }
    }

    /** What takes the place of nothing but files of the same path. */
    public Announcement(
        AssetId asset,
        Optional<AssetPath> path,
        long length,
        boolean unpack,
        Optional<Digest> digest,
        String metadata) {
      this(asset, path, length, unpack, false, digest, metadata);
    }
  }

  /** How many bytes the whole has. */
  public long length() {
    return announcement.length();
  }

  /** Whether the draft has it. */
  public boolean isFinished() {
    return finishedAt.isPresent();
  }
}
