package org.orrery.assetdb.derivative;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.blob.LettingGo;
import org.orrery.assetdb.release.Release;

/** Keeps what is made out of files, and gives it out. */
@Singleton
public class Deriving implements LettingGo {

  private final Derivatives derivatives;
  private final BlobStore blobs;
  private final KnownBlobs known;
  private final Clock clock;

  Deriving(Derivatives derivatives, BlobStore blobs, KnownBlobs known, Clock clock) {
    this.derivatives = derivatives;
    this.blobs = blobs;
    this.known = known;
    this.clock = clock;
  }

  /** A file that was just made; its stream is read once. */
  public record Product(
      String role, String mediaType, Map<String, Object> details, InputStream bytes) {}

  /**
   * A file that was just made and is kept by now, though nothing refers to it yet.
   *
   * @see #store
   */
  public record Stored(Blob blob, String role, String mediaType, Map<String, Object> details) {}

  /** Keeps the bytes of a product. They are durable when this returns. */
  public Stored store(Product product) throws IOException {
    return new Stored(
        blobs.put(product.bytes()), product.role(), product.mediaType(), product.details());
  }

  /** A recipe made this out of the parent. Where it had made something before, that stays. */
  @Transactional
  public void made(
      Digest parent, String recipe, List<Stored> products, Map<String, Object> measures) {
    known.add(products.stream().map(Stored::blob).toList());
    var outputs = new ArrayList<Derivative.Output>();
    for (var product : products) {
      outputs.add(
          new Derivative.Output(
              product.role(),
              product.blob().digest(),
              product.blob().size(),
              product.mediaType(),
              product.details()));
    }
    derivatives.add(
        new Derivative(parent, recipe, Optional.empty(), measures, outputs, clock.instant()));
  }

  /** A recipe could make nothing out of the parent, and never will. */
  @Transactional
  public void failed(Digest parent, String recipe, String reason, Map<String, Object> measures) {
    derivatives.add(
        new Derivative(parent, recipe, Optional.of(reason), measures, List.of(), clock.instant()));
  }

  /** What was made out of these bytes, by parent. */
  public Map<Digest, List<Derivative>> of(Collection<Digest> parents) {
    return derivatives.of(parents);
  }

  /** What was made out of these bytes. */
  public List<Derivative> of(Digest parent) {
    return derivatives.of(List.of(parent)).getOrDefault(parent, List.of());
  }

  /**
   * An output of one of a release's files. Whether its bytes may be had is the release's matter.
   *
   * @throws Refusal.NotFound where nothing of the digest was made out of any of its files
   */
  public Derivative.Output output(Release release, Digest digest) {
    return output(release.files().stream().map(file -> file.digest()).toList(), digest);
  }

  /**
   * An output of one of these parents.
   *
   * @throws Refusal.NotFound where nothing of the digest was made out of any of them
   */
  public Derivative.Output output(Collection<Digest> parents, Digest digest) {
    return derivatives.having(digest).stream()
        .filter(derivative -> parents.contains(derivative.parent()))
        .flatMap(derivative -> derivative.outputs().stream())
        .filter(output -> output.digest().equals(digest))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("There is no such preview."));
  }

  /** Part of an output's bytes. Close the stream. */
  public InputStream open(Derivative.Output output, ByteRange range) throws IOException {
    return blobs.open(output.digest(), range);
  }

  /**
   * Forgets what was made out of bytes that are gone, so that its own bytes are referred to by
   * nothing any more; how many.
   */
  @Override
  @Transactional
  public int letGo() {
    return derivatives.removeOrphans();
  }
}
