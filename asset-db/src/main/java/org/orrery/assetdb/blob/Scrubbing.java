package org.orrery.assetdb.blob;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads every byte that is kept, to find out whether it is still what it was, or to copy it. */
@Singleton
public class Scrubbing {

  private static final int AT_ONCE = 500;

  private final KnownBlobs known;
  private final BlobStore blobs;

  Scrubbing(KnownBlobs known, BlobStore blobs) {
    this.known = known;
    this.blobs = blobs;
  }

  /** Something that is not as it should be. */
  public sealed interface Finding {

    Digest digest();

    /** Something refers to the bytes, and they are not held. */
    record Missing(Digest digest) implements Finding {}

    /** What is held under the digest is something else, or cannot be read. */
    record Damaged(Digest digest, String detail) implements Finding {}

    /** The bytes are whole, and the database knows nothing of them; a sweep makes them known. */
    record Unknown(Digest digest) implements Finding {}
  }

  /**
   * What was done when it was over, or up to now.
   *
   * @param blobs that were read
   * @param bytes of these
   * @param passedOver blobs that needed no reading
   */
  public record Tally(long blobs, long bytes, long passedOver) {

    private static final Tally NOTHING = new Tally(0, 0, 0);

    private Tally read(long size) {
      return new Tally(blobs + 1, bytes + size, passedOver);
    }

    private Tally passed() {
      return new Tally(blobs, bytes, passedOver + 1);
    }
  }

  /** Reads every blob and compares it with its digest and with what the database knows. */
  public Tally verify(Consumer<Finding> findings, Consumer<Tally> progress) throws IOException {
    var tally = Tally.NOTHING;
    for (var some = known.after(Optional.empty(), AT_ONCE);
        !some.isEmpty();
        some = known.after(Optional.of(some.getLast().digest()), AT_ONCE)) {
      for (var blob : some) {
        tally = verify(blob, findings, tally);
        progress.accept(tally);
      }
    }
    try (var digests = blobs.digests()) {
      var chunk = new ArrayList<Digest>();
      for (var all = digests.iterator(); all.hasNext(); ) {
        chunk.add(all.next());
        if (chunk.size() == AT_ONCE || !all.hasNext()) {
          for (var digest : unknown(chunk)) {
            tally = verifyUnknown(digest, findings, tally);
            progress.accept(tally);
          }
          chunk.clear();
        }
      }
    }
    return tally;
  }

  private Tally verify(Blob blob, Consumer<Finding> findings, Tally tally) {
    var digest = blob.digest();
    if (!blobs.holds(digest)) {
      if (known.isReferenced(digest)) {
        findings.accept(new Finding.Missing(digest));
      }
      return tally.passed();
    }
    try {
      var read = Whole.read(blobs, digest);
      if (!read.equals(blob)) {
        findings.accept(
            new Finding.Damaged(digest, "The database knows of another length or CRC-32."));
      }
    } catch (IOException e) {
      findings.accept(new Finding.Damaged(digest, String.valueOf(e.getMessage())));
    }
    return tally.read(blob.size());
  }

  private List<Digest> unknown(List<Digest> digests) {
    var ours = known.find(digests);
    return digests.stream().filter(digest -> !ours.containsKey(digest)).toList();
  }

  private Tally verifyUnknown(Digest digest, Consumer<Finding> findings, Tally tally) {
    try {
      var read = Whole.read(blobs, digest);
      findings.accept(new Finding.Unknown(digest));
      return tally.read(read.size());
    } catch (IOException e) {
      findings.accept(new Finding.Damaged(digest, String.valueOf(e.getMessage())));
      return tally.passed();
    }
  }

  /**
   * Copies every blob to another store, but those that it holds in their full length. What is
   * damaged is told and not copied.
   */
  public Tally copy(BlobStore target, Consumer<Finding> findings, Consumer<Tally> progress)
      throws IOException {
    var tally = Tally.NOTHING;
    try (var digests = blobs.digests()) {
      for (var all = digests.iterator(); all.hasNext(); progress.accept(tally)) {
        var digest = all.next();
        var size = blobs.size(digest);
        if (size.isEmpty() || size.equals(target.size(digest))) {
          tally = tally.passed();
          continue;
        }
        try (var content = Whole.open(blobs, digest)) {
          target.put(content);
          tally = tally.read(size.getAsLong());
        } catch (Whole.DamagedException e) {
          findings.accept(new Finding.Damaged(digest, String.valueOf(e.getMessage())));
          tally = tally.passed();
        }
      }
    }
    return tally;
  }
}
