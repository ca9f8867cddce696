package org.orrery.assetdb.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.json.Localized;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.place.Place;

/** What is told of a partner, read from a body. */
final class PartnerFields {

  static final int NAME_CHARACTERS = 300;
  private static final int DESCRIPTION_CHARACTERS = 10_000;

  private PartnerFields() {}

  /**
   * What is wanted.
   *
   * @param state empty where it stays as it is
   */
  record Wanted(
      PartnerHandle handle,
      LocalizedText name,
      LocalizedText description,
      OrganizationKind kind,
      Optional<String> website,
      Place place,
      Optional<Ror> ror,
      Optional<State> state) {}

  /** Reads {@code {handle, name, kind, description?, website?, city?, country?, ror?, state?}}. */
  static Wanted read(Map<String, Object> json) {
    var fields = Fields.of(json);
    var handle = fields.parsed("handle", 200, PartnerHandle::new);
    var name = Localized.read(fields, "name", NAME_CHARACTERS);
    var description = Localized.read(fields, "description", DESCRIPTION_CHARACTERS);
    var kind = fields.parsed("kind", 20, OrganizationKind::of);
    var website = fields.url("website");
    var place = Place.read(fields);
    var ror = fields.parsed("ror", 100, Ror::parse);
    var state = fields.parsed("state", 20, State::of);
    wanted(fields, "handle", "A short name for its address is wanted here.");
    wanted(fields, "name", "The name of the organisation is wanted here.");
    wanted(fields, "kind", "The kind of organisation is wanted here.");
    fields.refuse("The partner cannot be so.");
    return new Wanted(
        handle.orElseThrow(), name, description, kind.orElseThrow(), website, place, ror, state);
  }

  private static void wanted(Fields fields, String field, String sentence) {
    if (!fields.has(field)) {
      fields.fault(field, sentence);
    }
  }

  /** What {@link #read} would read of the partner as it is. */
  static Map<String, Object> write(Partner partner) {
    var sheet = partner.sheet();
    var json = new LinkedHashMap<String, Object>();
    json.put("handle", sheet.handle().value());
    json.put("name", sheet.name().byLanguage());
    if (!sheet.description().isEmpty()) {
      json.put("description", sheet.description().byLanguage());
    }
    json.put("kind", sheet.kind().word());
    sheet.website().ifPresent(url -> json.put("website", url));
    json.putAll(sheet.place().toJson());
    sheet.ror().ifPresent(ror -> json.put("ror", ror.url()));
    json.put("state", partner.state().word());
    return json;
  }
}
