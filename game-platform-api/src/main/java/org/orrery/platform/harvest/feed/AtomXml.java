package org.orrery.platform.harvest.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.orrery.assetdb.promotion.Period;
import org.orrery.platform.harvest.Plain;

/** Writes a feed as Atom 1.0. */
final class AtomXml {

  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String MEDIA = "http://search.yahoo.com/mrss/";
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;
  private final Feed feed;

  private AtomXml(XMLStreamWriter xml, Feed feed) {
    this.xml = xml;
    this.feed = feed;
  }

  static byte[] of(Feed feed) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new AtomXml(xml, feed).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A feed cannot be written as XML", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("media", MEDIA);
    xml.writeNamespace("dcterms", TERMS);
    xml.writeAttribute("xml:lang", feed.language().htmlTag());
    leaf("id", feed.id());
    leaf("title", feed.title());
    leaf("updated", feed.updated().toString());
    link("self", feed.self(), MEDIA_TYPE);
    link("alternate", feed.page(), "text/html");
    link("first", feed.first(), MEDIA_TYPE);
    if (feed.next().isPresent()) {
      link("next", feed.at(feed.next().get()), MEDIA_TYPE);
    }
    for (var entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    leaf("id", entry.id());
    leaf("title", entry.title());
    leaf("published", entry.published().toString());
    leaf("updated", entry.updated().toString());
    link("alternate", entry.page(), "text/html");
    for (var license : entry.licenses()) {
      link("license", license, "text/html");
    }
    if (entry.archive().isPresent()) {
      link("enclosure", entry.archive().get(), "application/zip");
    }
    for (var author : entry.authors()) {
      author(author);
    }
    for (var category : entry.categories()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", category.term());
      xml.writeAttribute("scheme", category.scheme());
      xml.writeAttribute("label", Plain.line(category.label()));
    }
    xml.writeEmptyElement("media:thumbnail");
    xml.writeAttribute("url", entry.picture());
    if (entry.valid().isPresent()) {
      leaf("dcterms:valid", period(entry.valid().get()));
    }
    if (!entry.summary().isEmpty()) {
      leaf("summary", entry.summary());
    }
    xml.writeEndElement();
  }

  /** A period as the DCMI Period Encoding Scheme writes it: no end is no end. */
  private static String period(Period period) {
    return "start="
        + period.from()
        + ";"
        + period.until().map(end -> " end=" + end + ";").orElse("")
        + " scheme=W3C-DTF;";
  }

  private void author(Entry.Author author) throws XMLStreamException {
    xml.writeStartElement("author");
    leaf("name", author.name());
    if (author.url().isPresent()) {
      leaf("uri", author.url().get());
    }
    xml.writeEndElement();
  }

  private void link(String rel, String href, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
    xml.writeAttribute("type", type);
  }

  private void leaf(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Plain.clean(text));
    xml.writeEndElement();
  }
}
