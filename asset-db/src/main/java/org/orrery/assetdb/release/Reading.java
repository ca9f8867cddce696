package org.orrery.assetdb.release;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.Extent;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.withdrawal.Withdrawal;
import org.orrery.assetdb.withdrawal.Withdrawals;

/**
 * Gives out what is released. Descriptions are for everybody; bytes too, but not before the end of
 * an embargo, and to nobody while the asset is withdrawn.
 */
@Singleton
public class Reading {

  private static final int RELEASES_LOOKED_AT = 100;

  private final Releases releases;
  private final BlobStore blobs;
  private final KnownBlobs known;
  private final Withdrawals withdrawals;
  private final Ownership ownership;
  private final Clock clock;

  Reading(
      Releases releases,
      BlobStore blobs,
      KnownBlobs known,
      Withdrawals withdrawals,
      Ownership ownership,
      Clock clock) {
    this.releases = releases;
    this.blobs = blobs;
    this.known = known;
    this.withdrawals = withdrawals;
    this.ownership = ownership;
    this.clock = clock;
  }

  /**
   * A release of an asset; the newest where no number is given.
   *
   * @throws Refusal.NotFound where there is none of this type
   */
  public Release release(AssetType type, AssetId id, Optional<Integer> number) {
    return (number.isPresent() ? releases.find(id, number.get()) : releases.newest(id))
        .filter(release -> release.type() == type)
        .orElseThrow(
            () ->
                new Refusal.NotFound(
                    number.isPresent()
                        ? "There is no release "
                            + number.get()
                            + " of a "
                            + type.word()
                            + " "
                            + id
                            + "."
                        : "There is no released " + type.word() + " with the id " + id + "."));
  }

  /**
   * A release of an asset of whatever type; the newest where no number is given.
   *
   * @throws Refusal.NotFound where there is none
   */
  public Release release(AssetId id, Optional<Integer> number) {
    return (number.isPresent() ? releases.find(id, number.get()) : releases.newest(id))
        .orElseThrow(
            () ->
                new Refusal.NotFound(
                    number.isPresent()
                        ? "There is no release " + number.get() + " of an asset " + id + "."
                        : "There is no released asset with the id " + id + "."));
  }

  /** The newest release of an asset while it is to be found: not where it is withdrawn. */
  public Optional<Release> findable(AssetId id) {
    return releases.newest(id).filter(release -> withdrawals.find(id).isEmpty());
  }

  /**
   * The release of a game that is played in a browser: the one of the number, or else the newest
   * whose files hold an {@code index.html}, looked for among the newest {@value
   * #RELEASES_LOOKED_AT}.
   *
   * @throws Refusal.NotFound where there is none
   */
  public Release playable(AssetId game, Optional<Integer> number) {
    var wanted = release(AssetType.GAME, game, number);
    if (wanted.playFolder().isPresent()) {
      return wanted;
    }
    return releases.of(game, wanted.number(), RELEASES_LOOKED_AT).stream()
        .filter(listed -> number.isEmpty())
        .map(listed -> release(AssetType.GAME, game, Optional.of(listed.number())))
        .filter(release -> release.playFolder().isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal.NotFound(
                    "No release of this game has an index.html to play in a browser."));
  }

  /**
   * A file of a release.
   *
   * @throws Refusal.NotFound where the release has no such file
   */
  public AssetFile file(Release release, AssetPath path) {
    return release
        .file(path)
        .orElseThrow(() -> new Refusal.NotFound("The release has no file “" + path + "”."));
  }

  /** Part of a file's bytes. Close the stream. */
  public InputStream open(AssetFile file, ByteRange range) throws IOException {
    return blobs.open(file.digest(), range);
  }

  /**
   * An address elsewhere at which anybody may have the whole file for a while, as an attachment;
   * only for whoever may have its bytes. Empty where the platform gives them out itself.
   */
  public Optional<URI> address(AssetFile file, String mediaType, String disposition) {
    return blobs.address(file.digest(), mediaType, disposition);
  }

  /**
   * Where part of a file's bytes lies, so that they can be sent without being read here; empty
   * where they lie in no local file.
   */
  public Optional<List<Extent>> extents(AssetFile file, ByteRange range) {
    return blobs.file(file.digest()).map(at -> List.of(new Extent.InFile(at, range)));
  }

  /** The release as one zip. */
  public Archive archive(Release release) {
    return Archive.of(release, known(release), blobs);
  }

  /** The release as a bag (RFC 8493) in one zip. */
  public Archive bag(Release release) {
    return Bag.of(release, known(release), blobs);
  }

  private Map<Digest, Blob> known(Release release) {
    var digests =
        Stream.concat(release.files().stream().map(AssetFile::digest), Stream.of(release.digest()));
    return known.find(digests.toList());
  }

  /**
   * The day from which the bytes are for everybody, while it has not come. A day begins at midnight
   * in UTC.
   */
  public Optional<LocalDate> embargo(Release release) {
    return release.description() instanceof MaterialDescription material
        ? material
            .embargoUntil()
            .filter(day -> day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
        : Optional.empty();
  }

  /** The withdrawal of the release's asset, while it is withdrawn. */
  public Optional<Withdrawal> withdrawal(Release release) {
    return withdrawals.find(release.asset());
  }

  /** The materials that the release of a game declares and that are withdrawn. */
  public List<Withdrawal> withdrawnMaterials(Release release) {
    return switch (release.description()) {
      case MaterialDescription material -> List.of();
      case GameDescription game -> {
        var used =
            game.materials().stream().map(GameDescription.UsedMaterial::asset).distinct().toList();
        var withdrawn = withdrawals.find(used);
        yield used.stream().filter(withdrawn::containsKey).map(withdrawn::get).toList();
      }
    };
  }

  /**
   * Lets pass whoever may have the release's bytes now. Whatever gives out bytes, or what was made
   * of them, asks this first.
   *
   * @throws Refusal.Withdrawn to everybody while the asset is withdrawn
   * @throws Refusal.Forbidden before the end of an embargo, but for its depositors and curators
   */
  public void demandBytes(Actor actor, Release release) {
    var obstacle = obstacle(actor, release);
    if (obstacle.isPresent()) {
      throw obstacle.get();
    }
  }

  /** Why the actor cannot have the release's bytes now; empty where they can. */
  public Optional<Refusal> obstacle(Actor actor, Release release) {
    var withdrawal = withdrawal(release);
    if (withdrawal.isPresent()) {
      return Optional.of(new Refusal.Withdrawn("It was withdrawn: " + withdrawal.get().reason()));
    }
    return embargo(release)
        .filter(day -> !Policy.isCurator(actor))
        .filter(day -> !ownership.isDepositor(actor, release.asset()))
        .map(day -> new Refusal.Forbidden("The files are under embargo until " + day + "."));
  }
}
