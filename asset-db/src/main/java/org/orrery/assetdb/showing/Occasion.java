package org.orrery.assetdb.showing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.place.Place;

/**
 * What is told of a showing.
 *
 * @param organization whose it was
 * @param event what it was called
 * @param until the last day, not before {@code from}; empty where it was one day or lasts
 * @param link where more of it is read
 */
public record Occasion(
    String organization,
    Place place,
    Optional<String> event,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<String> link,
    Optional<Visitors> visitors) {

  private static final int ORGANIZATION_CHARACTERS = 200;
  private static final int EVENT_CHARACTERS = 300;
  private static final int SOURCE_CHARACTERS = 500;

  /**
   * From {@code {organization, city?, country?, event?, from, until?, link?, visitors?: {number,
   * source}}}.
   *
   * @throws org.orrery.assetdb.Refusal.Invalid that names every fault
   */
  static Occasion read(Map<String, Object> json) {
    var fields = Fields.of(json);
    var organization = fields.text("organization", ORGANIZATION_CHARACTERS);
    var place = Place.read(fields);
    var event = fields.text("event", EVENT_CHARACTERS);
    var from = fields.day("from");
    var until = fields.day("until");
    var link = fields.url("link");
    var visitors = fields.object("visitors").flatMap(Occasion::visitors);
    for (var wanted : new String[] {"organization", "from"}) {
      if (!fields.has(wanted)) {
        fields.fault(wanted, "It is wanted.");
      }
    }
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      fields.fault("until", "It ends before it begins.");
    }
    fields.refuse("The entry cannot be made so.");
    return new Occasion(
        organization.orElseThrow(), place, event, from.orElseThrow(), until, link, visitors);
  }

  private static Optional<Visitors> visitors(Fields fields) {
    var number = fields.number("number", 0, Visitors.MOST);
    var source = fields.text("source", SOURCE_CHARACTERS);
    if (!fields.has("number")) {
      fields.fault("number", "It is wanted.");
    }
    if (!fields.has("source")) {
      fields.fault("source", "Who says so is wanted beside a number of visitors.");
    }
    fields.end();
    return number.flatMap(known -> source.map(said -> new Visitors(known, said)));
  }

  /** As {@link #read} reads it. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("organization", organization);
    json.putAll(place.toJson());
    event.ifPresent(name -> json.put("event", name));
    json.put("from", from.toString());
    until.ifPresent(day -> json.put("until", day.toString()));
    link.ifPresent(url -> json.put("link", url));
    visitors.ifPresent(
        came -> json.put("visitors", Map.of("number", came.number(), "source", came.source())));
    return json;
  }
}
