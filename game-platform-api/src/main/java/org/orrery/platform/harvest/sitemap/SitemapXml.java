package org.orrery.platform.harvest.sitemap;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.orrery.platform.web.Language;

/** Sitemaps as text. Nothing in them was typed by a stranger: addresses are made of ids. */
final class SitemapXml {

  static final String PART_BEGINS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      """;
  static final String PART_ENDS = "</urlset>\n";

  private SitemapXml() {}

  /** The index that names the parts. */
  static String index(Collection<String> parts) {
    var xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (var part : parts) {
      xml.append("<sitemap><loc>").append(escaped(part)).append("</loc></sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  /** A page of the house, which speaks each language at its own address. */
  static String page(String address, Optional<Instant> changed) {
    var xml = new StringBuilder("<url><loc>").append(escaped(address)).append("</loc>");
    changed.ifPresent(at -> xml.append("<lastmod>").append(at).append("</lastmod>"));
    var joint = address.contains("?") ? "&" : "?";
    for (var language : Language.values()) {
      xml.append(alternate(language.htmlTag(), address + joint + "lang=" + language.tag()));
    }
    return xml.append(alternate("x-default", address)).append("</url>\n").toString();
  }

  private static String alternate(String language, String address) {
    return "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
        .formatted(language, escaped(address));
  }

  private static String escaped(String address) {
    return address
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
