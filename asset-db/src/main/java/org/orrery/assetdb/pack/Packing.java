package org.orrery.assetdb.pack;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.release.Selected;
import org.orrery.assetdb.release.Selecting;

/**
 * Making packs and changing them. Every method refuses whoever may not keep packs, and answers that
 * another's pack does not exist. A version given as expected must be the pack's; otherwise the act
 * is refused as stale. Every change is cleared anew; a pack whose licences contradict its use can
 * be kept, but not taken.
 */
@Singleton
public class Packing {

  /** Most items of one pack. */
  public static final int MOST_ITEMS = 200;

  /** Most files that are chosen by name in one pack. */
  public static final int MOST_NAMED = 2_000;

  /** Most packs of one account. */
  public static final int MOST_PACKS = 200;

  private static final int NAME_CHARACTERS = 200;
  private static final String NOT_SO = "The pack cannot be kept so.";

  private final Packs packs;
  private final Contents contents;
  private final Viewing viewing;
  private final Selecting selecting;
  private final AuditLog audit;
  private final Clock clock;

  Packing(
      Packs packs,
      Contents contents,
      Viewing viewing,
      Selecting selecting,
      AuditLog audit,
      Clock clock) {
    this.packs = packs;
    this.contents = contents;
    this.viewing = viewing;
    this.selecting = selecting;
    this.audit = audit;
    this.clock = clock;
  }

  /** What of a pack its owner chooses. */
  private record Wanted(String name, List<Pack.Item> items, Use use) {}

  /**
   * Makes a pack from {@code {name, items: [{asset, release?, files?}], use}}; without a number the
   * newest release of this moment is meant, for good.
   */
  @Transactional
  public Packed make(Actor actor, Map<String, Object> json) {
    Policy.demand(actor, Act.KEEP_PACKS);
    var wanted = wanted(json);
    if (packs.count(actor.handle()) >= MOST_PACKS) {
      throw new Refusal.TooLarge("An account has at most " + MOST_PACKS + " packs here.");
    }
    var now = clock.instant();
    while (true) {
      var packed =
          contents.packed(
              actor,
              new Pack(
                  PackId.random(),
                  actor.handle(),
                  wanted.name(),
                  wanted.use(),
                  wanted.items(),
                  Verdict.OK,
                  now,
                  now,
                  1));
      if (packs.add(packed.pack())) {
        audit.note(actor.handle(), "pack-make", packed.pack().id().value(), wanted.name());
        return packed;
      }
    }
  }

  /** Changes name, items or use by a JSON Merge Patch. */
  @Transactional
  public Packed amend(
      Actor actor, PackId id, Map<String, Object> patch, Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    var wanted = wanted(Descriptions.merge(json(before), patch));
    return keep(actor, before, wanted.name(), wanted.items(), wanted.use());
  }

  /** Puts a whole release in, where the asset is in already in its place; the newest by default. */
  @Transactional
  public Packed put(
      Actor actor,
      PackId id,
      AssetId asset,
      Optional<Integer> release,
      Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    var item = contents.whole(asset, release);
    var items = new ArrayList<>(before.items());
    items.replaceAll(old -> old.asset().equals(asset) ? item : old);
    if (!items.contains(item)) {
      items.add(item);
    }
    demandRoom(items);
    return keep(actor, before, before.name(), items, before.use());
  }

  /** Puts the newest release of one asset in the place of another. */
  @Transactional
  public Packed swap(
      Actor actor, PackId id, AssetId old, AssetId other, Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    demandItem(before, old);
    var item = contents.whole(other, Optional.empty());
    var items = new ArrayList<>(before.items());
    items.removeIf(one -> one.asset().equals(other));
    items.replaceAll(one -> one.asset().equals(old) ? item : one);
    return keep(actor, before, before.name(), items, before.use());
  }

  /** Takes an asset out; the last one stays. */
  @Transactional
  public Packed takeOut(Actor actor, PackId id, AssetId asset, Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    demandItem(before, asset);
    if (before.items().size() == 1) {
      throw new Refusal.Conflict("A pack has at least one item; discard the pack instead.");
    }
    var items = before.items().stream().filter(item -> !item.asset().equals(asset)).toList();
    return keep(actor, before, before.name(), items, before.use());
  }

  /**
   * Moves every item to the newest release of its asset. One whose chosen files are not all in it,
   * or whose bytes cannot be had, stays as it is.
   */
  @Transactional
  public Packed update(Actor actor, PackId id, Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    var items = before.items().stream().map(item -> contents.newest(actor, item)).toList();
    return items.equals(before.items())
        ? contents.packed(actor, before)
        : keep(actor, before, before.name(), items, before.use());
  }

  /** Drops the pack. */
  @Transactional
  public void discard(Actor actor, PackId id, Optional<Long> expectedVersion) {
    var before = locked(actor, id, expectedVersion);
    packs.remove(id);
    audit.note(actor.handle(), "pack-discard", id.value(), before.name());
  }

  private Packed keep(Actor actor, Pack before, String name, List<Pack.Item> items, Use use) {
    var packed =
        contents.packed(
            actor,
            new Pack(
                before.id(),
                before.owner(),
                name,
                use,
                items,
                before.verdict(),
                before.createdAt(),
                clock.instant(),
                before.version() + 1));
    packs.replace(packed.pack());
    audit.note(actor.handle(), "pack-change", before.id().value(), "");
    return packed;
  }

  private Wanted wanted(Map<String, Object> json) {
    var fields = Fields.of(json);
    var name = fields.text("name", NAME_CHARACTERS);
    if (!fields.has("name")) {
      fields.fault("name", "A pack has a name.");
    }
    var selected = selecting.selected(fields);
    var use = Use.read(fields);
    var assets = new HashSet<AssetId>();
    for (var place = 0; place < selected.size(); place++) {
      if (!assets.add(selected.get(place).release().asset())) {
        fields.fault("items", "Each asset is in a pack once; one is here twice.");
        break;
      }
    }
    fields.refuse(NOT_SO);
    var items = selected.stream().map(Packing::item).toList();
    demandRoom(items);
    return new Wanted(name.orElseThrow(), items, use);
  }

  private static Pack.Item item(Selected selected) {
    return new Pack.Item(
        selected.release().asset(),
        selected.release().number(),
        selected.files().stream().map(file -> file.path()).toList());
  }

  private static void demandRoom(List<Pack.Item> items) {
    if (items.size() > MOST_ITEMS) {
      throw new Refusal.Invalid(
          NOT_SO, List.of(new Violation("/items", "A pack has at most " + MOST_ITEMS + " items.")));
    }
    if (items.stream().mapToInt(item -> item.files().size()).sum() > MOST_NAMED) {
      throw new Refusal.Invalid(
          NOT_SO,
          List.of(
              new Violation(
                  "/items", "At most " + MOST_NAMED + " files are chosen by name in one pack.")));
    }
  }

  private static void demandItem(Pack pack, AssetId asset) {
    if (pack.items().stream().noneMatch(item -> item.asset().equals(asset))) {
      throw new Refusal.NotFound("The pack has no asset with the id " + asset + ".");
    }
  }

  private Pack locked(Actor actor, PackId id, Optional<Long> expectedVersion) {
    var pack = viewing.own(actor, id, Act.KEEP_PACKS);
    if (expectedVersion.isPresent() && expectedVersion.get() != pack.version()) {
      throw new Refusal.Stale("The pack has changed since you read it; read it again.");
    }
    return pack;
  }

  private static Map<String, Object> json(Pack pack) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", pack.name());
    json.put("items", pack.items().stream().map(Packing::json).toList());
    json.put("use", pack.use().json());
    return json;
  }

  private static Map<String, Object> json(Pack.Item item) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", item.asset().value());
    json.put("release", item.release());
    if (!item.files().isEmpty()) {
      json.put("files", item.files().stream().map(path -> path.value()).toList());
    }
    return json;
  }
}
