package org.orrery.assetdb.release;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.json.Fields;

/**
 * Reads which releases, and which of their files, somebody wants to take: a list {@code items} of
 * {@code {asset, release?, files?}}. Whatever is not there is a fault of the field that names it.
 */
@Singleton
public class Selecting {

  /** Most items of one list. */
  public static final int MOST_ITEMS = 500;

  /** Most files that the releases of one list have together. */
  public static final int MOST_FILES = 200_000;

  private static final int MOST_NAMED = 10_000;

  private final Reading reading;

  /** Files of the releases read so far. */
  private static final class Count {
    private int files;
  }

  Selecting(Reading reading) {
    this.reading = reading;
  }

  /**
   * The items in the order given; without a number the newest release is meant. Nothing that was
   * read counts before {@link Fields#refuse} has let it pass.
   */
  public List<Selected> selected(Fields fields) {
    var selected = new ArrayList<Selected>();
    var count = new Count();
    fields.forEach(
        "items",
        MOST_ITEMS,
        (items, place) ->
            items
                .object(place)
                .flatMap(item -> read(item, items, place, count))
                .ifPresent(selected::add));
    if (selected.isEmpty() && !fields.isFaulty("items")) {
      fields.fault("items", "A list of at least one asset is wanted here.");
    }
    return List.copyOf(selected);
  }

  private Optional<Selected> read(Fields item, Fields items, String place, Count count) {
    var asset = item.parsed("asset", 40, Selecting::id);
    var number = item.number("release", 1, Integer.MAX_VALUE);
    if (!item.has("asset")) {
      item.fault("asset", "The id of a material or game is wanted here.");
    }
    var release =
        count.files > MOST_FILES
            ? Optional.<Release>empty()
            : asset.flatMap(id -> find(item, id, number));
    count.files += release.map(one -> one.files().size()).orElse(0);
    if (release.isPresent() && count.files > MOST_FILES) {
      items.fault(
          place, "The releases have more than " + MOST_FILES + " files together; ask in parts.");
    }
    var named = release.map(one -> named(item, one)).orElseGet(() -> skipped(item));
    item.end();
    return release.map(one -> new Selected(one, List.copyOf(named)));
  }

  private static AssetId id(String typed) {
    try {
      return AssetId.parse(typed);
    } catch (Refusal.NotFound mistyped) {
      throw new IllegalArgumentException(mistyped.getMessage(), mistyped);
    }
  }

  private Optional<Release> find(Fields item, AssetId id, Optional<Integer> number) {
    try {
      return Optional.of(reading.release(id, number));
    } catch (Refusal.NotFound | Refusal.Withdrawn absent) {
      item.fault(number.isPresent() ? "release" : "asset", String.valueOf(absent.getMessage()));
      return Optional.empty();
    }
  }

  private static Set<AssetFile> named(Fields item, Release release) {
    var byPath = new HashMap<String, AssetFile>();
    if (item.has("files")) {
      release.files().forEach(file -> byPath.put(file.path().value(), file));
    }
    var named = new LinkedHashSet<>(files(item, byPath));
    if (item.has("files") && named.isEmpty() && !item.isFaulty("files")) {
      item.fault("files", "Name at least one file, or leave the field out to mean all.");
    }
    return named;
  }

  private static List<AssetFile> files(Fields item, Map<String, AssetFile> byPath) {
    return item.parsedTexts(
        "files",
        MOST_NAMED,
        1000,
        path ->
            Optional.ofNullable(byPath.get(Normalizer.normalize(path, Normalizer.Form.NFC)))
                .orElseThrow(
                    () -> new IllegalArgumentException("The release has no file “" + path + "”.")));
  }

  /** Where there is no release, only the names of the fields are looked at. */
  private static Set<AssetFile> skipped(Fields item) {
    item.has("files");
    return Set.of();
  }
}
