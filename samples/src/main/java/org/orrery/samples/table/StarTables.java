package org.orrery.samples.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.orrery.samples.sky.Planet;
import org.orrery.samples.tree.Tree;

/** Tables of the sky, from the GeoJSON catalogues of d3-celestial that lie among the materials. */
public final class StarTables {

  private static final double FAINTEST = 4.0;

  private StarTables() {}

  private record Star(
      String hip, double rightAscension, double declination, double magnitude, String colour) {}

  /** The stars to the fourth magnitude, brightest first, with their names in three languages. */
  public static byte[] brightStars(Path catalogue) throws IOException {
    Tree western = json(catalogue.resolve("starnames.json"));
    Tree chinese = json(catalogue.resolve("starnames.cn.json"));
    Csv csv =
        new Csv(
            "hip",
            "name",
            "designation",
            "constellation",
            "chinese_name",
            "pinyin",
            "right_ascension_deg",
            "declination_deg",
            "magnitude",
            "b_v");
    features(catalogue.resolve("stars.6.json")).stream()
        .map(StarTables::star)
        .filter(star -> star.magnitude <= FAINTEST)
        .sorted(Comparator.comparingDouble(Star::magnitude).thenComparing(Star::hip))
        .forEach(
            star -> {
              Tree name = western.at(star.hip);
              Tree chineseName = chinese.at(star.hip);
              csv.row(
                  star.hip,
                  name.at("name").text(),
                  name.at("desig").text(),
                  name.at("c").text(),
                  chineseName.at("name").text(),
                  chineseName.at("pinyin").text(),
                  number(star.rightAscension),
                  number(star.declination),
                  star.magnitude,
                  star.colour);
            });
    return csv.bytes();
  }

  private static Star star(Tree feature) {
    Tree properties = feature.at("properties");
    Tree place = place(feature);
    return new Star(
        feature.at("id").text(),
        eastward(place.at(0).number()),
        place.at(1).number(),
        Double.parseDouble(properties.at("mag").text()),
        properties.at("bv").text());
  }

  /** The 110 objects of Messier's list. */
  public static byte[] messier(Path catalogue) throws IOException {
    Csv csv =
        new Csv(
            "messier",
            "designation",
            "name",
            "type",
            "magnitude",
            "size_arcmin",
            "right_ascension_deg",
            "declination_deg");
    for (Tree feature : features(catalogue.resolve("messier.json"))) {
      Tree properties = feature.at("properties");
      Tree place = place(feature);
      csv.row(
          properties.at("name").text(),
          properties.at("desig").text(),
          properties.at("alt").text(),
          kind(properties.at("type").text()),
          properties.at("mag").text(),
          properties.at("dim").text(),
          number(eastward(place.at(0).number())),
          number(place.at(1).number()));
    }
    return csv.bytes();
  }

  private static String kind(String code) {
    return switch (code) {
      case "s" -> "spiral galaxy";
      case "s0" -> "lenticular galaxy";
      case "e" -> "elliptical galaxy";
      case "i" -> "irregular galaxy";
      case "sd" -> "dwarf spheroidal galaxy";
      case "g" -> "galaxy";
      case "oc" -> "open cluster";
      case "gc" -> "globular cluster";
      case "pn" -> "planetary nebula";
      case "snr" -> "supernova remnant";
      case "sfr", "en", "bn" -> "emission nebula";
      case "rn" -> "reflection nebula";
      default -> code;
    };
  }

  /** The planets' mean elements at J2000 and their rates. */
  public static byte[] planets() {
    Csv csv =
        new Csv(
            "planet",
            "chinese_name",
            "radius_km",
            "semi_major_axis_au",
            "eccentricity",
            "inclination_deg",
            "mean_longitude_deg",
            "perihelion_longitude_deg",
            "node_longitude_deg",
            "period_years",
            "semi_major_axis_rate",
            "eccentricity_rate",
            "inclination_rate",
            "mean_longitude_rate",
            "perihelion_longitude_rate",
            "node_longitude_rate");
    for (Planet planet : Planet.values()) {
      Planet.Elements at = planet.elements(0);
      Planet.Elements rates = planet.rates();
      csv.row(
          planet.english(),
          planet.chinese(),
          planet.radius(),
          exact(at.semiMajorAxis()),
          exact(at.eccentricity()),
          exact(at.inclination()),
          exact(at.meanLongitude()),
          exact(at.perihelionLongitude()),
          exact(at.nodeLongitude()),
          number(at.period()),
          exact(rates.semiMajorAxis()),
          exact(rates.eccentricity()),
          exact(rates.inclination()),
          exact(rates.meanLongitude()),
          exact(rates.perihelionLongitude()),
          exact(rates.nodeLongitude()));
    }
    return csv.bytes();
  }

  private static Tree place(Tree feature) {
    return feature.at("geometry").at("coordinates");
  }

  /** GeoJSON counts longitude from -180; astronomers count right ascension from 0. */
  private static double eastward(double longitude) {
    return longitude < 0 ? longitude + 360 : longitude;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String exact(double value) {
    return String.format(Locale.ROOT, "%.8f", value);
  }

  private static List<Tree> features(Path file) throws IOException {
    return json(file).at("features").each().toList();
  }

  private static Tree json(Path file) throws IOException {
    return Tree.ofJson(Files.readString(file));
  }
}
