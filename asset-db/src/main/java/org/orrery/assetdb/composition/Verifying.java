package org.orrery.assetdb.composition;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.Asset;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.draft.Drafts;
import org.orrery.assetdb.inside.InnerFiles;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.withdrawal.Withdrawals;

/**
 * Verifies by digests what a game is made of. Whatever is asked is answered from what is known by
 * now, and nothing is opened for it.
 */
@Singleton
public class Verifying {

  /** So many undeclared materials are named. */
  public static final int MOST_UNDECLARED = 200;

  private final Claims claims;
  private final LookingInside looking;
  private final InnerFiles inside;
  private final Holdings holdings;
  private final Releases releases;
  private final Reading reading;
  private final Drafts assets;
  private final Withdrawals withdrawals;
  private final Ownership ownership;

  Verifying(
      Claims claims,
      LookingInside looking,
      InnerFiles inside,
      Holdings holdings,
      Releases releases,
      Reading reading,
      Drafts assets,
      Withdrawals withdrawals,
      Ownership ownership) {
    this.claims = claims;
    this.looking = looking;
    this.inside = inside;
    this.holdings = holdings;
    this.releases = releases;
    this.reading = reading;
    this.assets = assets;
    this.withdrawals = withdrawals;
    this.ownership = ownership;
  }

  /**
   * What a release of a game is made of. A material under embargo that nobody declares is named
   * only to who may have its bytes, and to the game's depositors, who have them already.
   */
  public Composition of(Actor actor, Release game) {
    return of(actor, game.asset(), game.description(), game.files());
  }

  /** What the draft of a game is made of as it stands, for its depositors. */
  public Composition of(Actor actor, Draft draft) {
    ownership.demandDepositor(actor, AssetType.GAME, draft.id());
    return of(actor, draft.id(), draft.description(), draft.files());
  }

  private Composition of(
      Actor actor, AssetId game, Description description, List<AssetFile> files) {
    var build = Build.of(files, inside);
    var ingredients = ingredients(claims.of(description, files).claims(), build);
    var looked = looking.of(build.containerDigests());
    return new Composition(
        ingredients,
        strays(actor, game, build, ingredients),
        build.containers().stream()
            .map(
                file ->
                    new Composition.Opened(file, Optional.ofNullable(looked.get(file.digest()))))
            .toList());
  }

  private List<Composition.Ingredient> ingredients(List<Claim> said, Build build) {
    var meant = new ArrayList<Optional<Release>>();
    var wanted = new ArrayList<List<Evidence.Wanted>>();
    for (var claim : said) {
      var release = find(claim);
      meant.add(release);
      wanted.add(wanted(claim, release));
    }
    var all = wanted.stream().flatMap(List::stream).toList();
    var byDigest = build.byDigest(all.stream().map(Evidence.Wanted::digest).toList());
    var byName = build.byName(all.stream().map(Evidence.Wanted::name).toList());
    var news = news(meant.stream().flatMap(Optional::stream).toList());
    var ingredients = new ArrayList<Composition.Ingredient>();
    for (var place = 0; place < said.size(); place++) {
      var release = meant.get(place);
      ingredients.add(
          new Composition.Ingredient(
              said.get(place),
              release,
              Evidence.of(wanted.get(place), byDigest, byName),
              release.map(news::get)));
    }
    return ingredients;
  }

  private static List<Evidence.Wanted> wanted(Claim claim, Optional<Release> release) {
    return claim.files().isEmpty()
        ? release.stream().flatMap(one -> one.files().stream()).map(Verifying::wanted).toList()
        : claim.files();
  }

  private static Evidence.Wanted wanted(AssetFile file) {
    return new Evidence.Wanted(file.path().value(), file.digest(), file.size());
  }

  /** The release that is meant; what stands in a lock file may be no id at all. */
  private Optional<Release> find(Claim claim) {
    try {
      var id = AssetId.parse(claim.asset());
      return claim.release().isPresent()
          ? releases.find(id, claim.release().get())
          : releases.newest(id);
    } catch (Refusal.NotFound mistyped) {
      return Optional.empty();
    }
  }

  private List<Composition.Stray> strays(
      Actor actor, AssetId game, Build build, List<Composition.Ingredient> ingredients) {
    var named = new HashSet<AssetId>();
    ingredients.forEach(one -> one.release().ifPresent(release -> named.add(release.asset())));
    var owing = owing(holdings(build), named);
    var mayKnowAll = ownership.isDepositor(actor, game);
    var holding =
        owing.entrySet().stream()
            .flatMap(one -> holding(one.getKey(), one.getValue()).stream())
            .filter(release -> mayKnowAll || !isHidden(actor, release))
            .toList();
    var found = owing.values().stream().flatMap(List::stream).map(Holdings.Holding::digest);
    var at = build.byDigest(found.toList());
    var news = news(holding);
    var strays = new ArrayList<Composition.Stray>();
    for (var release : holding) {
      strays.add(
          new Composition.Stray(
              release,
              traces(owing.getOrDefault(release.asset(), List.of()), at),
              Objects.requireNonNull(news.get(release))));
    }
    return strays;
  }

  /** The newest release of the material that holds any of it. */
  private Optional<Release> holding(AssetId material, List<Holdings.Holding> found) {
    return releases.find(
        material, found.stream().mapToInt(Holdings.Holding::release).max().orElseThrow());
  }

  private static List<Evidence.Trace> traces(List<Holdings.Holding> found, Map<Digest, String> at) {
    return found.stream()
        .sorted(Comparator.comparing(Holdings.Holding::path))
        .map(
            one ->
                new Evidence.Trace(
                    one.path(), Presence.SAME, Optional.ofNullable(at.get(one.digest()))))
        .toList();
  }

  private boolean isHidden(Actor actor, Release material) {
    return reading
        .obstacle(actor, material)
        .filter(Refusal.Forbidden.class::isInstance)
        .isPresent();
  }

  private List<Holdings.Holding> holdings(Build build) {
    var digests =
        build.files().stream()
            .filter(file -> file.size() >= Telltale.LEAST_BYTES)
            .map(AssetFile::digest)
            .toList();
    return Stream.concat(
            holdings.of(digests, Telltale.LEAST_BYTES).stream(),
            holdings.inside(build.containerDigests(), Telltale.LEAST_BYTES).stream())
        .filter(holding -> Telltale.isOne(holding.path(), holding.size()))
        .distinct()
        .toList();
  }

  /**
   * Whose the bytes are that no named material explains: of several materials that hold the same,
   * it is the one that was released first, for the others may have it from there.
   */
  static Map<AssetId, List<Holdings.Holding>> owing(
      Collection<Holdings.Holding> holdings, Set<AssetId> named) {
    var holders = new HashMap<Digest, List<Holdings.Holding>>();
    for (var holding : holdings) {
      holders.computeIfAbsent(holding.digest(), none -> new ArrayList<>()).add(holding);
    }
    var owing = new TreeMap<AssetId, List<Holdings.Holding>>();
    for (var some : holders.values()) {
      if (some.stream().noneMatch(holding -> named.contains(holding.material()))) {
        var first =
            some.stream()
                .min(
                    Comparator.comparing(Holdings.Holding::since)
                        .thenComparing(Holdings.Holding::material))
                .orElseThrow();
        owing.computeIfAbsent(first.material(), none -> new ArrayList<>()).add(first);
      }
    }
    while (owing.size() > MOST_UNDECLARED) {
      owing.pollLastEntry();
    }
    return owing;
  }

  private Map<Release, Composition.News> news(List<Release> meant) {
    var ids = meant.stream().map(Release::asset).distinct().toList();
    var withdrawn = withdrawals.find(ids);
    var descriptions = releases.descriptions(ids);
    var news = new HashMap<Release, Composition.News>();
    for (var release : meant) {
      var newest = assets.asset(release.asset()).map(Asset::newestRelease);
      var license =
          Optional.ofNullable(descriptions.get(release.asset()))
              .flatMap(Description::license)
              .filter(now -> !Optional.of(now).equals(release.description().license()));
      news.put(
          release,
          new Composition.News(
              release.asset(),
              Optional.ofNullable(withdrawn.get(release.asset())),
              newest.filter(number -> number > release.number()),
              license));
    }
    return news;
  }
}
