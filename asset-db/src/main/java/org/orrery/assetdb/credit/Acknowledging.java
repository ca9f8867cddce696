package org.orrery.assetdb.credit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.release.Selected;

/** Gathers everybody whose work is in a game, or in a selection of releases. */
@Singleton
public class Acknowledging {

  /** Name of a file in a build that says which materials are in it. */
  public static final String LOCK = "materials.lock.json";

  /** What the field "format" of a lock file says. */
  public static final String LOCK_FORMAT = "orrery-materials-lock/1";

  private static final int MOST_LOCKS = 10;
  private static final int LOCK_BYTES = 8 * 1024 * 1024;
  private static final int MOST_LOCKED = 2_000;

  private final Crediting crediting;
  private final Reading reading;
  private final Releases releases;
  private final BlobStore blobs;

  Acknowledging(Crediting crediting, Reading reading, Releases releases, BlobStore blobs) {
    this.crediting = crediting;
    this.reading = reading;
    this.releases = releases;
    this.blobs = blobs;
  }

  /** A material that somebody says is in a game; empty for the newest release. */
  private record Named(String asset, Optional<Integer> release) {}

  /** The roll of what was selected. */
  public CreditRoll roll(List<Selected> selected, boolean modified) {
    var gaps = new ArrayList<CreditRoll.Gap>();
    var works =
        selected.stream().map(one -> work(one.release(), one.taken(), modified, gaps)).toList();
    return CreditRoll.of(Optional.empty(), works, gaps);
  }

  /**
   * The roll of a game: its contributors, and those of all materials that it declares or that a
   * {@value #LOCK} among its files names. A lock file says exactly which release is in the build,
   * so it goes before a declaration that names none.
   */
  public CreditRoll roll(Release game) throws IOException {
    var gaps = new ArrayList<CreditRoll.Gap>();
    var named = new LinkedHashMap<Named, Boolean>();
    if (game.description() instanceof GameDescription description) {
      description
          .materials()
          .forEach(
              used ->
                  named.merge(
                      new Named(used.asset().value(), used.release()),
                      used.modified(),
                      Boolean::logicalOr));
    }
    for (var file : locks(game)) {
      readLock(file, named, gaps);
    }
    var works = new LinkedHashMap<String, CreditRoll.Work>();
    named.forEach(
        (material, modified) ->
            find(material)
                .ifPresentOrElse(
                    release -> {
                      var work = work(release, release.files(), modified, gaps);
                      works.merge(
                          release.asset() + " " + release.number(), work, Acknowledging::united);
                    },
                    () -> gaps.add(gap(CreditRoll.Gap.Why.MISSING, material))));
    return CreditRoll.of(
        Optional.of(new CreditRoll.Work(game, game.files(), crediting.of(game), false)),
        List.copyOf(works.values()),
        gaps.stream().distinct().toList());
  }

  private static CreditRoll.Work united(CreditRoll.Work one, CreditRoll.Work other) {
    return new CreditRoll.Work(
        one.release(), one.files(), one.credits(), one.modified() || other.modified());
  }

  private CreditRoll.Work work(
      Release release, List<AssetFile> files, boolean modified, List<CreditRoll.Gap> gaps) {
    reading
        .obstacle(Actor.visitor(), release)
        .filter(Refusal.Withdrawn.class::isInstance)
        .ifPresent(
            withdrawn ->
                gaps.add(
                    new CreditRoll.Gap(CreditRoll.Gap.Why.WITHDRAWN, release.asset().value())));
    return new CreditRoll.Work(release, files, crediting.of(release), modified);
  }

  private Optional<Release> find(Named material) {
    try {
      var id = AssetId.parse(material.asset());
      return material.release().isPresent()
          ? releases.find(id, material.release().get())
          : releases.newest(id);
    } catch (Refusal.NotFound mistyped) {
      // A lock file may hold what is no id; it is named as missing like any other.
      return Optional.empty();
    }
  }

  private static CreditRoll.Gap gap(CreditRoll.Gap.Why why, Named material) {
    return new CreditRoll.Gap(
        why, material.asset() + material.release().map(number -> ", " + number).orElse(""));
  }

  private static List<AssetFile> locks(Release game) {
    return game.files().stream()
        .filter(file -> file.path().name().equals(LOCK))
        .limit(MOST_LOCKS)
        .toList();
  }

  /** Adds what a lock file names; a file that is something else adds nothing. */
  private void readLock(AssetFile file, Map<Named, Boolean> named, List<CreditRoll.Gap> gaps)
      throws IOException {
    try {
      var json = file.size() > LOCK_BYTES ? Map.<String, Object>of() : json(file);
      if (json.isEmpty()) {
        gaps.add(new CreditRoll.Gap(CreditRoll.Gap.Why.UNREADABLE, file.path().value()));
      } else if (LOCK_FORMAT.equals(json.get("format"))
          && json.get("materials") instanceof List<?> materials) {
        var modified =
            json.get("use") instanceof Map<?, ?> use && Boolean.TRUE.equals(use.get("modified"));
        materials.stream()
            .limit(MOST_LOCKED)
            .flatMap(one -> one instanceof Map<?, ?> map ? locked(map).stream() : Stream.empty())
            .forEach(material -> add(material, modified, named));
      }
    } catch (UncheckedIOException e) {
      // A stranger's file that is no JSON is theirs to mend, and is named.
      gaps.add(new CreditRoll.Gap(CreditRoll.Gap.Why.UNREADABLE, file.path().value()));
    }
  }

  private Map<String, Object> json(AssetFile file) throws IOException {
    try (var stream = blobs.open(file.digest(), ByteRange.all(file.size()))) {
      return Json.object(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Optional<Named> locked(Map<?, ?> material) {
    return material.get("asset") instanceof String asset && asset.length() <= 40
        ? Optional.of(
            new Named(
                asset,
                material.get("release") instanceof Integer number && number > 0
                    ? Optional.of(number)
                    : Optional.empty()))
        : Optional.empty();
  }

  private static void add(Named material, boolean modified, Map<Named, Boolean> named) {
    var newest = new Named(material.asset(), Optional.empty());
    var declared = material.release().isPresent() && Boolean.TRUE.equals(named.remove(newest));
    named.merge(material, modified || declared, Boolean::logicalOr);
  }
}
