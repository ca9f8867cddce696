package org.orrery.assetdb.claim;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.identifier.Doi;

/** Where something can be read up. */
public sealed interface Source {

  /** A material of this house. */
  record Material(AssetId asset) implements Source {
    @Override
    public String field() {
      return "asset";
    }

    @Override
    public String value() {
      return asset.value();
    }
  }

  /** A publication or data set that has a DOI. */
  record Publication(Doi doi) implements Source {
    @Override
    public String field() {
      return "doi";
    }

    @Override
    public String value() {
      return doi.name();
    }
  }

  /**
   * A page elsewhere.
   *
   * @param url absolute, https, names a host and nobody's account there
   */
  record Page(String url) implements Source {
    public Page {
      if (!isOpen(url)) {
        throw new IllegalArgumentException("An address that starts with https:// is wanted here.");
      }
    }

    private static boolean isOpen(String url) {
      try {
        var uri = new URI(url);
        return "https".equals(uri.getScheme())
            && uri.getHost() != null
            && uri.getUserInfo() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    @Override
    public String field() {
      return "url";
    }

    @Override
    public String value() {
      return url;
    }
  }

  /** The field that names it: {@code asset}, {@code doi} or {@code url}. */
  String field();

  /** What stands in that field. */
  String value();

  /** {@code {asset}}, {@code {doi}} or {@code {url}}. */
  default Map<String, Object> facts() {
    return Map.of(field(), value());
  }

  /**
   * A source in the field; what is wrong with it is an IllegalArgumentException with a sentence for
   * the person.
   */
  static Source of(String field, String value) {
    return switch (field) {
      case "asset" -> material(value);
      case "doi" ->
          Doi.find(value)
              .map(Publication::new)
              .orElseThrow(
                  () -> new IllegalArgumentException("A DOI such as 10.5072/abc is wanted here."));
      case "url" -> new Page(value);
      default -> throw new IllegalArgumentException("No field of a source: " + field);
    };
  }

  private static Source material(String id) {
    try {
      return new Material(AssetId.parse(id));
    } catch (Refusal.NotFound e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Any of the three as a person types it. */
  static Source parse(String typed) {
    return of(fieldOf(typed), typed);
  }

  /** The field in which it belongs what a person typed. */
  static String fieldOf(String typed) {
    if (Doi.find(typed).isPresent()) {
      return "doi";
    }
    return typed.contains("://") ? "url" : "asset";
  }
}
