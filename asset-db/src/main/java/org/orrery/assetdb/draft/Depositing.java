package org.orrery.assetdb.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.release.AssetFile;

/**
 * Putting things into drafts. Every method refuses whoever may not deposit, and answers to all but
 * its depositors that a draft does not exist. A version given as expected must be the draft's;
 * otherwise the act is refused as stale.
 */
@Singleton
public class Depositing {

  private static final int SNIFFED_BYTES = 64 * 1024;

  private final Ownership ownership;
  private final Drafts drafts;
  private final KnownBlobs known;
  private final BlobStore blobs;
  private final Descriptions descriptions;
  private final MediaTypes mediaTypes;
  private final Unpacking unpacking;
  private final DepositLimits limits;
  private final AuditLog audit;
  private final Clock clock;

  Depositing(
      Ownership ownership,
      Drafts drafts,
      KnownBlobs known,
      BlobStore blobs,
      Descriptions descriptions,
      MediaTypes mediaTypes,
      Unpacking unpacking,
      DepositLimits limits,
      AuditLog audit,
      Clock clock) {
    this.ownership = ownership;
    this.drafts = drafts;
    this.known = known;
    this.blobs = blobs;
    this.descriptions = descriptions;
    this.mediaTypes = mediaTypes;
    this.unpacking = unpacking;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that was put, and whether its path is new. */
  public record Put(AssetFile file, boolean isNew) {}

  /** Begins an asset with a description that may be unfinished. */
  @Transactional
  public Draft begin(Actor actor, AssetType type, Map<String, Object> description) {
    Policy.demand(actor, Policy.depositing(type));
    var read = descriptions.read(type, description);
    var now = clock.instant();
    while (true) {
      var asset = Asset.of(type, AssetId.random(), actor.handle(), now, 0);
      var draft = new Draft(asset.id(), actor.handle(), read, List.of(), now, 1);
      if (drafts.add(asset, draft)) {
        audit.note(actor.handle(), "draft-begin", asset.id().value(), "");
        return draft;
      }
    }
  }

  /** The actor's own draft. */
  public Draft draft(Actor actor, AssetType type, AssetId id) {
    demandOwn(actor, type, id, Act.READ_OWN);
    return drafts.find(id).orElseThrow();
  }

  /** What the actor deposits, alone or with others, begun before the given one, newest first. */
  public List<Drafts.Listed> own(Actor actor, Optional<AssetId> before, int limit) {
    Policy.demand(actor, Act.READ_OWN);
    return drafts.of(actor.handle(), before, limit);
  }

  /** Replaces the description. */
  @Transactional
  public Draft describe(
      Actor actor,
      AssetType type,
      AssetId id,
      Map<String, Object> description,
      Optional<Long> expectedVersion) {
    demandOwn(actor, type, id, Policy.depositing(type));
    return describe(locked(id, expectedVersion), descriptions.read(type, description));
  }

  /** Changes the description by a JSON Merge Patch. */
  @Transactional
  public Draft amend(
      Actor actor,
      AssetType type,
      AssetId id,
      Map<String, Object> patch,
      Optional<Long> expectedVersion) {
    demandOwn(actor, type, id, Policy.depositing(type));
    var before = locked(id, expectedVersion);
    return describe(
        before,
        descriptions.read(
            type, Descriptions.merge(descriptions.write(before.description()), patch)));
  }

  private Draft describe(Draft before, Description description) {
    drafts.describe(before.id(), description, clock.instant());
    return drafts.find(before.id()).orElseThrow();
  }

  /** Drops an asset that has no release, whole. */
  @Transactional
  public void discard(Actor actor, AssetType type, AssetId id, Optional<Long> expectedVersion) {
    demandOwn(actor, type, id, Policy.depositing(type));
    locked(id, expectedVersion);
    if (drafts.asset(id).orElseThrow().newestRelease() > 0) {
      throw new Refusal.Conflict(
          "It has a release, and what was released stays; it can be withdrawn.");
    }
    drafts.remove(id);
    audit.note(actor.handle(), "draft-discard", id.value(), "");
  }

  /**
   * Puts a file. The bytes are durable and the draft has them when this returns; when it throws,
   * the draft is as it was.
   *
   * @throws Refusal.Invalid where the bytes are not what {@code checks} announced, or the path is a
   *     folder already
   * @throws Refusal.TooLarge past the limit of bytes or files
   */
  public Put put(
      Actor actor,
      AssetType type,
      AssetId id,
      AssetPath path,
      InputStream content,
      Checks checks,
      Optional<Long> expectedVersion)
      throws IOException {
    demandOwn(actor, type, id, Policy.depositing(type));
    expectedVersion.ifPresent(seen -> locked(id, expectedVersion));
    limits.demandFile(checks.length().orElse(0));
    var watched =
        new BufferedInputStream(checks.watching(content, limits.fileBytes()), SNIFFED_BYTES);
    var mediaType = mediaTypes.of(path, watched);
    var blob = blobs.put(watched);
    return keep(
            actor, id, Map.of(path, new Kept(blob, mediaType)), Optional.empty(), expectedVersion)
        .getFirst();
  }

  /** What becomes of the files that lie where the entries of a zip are put. */
  public enum Others {
    /** They stay, but for those that an entry takes the place of. */
    STAY,
    /** They go, so that nothing of an older build remains. */
    GO
  }

  /**
   * Puts every entry of a zip below the path {@code under}, all or none.
   *
   * @param others what becomes of the other files below that path; at the top they always stay
   * @throws Refusal.Invalid where the zip cannot be read, or an entry breaks a rule; the message
   *     names it
   * @throws Refusal.TooLarge past a limit
   */
  public List<Put> unpack(
      Actor actor,
      AssetType type,
      AssetId id,
      Optional<AssetPath> under,
      Others others,
      InputStream content,
      Checks checks,
      Optional<Long> expectedVersion)
      throws IOException {
    demandOwn(actor, type, id, Policy.depositing(type));
    expectedVersion.ifPresent(seen -> locked(id, expectedVersion));
    var kept = unpacking.unpack(checks.watching(content, limits.archiveBytes()), under);
    return keep(actor, id, kept, under.filter(folder -> others == Others.GO), expectedVersion);
  }

  /** Keeps the files; of those below {@code replaced} that were there none stay. */
  @Transactional
  List<Put> keep(
      Actor actor,
      AssetId id,
      Map<AssetPath, Kept> files,
      Optional<AssetPath> replaced,
      Optional<Long> expectedVersion) {
    var draft = locked(id, expectedVersion);
    var before = new java.util.HashMap<AssetPath, AssetFile>();
    draft.files().forEach(file -> before.put(file.path(), file));
    var gone = replaced.map(draft::below).orElse(List.of());
    demandPlaces(draft.without(gone), files.keySet());
    var put = new java.util.ArrayList<Put>();
    var changes = new java.util.HashMap<AssetPath, Optional<AssetFile>>();
    gone.forEach(file -> changes.put(file.path(), Optional.empty()));
    files.forEach(
        (path, kept) -> {
          var old = Optional.ofNullable(before.get(path));
          var file =
              new AssetFile(
                  path,
                  kept.blob().digest(),
                  kept.blob().size(),
                  kept.mediaType(),
                  old.flatMap(AssetFile::license),
                  old.flatMap(AssetFile::role),
                  old.flatMap(AssetFile::description));
          changes.put(path, Optional.of(file));
          put.add(new Put(file, old.isEmpty()));
        });
    known.add(files.values().stream().map(Kept::blob).toList());
    drafts.setFiles(id, changes, clock.instant());
    audit.note(
        actor.handle(),
        "file-put",
        id.value(),
        (put.size() == 1 ? put.getFirst().file().path().value() : put.size() + " files")
            + replaced.map(folder -> " in place of " + folder).orElse(""));
    return put;
  }

  /**
   * Lets files of these paths come into the draft.
   *
   * @throws Refusal.TooLarge where it would have too many
   * @throws Refusal.Invalid where a path would be a file and a folder
   */
  void demandPlaces(Draft draft, Set<AssetPath> paths) {
    var there = draft.files().stream().map(AssetFile::path).collect(Collectors.toSet());
    var added = paths.stream().filter(path -> !there.contains(path)).count();
    if (draft.files().size() + added > limits.files()) {
      throw new Refusal.TooLarge("An asset has at most " + limits.files() + " files here.");
    }
    draft.demandPaths(paths);
  }

  /** Changes licence, role or description of a file by a JSON Merge Patch. */
  @Transactional
  public AssetFile amendFile(
      Actor actor,
      AssetType type,
      AssetId id,
      AssetPath path,
      Map<String, Object> patch,
      Optional<Long> expectedVersion) {
    demandOwn(actor, type, id, Policy.depositing(type));
    var before = file(locked(id, expectedVersion), path);
    var after = FileDescribing.merged(before, patch);
    drafts.setFiles(id, Map.of(path, Optional.of(after)), clock.instant());
    return after;
  }

  /** Takes a file out of the draft. */
  @Transactional
  public void removeFile(
      Actor actor, AssetType type, AssetId id, AssetPath path, Optional<Long> expectedVersion) {
    demandOwn(actor, type, id, Policy.depositing(type));
    file(locked(id, expectedVersion), path);
    drafts.setFiles(id, Map.of(path, Optional.empty()), clock.instant());
    audit.note(actor.handle(), "file-remove", id.value(), path.value());
  }

  /**
   * Takes all files below a folder out of the draft, as one change.
   *
   * @return how many there were
   * @throws Refusal.NotFound where there are none
   */
  @Transactional
  public int removeFolder(
      Actor actor, AssetType type, AssetId id, AssetPath folder, Optional<Long> expectedVersion) {
    demandOwn(actor, type, id, Policy.depositing(type));
    var gone = locked(id, expectedVersion).below(folder);
    if (gone.isEmpty()) {
      throw new Refusal.NotFound("The draft has no folder “" + folder + "”.");
    }
    drafts.setFiles(
        id,
        gone.stream().collect(Collectors.toMap(AssetFile::path, file -> Optional.empty())),
        clock.instant());
    audit.note(actor.handle(), "folder-remove", id.value(), folder + ", " + gone.size() + " files");
    return gone.size();
  }

  private static AssetFile file(Draft draft, AssetPath path) {
    return draft
        .file(path)
        .orElseThrow(() -> new Refusal.NotFound("The draft has no file “" + path + "”."));
  }

  private Asset demandOwn(Actor actor, AssetType type, AssetId id, Act act) {
    Policy.demand(actor, act);
    return ownership.demandDepositor(actor, type, id);
  }

  private Draft locked(AssetId id, Optional<Long> expectedVersion) {
    var draft =
        drafts.find(id).orElseThrow(() -> new Refusal.NotFound("There is no such draft of yours."));
    if (expectedVersion.isPresent() && expectedVersion.get() != draft.version()) {
      throw new Refusal.Stale("The draft has changed since you read it; read it again.");
    }
    return draft;
  }
}
