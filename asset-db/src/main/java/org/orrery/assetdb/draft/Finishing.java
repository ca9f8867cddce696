package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.KnownBlobs;

/**
 * Makes a draft's file of an upload whose bytes are all there. Each step is written down before the
 * next, so that one which was interrupted goes on where it stopped: what the bytes come to, their
 * place in the blob store, the draft's row.
 */
@Singleton
class Finishing {

  private static final int SNIFFED_BYTES = 64 * 1024;

  private final Uploads uploads;
  private final PartialFiles files;
  private final Depositing depositing;
  private final BlobStore blobs;
  private final KnownBlobs known;
  private final MediaTypes mediaTypes;
  private final Unpacking unpacking;
  private final Clock clock;

  Finishing(
      Uploads uploads,
      PartialFiles files,
      Depositing depositing,
      BlobStore blobs,
      KnownBlobs known,
      MediaTypes mediaTypes,
      Unpacking unpacking,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.depositing = depositing;
    this.blobs = blobs;
    this.known = known;
    this.mediaTypes = mediaTypes;
    this.unpacking = unpacking;
    this.clock = clock;
  }

  /**
   * Finishes it; where somebody else does so at this moment, waits and is content. What was refused
   * for a reason that may pass can be tried again until the upload is forgotten.
   *
   * @throws Refusal.Invalid where the bytes are not what was announced; the upload is gone
   */
  Upload finish(Actor actor, String id) throws IOException {
    var partial = files.of(id);
    synchronized (partial.finishing()) {
      var upload = found(id);
      if (upload.isFinished()) {
        return upload;
      }
      partial.seal();
      try {
        settle(actor, upload, kept(upload, partial));
      } finally {
        partial.unseal();
      }
      files.remove(id);
      return found(id);
    }
  }

  private Upload found(String id) {
    return uploads.find(id).orElseThrow(Finishing::gone);
  }

  private static Refusal.NotFound gone() {
    return new Refusal.NotFound("There is no such upload of yours.");
  }

  private Map<AssetPath, Kept> kept(Upload upload, PartialFile partial) throws IOException {
    var whole = upload.whole().isPresent() ? upload.whole().get() : summed(upload, partial);
    if (!upload.announcement().unpack()) {
      var path = upload.announcement().path().orElseThrow();
      return Map.of(path, new Kept(whole, adopted(upload, partial, whole, path)));
    }
    try (var zip = Files.newInputStream(partial.file())) {
      return unpacking.unpack(zip, upload.announcement().path());
    } catch (Refusal.Invalid e) {
      drop(upload);
      throw e;
    }
  }

  private Blob summed(Upload upload, PartialFile partial) throws IOException {
    if (!Files.exists(partial.file())) {
      Files.createFile(partial.file());
    }
    if (Files.size(partial.file()) != upload.length()) {
      throw new Refusal.Conflict("The upload is not at its end any more; ask for its offset.");
    }
    var whole = partial.digest();
    var announced = upload.announcement().digest();
    if (announced.isPresent() && !announced.get().equals(whole.digest())) {
      drop(upload);
      throw new Refusal.Invalid(
          "The bytes that came are not the bytes that were announced. Nothing was kept; send the file again.",
          List.of(
              new Violation(
                  "/sha256", "The digest of the bytes that came is " + whole.digest() + ".")));
    }
    uploads.whole(upload.id(), whole);
    return whole;
  }

  /** Gives the bytes to the blob store, unless it has them, and says what they are. */
  private String adopted(Upload upload, PartialFile partial, Blob whole, AssetPath path)
      throws IOException {
    if (Files.exists(partial.file())) {
      var mediaType = mediaType(path, Files.newInputStream(partial.file()));
      blobs.adopt(partial.file(), whole);
      return mediaType;
    }
    known.add(List.of(whole)); // Before looking: no sweep takes them any more.
    if (!blobs.holds(whole.digest())) {
      drop(upload);
      throw gone();
    }
    return mediaType(path, blobs.open(whole.digest(), ByteRange.all(whole.size())));
  }

  private String mediaType(AssetPath path, InputStream content) throws IOException {
    try (var sniffed = new BufferedInputStream(content, SNIFFED_BYTES)) {
      return mediaTypes.of(path, sniffed);
    }
  }

  @Transactional
  void settle(Actor actor, Upload upload, Map<AssetPath, Kept> kept) {
    var now = clock.instant();
    if (!uploads.finish(upload.id(), now, now.plus(Uploading.MEMORY_OF_FINISHED))) {
      throw gone();
    }
    var said = upload.announcement();
    depositing.keep(
        actor, said.asset(), kept, said.path().filter(path -> said.replaces()), Optional.empty());
  }

  private void drop(Upload upload) throws IOException {
    uploads.remove(upload.id());
    files.remove(upload.id());
  }
}
