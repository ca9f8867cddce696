package org.orrery.assetdb.place;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.json.Fields;

/** A city and a country, as far as they are known. */
public record Place(Optional<String> city, Optional<Country> country) {

  private static final int CITY_CHARACTERS = 100;
  private static final int CODE_CHARACTERS = 2;

  /** Nobody said where. */
  public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());

  /** From {@code city?} and {@code country?} among the fields. */
  public static Place read(Fields fields) {
    return new Place(
        fields.text("city", CITY_CHARACTERS),
        fields.parsed("country", CODE_CHARACTERS, Country::parse));
  }

  /** {@code {city?, country?}}. */
  public Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    city.ifPresent(name -> json.put("city", name));
    country.ifPresent(one -> json.put("country", one.code()));
    return json;
  }
}
