package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;

/**
 * Sending a file into a draft over as many connections as it takes. An offset that was told is on
 * disk, and outlives a connection that breaks and a process that is killed. When the last byte is
 * there, the draft has the file, by the rules of {@link Depositing}. Another's upload does not
 * exist.
 */
@Singleton
public class Uploading {

  /** How many uploads of one account may be unfinished. */
  public static final int MOST_OPEN = 100;

  /** How long a finished upload still answers that it is, for who did not hear it. */
  public static final Duration MEMORY_OF_FINISHED = Duration.ofDays(1);

  private static final int BUFFER_BYTES = 128 * 1024;
  private static final long BYTES_BETWEEN_LOOKS_AT_THE_DISK = 64L * 1024 * 1024;

  private final Uploads uploads;
  private final PartialFiles files;
  private final Finishing finishing;
  private final Depositing depositing;
  private final Drafts drafts;
  private final DepositLimits limits;
  private final UploadSettings settings;
  private final Clock clock;

  Uploading(
      Uploads uploads,
      PartialFiles files,
      Finishing finishing,
      Depositing depositing,
      Drafts drafts,
      DepositLimits limits,
      UploadSettings settings,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.finishing = finishing;
    this.depositing = depositing;
    this.drafts = drafts;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
  }

  /** An upload, and how many of its bytes are durable. */
  public record Progress(Upload upload, long offset) {}

  /** Most bytes that one upload may have. */
  public long mostBytes() {
    return limits.fileBytes();
  }

  /** As {@link org.orrery.assetdb.blob.BlobStore#fault}. */
  public Optional<String> fault() {
    return files.fault();
  }

  /**
   * Begins an upload, after asking all that can be asked before its bytes are here. One without
   * bytes is still to be finished by {@link #progress}.
   *
   * @throws Refusal.TooLarge past the limit of bytes or files
   * @throws Refusal.Busy where too many are unfinished
   */
  @Transactional
  public Upload begin(Actor actor, Upload.Announcement announcement) throws IOException {
    demandDepositor(actor, announcement.asset());
    limits.demandFile(announcement.length());
    if (announcement.unpack() && announcement.length() > limits.archiveBytes()) {
      throw new Refusal.TooLarge("A zip has at most " + limits.archiveBytes() + " bytes here.");
    }
    if (!announcement.unpack()) {
      var draft = drafts.find(announcement.asset()).orElseThrow(Uploading::noDraft);
      announcement.path().ifPresent(path -> depositing.demandPlaces(draft, Set.of(path)));
    }
    if (uploads.openOf(actor.handle()).size() >= MOST_OPEN) {
      throw new Refusal.Busy(
          "You have " + MOST_OPEN + " unfinished uploads; finish or cancel some of them first.",
          Duration.ofMinutes(1));
    }
    files.demandRoom();
    var now = clock.instant();
    var upload =
        new Upload(
            UUID.randomUUID().toString(),
            actor.handle(),
            announcement,
            now,
            now.plus(settings.expiry()),
            Optional.empty(),
            Optional.empty());
    uploads.add(upload);
    return upload;
  }

  /** How far the upload is. One whose bytes are all there, but not its draft's, is finished now. */
  public Progress progress(Actor actor, String id) throws IOException {
    var upload = own(actor, id);
    return upload.isFinished() || isComplete(upload)
        ? finished(actor, upload)
        : new Progress(upload, files.of(id).offset());
  }

  /** The actor's own uploads that are not finished, newest first. */
  public List<Progress> open(Actor actor) throws IOException {
    Policy.demand(actor, Act.READ_OWN);
    var open = new ArrayList<Progress>();
    for (var upload : uploads.openOf(actor.handle())) {
      var offset = upload.whole().isPresent() ? upload.length() : files.of(upload.id()).offset();
      open.add(new Progress(upload, offset));
    }
    return open;
  }

  /**
   * Appends to the upload, and finishes it with its last byte. When the chunk's stream fails, what
   * came before is durable and counts, unless the chunk has a checksum.
   *
   * @throws Refusal.Conflict where another offset is reached, or another request is appending
   * @throws Refusal.TooLarge where the chunk reaches beyond the end; nothing of it counts
   * @throws Refusal.Damaged where the checksum does not fit; nothing of it counts
   * @throws Refusal.Invalid where all is there, and is not what was announced; the upload is gone
   */
  public Progress append(Actor actor, String id, long offset, Chunk chunk) throws IOException {
    var upload = own(actor, id);
    demandDepositor(actor, upload.announcement().asset());
    if (!upload.isFinished() && !isComplete(upload)) {
      extend(upload);
      files.demandRoom();
      var reached = appended(upload, offset, chunk);
      return reached < upload.length() ? new Progress(upload, reached) : finished(actor, upload);
    }
    if (offset != upload.length()) {
      throw new Refusal.Conflict("The upload stands at its end, not at " + offset + ".");
    }
    return finished(actor, upload);
  }

  private boolean isComplete(Upload upload) throws IOException {
    return upload.whole().isPresent() || files.of(upload.id()).offset() == upload.length();
  }

  private Progress finished(Actor actor, Upload upload) throws IOException {
    if (upload.isFinished()) {
      return new Progress(upload, upload.length());
    }
    demandDepositor(actor, upload.announcement().asset());
    return new Progress(finishing.finish(actor, upload.id()), upload.length());
  }

  private long appended(Upload upload, long offset, Chunk chunk) throws IOException {
    try (var turn = files.of(upload.id()).begin(offset, chunk.checksum().isPresent())) {
      var room = upload.length() - offset;
      if (chunk.length().orElse(0) > room) {
        throw tooMuch(upload);
      }
      try {
        copy(upload, chunk, room, turn);
      } catch (Refusal.TooLarge e) {
        turn.drop();
        throw e;
      } catch (IOException | RuntimeException e) {
        if (chunk.checksum().isPresent()) {
          turn.drop();
        } else {
          turn.keep();
        }
        throw e;
      }
      if (chunk.checksum().isPresent() && !chunk.checksum().get().fits()) {
        turn.drop();
        throw new Refusal.Damaged(
            "The checksum of the bytes that came is another. None of them were kept; send them again.");
      }
      return turn.keep();
    }
  }

  private void copy(Upload upload, Chunk chunk, long room, PartialFile.Turn turn)
      throws IOException {
    var buffer = new byte[BUFFER_BYTES];
    long count = 0;
    var looked = 0L;
    for (int read; (read = chunk.content().read(buffer)) >= 0; ) {
      count += read;
      if (count > room) {
        throw tooMuch(upload);
      }
      if (count - looked >= BYTES_BETWEEN_LOOKS_AT_THE_DISK) {
        looked = count;
        files.demandRoom();
      }
      turn.append(buffer, read);
      if (chunk.checksum().isPresent()) {
        chunk.checksum().get().add(buffer, read);
      }
    }
  }

  private static Refusal.TooLarge tooMuch(Upload upload) {
    return new Refusal.TooLarge(
        "The upload has " + upload.length() + " bytes, as was said at its beginning; more came.");
  }

  /** Not at every chunk: the time of forgetting is a promise of days. */
  private void extend(Upload upload) {
    var expiry = clock.instant().plus(settings.expiry());
    if (upload.expiresAt().isBefore(expiry.minus(settings.expiry().dividedBy(10)))) {
      uploads.extend(upload.id(), expiry);
    }
  }

  /** Ends an upload and drops what came of it; the file of one that is finished stays. */
  public void terminate(Actor actor, String id) throws IOException {
    var upload = own(actor, id);
    demandDepositor(actor, upload.announcement().asset());
    uploads.remove(id);
    files.remove(id);
  }

  /** Forgets the uploads whose time is over, and bytes of which no upload is known. */
  public void sweep() throws IOException {
    for (var id : uploads.expiredAt(clock.instant())) {
      uploads.remove(id);
      files.remove(id);
    }
    for (var id : files.uploads()) {
      if (uploads.find(id).isEmpty()) {
        files.remove(id);
      }
    }
  }

  private Upload own(Actor actor, String id) {
    Policy.demand(actor, Act.READ_OWN);
    return uploads
        .find(id)
        .filter(upload -> upload.owner().equals(actor.handle()))
        .orElseThrow(() -> new Refusal.NotFound("There is no such upload of yours."));
  }

  private void demandDepositor(Actor actor, AssetId id) {
    Policy.demand(actor, Act.DEPOSIT_GAMES);
    var asset =
        drafts
            .asset(id)
            .filter(one -> one.owner().equals(actor.handle()))
            .orElseThrow(Uploading::noDraft);
    Policy.demand(actor, Policy.depositing(asset.type()));
  }

  private static Refusal.NotFound noDraft() {
    return new Refusal.NotFound("There is no such draft of yours.");
  }
}
