package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Answer;
import org.orrery.platform.running.Judged;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What is new, for feed readers and search engines. */
public interface FeedContract extends OnAShelf {

  private static Element document(Answer answer) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
      return Objects.requireNonNull(document.getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(answer.content(), e);
    }
  }

  private static List<Element> all(Element element, String name) {
    var found = element.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element element, String name) {
    return all(element, name).getFirst().getTextContent();
  }

  private static List<String> links(Element element, String rel) {
    return all(element, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private Answer feed(String path) {
    return shelf().visitor().get(path).expect(200);
  }

  @Test
  default void a_feed_has_all_that_atom_demands_and_each_entry_names_its_license() {
    var page = shelf().released("Comet tails", "dust").substring("/api".length());

    var answer = feed("/feeds/releases.atom?lang=en");

    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    var root = document(answer);
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(root.getAttribute("xml:lang")).isEqualTo("en");
    assertThat(links(root, "self").getFirst()).endsWith("/feeds/releases.atom?lang=en");
    var entry = all(root, "entry").getFirst();
    assertThat(text(entry, "id")).endsWith(page + "?release=1");
    assertThat(text(entry, "title")).isEqualTo("Comet tails");
    assertThat(text(entry, "name")).isNotBlank();
    assertThat(Instant.parse(text(root, "updated"))).isEqualTo(text(entry, "updated"));
    assertThat(links(entry, "license"))
        .allMatch(address -> address.startsWith("https://spdx.org/licenses/"))
        .hasSize(1);
    assertThat(links(entry, "enclosure").getFirst()).endsWith("/archive?release=1");
  }

  @Test
  default void a_feed_speaks_chinese_and_is_not_sent_twice() {
    shelf().released("磁星的风", "wind");

    var answer = feed("/feeds/materials.atom?lang=zh");

    assertThat(document(answer).getAttribute("xml:lang")).isEqualTo("zh-Hans");
    assertThat(answer.content()).contains("最新素材", "磁星的风");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    shelf()
        .visitor()
        .get("/feeds/materials.atom?lang=zh", "If-None-Match", answer.header("ETag"))
        .expect(304);
  }

  @Test
  default void what_is_withdrawn_leaves_the_feeds_and_the_map() {
    var material = shelf().released("Soon gone", "gone");
    var page = material.substring("/api".length());
    assertThat(feed("/feeds/releases.atom").content()).contains(page);
    assertThat(feed("/sitemap/assets.xml").content()).contains(page);

    shelf().ada().post(material + "/withdrawal", Map.of("reason", "It was wrong.")).expect(201);

    assertThat(feed("/feeds/releases.atom").content()).doesNotContain(page);
    assertThat(feed("/sitemap/assets.xml").content()).doesNotContain(page);
  }

  @Test
  default void a_subject_has_a_feed_and_other_names_have_none() {
    shelf().ada().awaitsProcessing(shelf().magnetar());

    assertThat(all(document(feed("/feeds/subjects/astronomy.stars.atom")), "entry")).isNotEmpty();
    shelf().visitor().get("/feeds/subjects/alchemy.gold.atom").expect(404);
    shelf().visitor().get("/feeds/subjects/astronomy.stars").expect(404);
    shelf().visitor().get("/feeds/releases.atom?cursor=mine").expect(400);
  }

  @Test
  default void a_long_feed_goes_on_at_its_next_page() {
    for (var i = 0; i < 32; i++) {
      shelf().released("Page " + i, "text");
    }

    var first = document(feed("/feeds/releases.atom"));
    var next = links(first, "next").getFirst();
    var second = document(feed(next.substring(next.indexOf("/feeds/"))));

    assertThat(all(first, "entry")).hasSize(30);
    assertThat(all(second, "entry"))
        .isNotEmpty()
        .extracting(entry -> text(entry, "id"))
        .doesNotContainAnyElementsOf(
            all(first, "entry").stream().map(entry -> text(entry, "id")).toList());
  }

  @Test
  default void what_curators_show_is_a_feed_with_channel_days_and_their_words() {
    var game = Judged.accepted(shelf().platform(), shelf().grace(), "Fed", "<p>Fed");
    var blurb = Map.of("en", "Play it twice.", "zh", "玩两遍。");
    var promoted =
        game.on("school", Map.of("blurb", blurb, "from", "2026-01-01", "until", "2099-12-31"));
    var at = shelf().vera().post("/api/promotions", promoted).expect(201).header("Location");
    var later = game.on("festival", Map.of("from", "2098-01-01"));
    shelf().vera().post("/api/promotions", later).expect(201);

    var answer = feed("/feeds/promotions.atom?lang=en");
    var entry = all(document(answer), "entry").getFirst();

    assertThat(text(entry, "id")).endsWith(at);
    assertThat(text(entry, "title")).isEqualTo("Fed");
    assertThat(links(entry, "alternate").getFirst()).endsWith(game.id() + "?release=1");
    assertThat(all(entry, "category").getFirst().getAttribute("term")).isEqualTo("school");
    assertThat(text(entry, "summary"))
        .contains("Shown: Schools, from 1 January 2026 to 31 December 2099.", "Play it twice.");
    assertThat(text(entry, "valid"))
        .isEqualTo("start=2026-01-01T00:00:00Z; end=2100-01-01T00:00:00Z; scheme=W3C-DTF;");
    assertThat(all(document(answer), "entry").stream().map(one -> text(one, "id")))
        .doesNotHaveDuplicates();
    assertThat(feed("/feeds/promotions.atom?lang=zh").content()).contains("玩两遍。", "学校");
    shelf().visitor().get("/feeds/promotions.atom?cursor=mine").expect(400);
    shelf().vera().delete(at, "If-Match", "*").expect(204);
    assertThat(feed("/feeds/promotions.atom").content()).doesNotContain(at);
  }

  @Test
  default void robots_find_the_map_and_the_map_has_every_page_in_both_languages() {
    assertThat(feed("/robots.txt").content()).contains("/sitemap.xml", "Disallow: /account");
    assertThat(all(document(feed("/sitemap.xml")), "loc"))
        .extracting(Element::getTextContent)
        .anyMatch(part -> part.endsWith("/sitemap/assets.xml"));

    var part = feed("/sitemap/assets.xml");

    assertThat(part.header("Content-Type")).startsWith("application/xml");
    var page = shelf().magnetar().substring("/api".length());
    assertThat(all(document(part), "url"))
        .anySatisfy(
            url -> {
              assertThat(text(url, "loc")).endsWith(page);
              assertThat(Instant.parse(text(url, "lastmod"))).isNotNull();
              assertThat(all(url, "link"))
                  .extracting(link -> link.getAttribute("hreflang"))
                  .containsExactly("en", "zh-Hans", "x-default");
            });
    assertThat(document(feed("/sitemap/pages.xml")).getLocalName()).isEqualTo("urlset");
  }
}
