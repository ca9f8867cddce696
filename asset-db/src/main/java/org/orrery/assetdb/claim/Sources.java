package org.orrery.assetdb.claim;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.release.Releases;

/** Reads the sources that strangers name. Nothing is fetched: an address is only looked at. */
@Singleton
public class Sources {

  private static final List<String> FIELDS = List.of("asset", "doi", "url");
  private static final int SOURCE_CHARACTERS = 2_000;
  private static final int NOTE_CHARACTERS = 500;

  private final Releases releases;

  Sources(Releases releases) {
    this.releases = releases;
  }

  /** A source in the field: an object with one of {@code asset}, {@code doi}, {@code url}. */
  public Optional<Source> one(Fields fields, String field) {
    return fields
        .textOrObject(
            field,
            SOURCE_CHARACTERS,
            text -> parsed(fields, field, text),
            object -> {
              var source = source(object);
              object.end();
              return source;
            })
        .flatMap(Function.identity());
  }

  private Optional<Source> parsed(Fields fields, String field, String text) {
    try {
      return Optional.of(known(Source.parse(text)));
    } catch (IllegalArgumentException e) {
      fields.fault(field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A list of sources, each with a note or without. */
  public List<Evidence> all(Fields fields, String field, int most) {
    return fields.objects(
        field,
        most,
        object -> {
          var source = source(object);
          var note = object.text("note", NOTE_CHARACTERS);
          object.end();
          return source.map(known -> new Evidence(known, note));
        });
  }

  private Optional<Source> source(Fields object) {
    var given = FIELDS.stream().filter(object::has).toList();
    if (given.size() != 1) {
      object.fault(
          given.isEmpty() ? "asset" : given.getLast(),
          "Exactly one of “asset”, “doi” and “url” is wanted.");
      return Optional.empty();
    }
    var field = given.getFirst();
    return object.parsed(field, SOURCE_CHARACTERS, value -> known(Source.of(field, value)));
  }

  /** Only what everybody can look at is a source. */
  private Source known(Source source) {
    return switch (source) {
      case Source.Material(var asset)
          when releases
              .newest(asset)
              .filter(release -> release.type() == AssetType.MATERIAL)
              .isEmpty() ->
          throw new IllegalArgumentException("There is no released material with this id.");
      case Source.Material material -> material;
      case Source.Publication publication -> publication;
      case Source.Page page -> page;
    };
  }
}
