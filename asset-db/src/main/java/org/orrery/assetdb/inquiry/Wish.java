package org.orrery.assetdb.inquiry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.place.Place;

/**
 * What an institution would like to do with a game.
 *
 * @param organization its name
 * @param from the first day, where it is known
 * @param until the last day, not before {@code from}
 * @param audience for whom
 * @param message the rest, in its own words
 */
public record Wish(
    String organization,
    Place place,
    Purpose purpose,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> audience,
    String message) {

  static final int ORGANIZATION_CHARACTERS = 200;
  private static final int WORD_CHARACTERS = 20;
  private static final int AUDIENCE_CHARACTERS = 1000;
  static final int MESSAGE_CHARACTERS = 10_000;

  /**
   * From {@code {organization, city?, country, purpose, from?, until?, audience?, message}}.
   *
   * @throws org.orrery.assetdb.Refusal.Invalid that names every fault
   */
  static Wish read(Map<String, Object> json) {
    var fields = Fields.of(json);
    var organization = fields.text("organization", ORGANIZATION_CHARACTERS);
    var place = Place.read(fields);
    var purpose = fields.parsed("purpose", WORD_CHARACTERS, Purpose::of);
    var from = fields.day("from");
    var until = fields.day("until");
    var audience = fields.text("audience", AUDIENCE_CHARACTERS);
    var message = fields.text("message", MESSAGE_CHARACTERS);
    for (var wanted : new String[] {"organization", "country", "purpose", "message"}) {
      if (!fields.has(wanted)) {
        fields.fault(wanted, "It is wanted.");
      }
    }
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      fields.fault("until", "It ends before it begins.");
    }
    if (from.isEmpty() && until.isPresent() && !fields.isFaulty("from")) {
      fields.fault("from", "The first day is wanted where the last one is given.");
    }
    fields.refuse("One cannot ask so.");
    return new Wish(
        organization.orElseThrow(),
        place,
        purpose.orElseThrow(),
        from,
        until,
        audience,
        message.orElseThrow());
  }
}
