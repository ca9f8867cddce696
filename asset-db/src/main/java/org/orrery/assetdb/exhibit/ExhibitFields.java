package org.orrery.assetdb.exhibit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.json.Fields;

/** What a curator writes on an exhibit, read from a body. */
final class ExhibitFields {

  static final int MOST_ENTRIES = 100;
  static final int MOST_MATERIALS = 20;
  private static final int TITLE_CHARACTERS = 300;
  private static final int INTRO_CHARACTERS = 20_000;
  private static final int TEXT_CHARACTERS = 10_000;

  private ExhibitFields() {}

  /**
   * What is wanted.
   *
   * @param state empty where it stays as it is
   */
  record Wanted(
      Slug slug,
      LocalizedText title,
      LocalizedText intro,
      LocalizedText place,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      List<WantedEntry> entries,
      Optional<State> state) {}

  /** A game that is wanted in it. */
  record WantedEntry(AssetId game, int release, LocalizedText text, List<AssetId> materials) {}

  /** Reads {@code {slug, title, intro?, place?, from?, until?, entries?, state?}}. */
  static Wanted read(Map<String, Object> json) {
    var fields = Fields.of(json);
    var slug = fields.parsed("slug", 200, Slug::new);
    var title = Localized.read(fields, "title", TITLE_CHARACTERS);
    var intro = Localized.read(fields, "intro", INTRO_CHARACTERS);
    var place = Localized.read(fields, "place", TITLE_CHARACTERS);
    var from = fields.day("from");
    var until = fields.day("until");
    var entries = fields.objects("entries", MOST_ENTRIES, ExhibitFields::entry);
    var state = fields.parsed("state", 20, State::of);
    wanted(fields, "slug", "A short name for its address is wanted here.");
    wanted(fields, "title", "A title is wanted here.");
    if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
      fields.fault("until", "It ends before it begins.");
    }
    var games = new HashSet<AssetId>();
    if (!entries.stream().map(WantedEntry::game).allMatch(games::add)) {
      fields.fault("entries", "Each game stands in an exhibit once; one is here twice.");
    }
    fields.refuse("It cannot be exhibited so.");
    return new Wanted(slug.orElseThrow(), title, intro, place, from, until, entries, state);
  }

  private static Optional<WantedEntry> entry(Fields fields) {
    var game = fields.parsed("game", 40, ExhibitFields::id);
    var release = fields.number("release", 1, Integer.MAX_VALUE);
    var text = Localized.read(fields, "text", TEXT_CHARACTERS);
    var materials = fields.parsedTexts("materials", MOST_MATERIALS, 40, ExhibitFields::id);
    wanted(fields, "game", "The id of a game is wanted here.");
    wanted(fields, "release", "The number of the accepted release is wanted here.");
    fields.end();
    return game.isPresent() && release.isPresent()
        ? Optional.of(new WantedEntry(game.get(), release.get(), text, materials))
        : Optional.empty();
  }

  private static void wanted(Fields fields, String field, String sentence) {
    if (!fields.has(field)) {
      fields.fault(field, sentence);
    }
  }

  private static AssetId id(String typed) {
    try {
      return AssetId.parse(typed);
    } catch (Refusal.NotFound mistyped) {
      throw new IllegalArgumentException(mistyped.getMessage(), mistyped);
    }
  }

  /** What {@link #read} would read of the exhibit as it is. */
  static Map<String, Object> write(Exhibit exhibit) {
    var sheet = exhibit.sheet();
    var json = new LinkedHashMap<String, Object>();
    json.put("slug", sheet.slug().value());
    put(json, "title", sheet.title());
    put(json, "intro", sheet.intro());
    put(json, "place", sheet.place());
    sheet.from().ifPresent(day -> json.put("from", day.toString()));
    sheet.until().ifPresent(day -> json.put("until", day.toString()));
    json.put("entries", sheet.entries().stream().map(ExhibitFields::entry).toList());
    json.put("state", exhibit.state().word());
    return json;
  }

  static Map<String, Object> entry(Exhibit.Entry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("game", entry.game().value());
    json.put("release", entry.release());
    put(json, "text", entry.text());
    json.put("materials", entry.materials().stream().map(AssetId::value).toList());
    return json;
  }

  private static void put(Map<String, Object> json, String field, LocalizedText text) {
    if (!text.isEmpty()) {
      json.put(field, text.byLanguage());
    }
  }
}
