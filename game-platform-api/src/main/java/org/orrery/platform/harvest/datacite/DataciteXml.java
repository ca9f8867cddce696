package org.orrery.platform.harvest.datacite;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.datacite.DataciteRecord.Creator;
import org.orrery.platform.harvest.datacite.DataciteRecord.Text;

/** Writes a record as XML of the DataCite Metadata Schema 4.6. */
public final class DataciteXml {

  private static final String NAMESPACE = "http://datacite.org/schema/kernel-4";
  private static final String SCHEMA = "https://schema.datacite.org/meta/kernel-4.6/metadata.xsd";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String ORCID_SCHEME = "https://orcid.org/";
  private static final String SPDX_SCHEME = "https://spdx.org/licenses/";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;

  private DataciteXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The release as a document of its own. */
  public static String of(Citable citable) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(citable) + "\n";
  }

  /** The release as an element, to stand in a document of another protocol. */
  public static String element(Citable citable) {
    var text = new StringWriter();
    try {
      var xml = FACTORY.createXMLStreamWriter(text);
      new DataciteXml(xml).resource(DataciteMapping.of(citable));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A record cannot be written as XML", e);
    }
    return text.toString();
  }

  private void resource(DataciteRecord record) throws XMLStreamException {
    xml.writeStartElement("resource");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", INSTANCE);
    xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
    leaf("identifier", record.identifier().value(), "identifierType", record.identifier().type());
    all("creators", record.creators(), creator -> person("creator", "", creator));
    all("titles", record.titles(), title -> text("title", title, "titleType"));
    leaf("publisher", record.publisher());
    leaf("publicationYear", String.valueOf(record.publicationYear()));
    leaf(
        "resourceType", record.resourceType(), "resourceTypeGeneral", record.resourceTypeGeneral());
    all(
        "subjects",
        record.subjects(),
        subject ->
            leaf(
                "subject",
                subject.text(),
                "subjectScheme",
                subject.scheme(),
                "classificationCode",
                subject.code(),
                "xml:lang",
                subject.lang()));
    all("contributors", record.contributors(), one -> person("contributor", one.type(), one.who()));
    all("dates", record.dates(), date -> leaf("date", date.date(), "dateType", date.type()));
    record.language().ifPresent(language -> leaf("language", language));
    all(
        "alternateIdentifiers",
        record.alternateIdentifiers(),
        other ->
            leaf("alternateIdentifier", other.value(), "alternateIdentifierType", other.type()));
    all(
        "relatedIdentifiers",
        record.relatedIdentifiers(),
        other ->
            leaf(
                "relatedIdentifier",
                other.identifier(),
                "relatedIdentifierType",
                other.identifierType(),
                "relationType",
                other.relationType()));
    all("sizes", record.sizes(), size -> leaf("size", size));
    all("formats", record.formats(), format -> leaf("format", format));
    leaf("version", record.version());
    rights(record);
    all(
        "descriptions",
        record.descriptions(),
        text -> text("description", text, "descriptionType"));
    xml.writeEndElement();
  }

  private void rights(DataciteRecord record) {
    all(
        "rightsList",
        record.rights(),
        rights ->
            leaf(
                "rights",
                rights.text(),
                "rightsURI",
                rights.uri().orElse(""),
                "rightsIdentifier",
                rights.spdx().orElse(""),
                "rightsIdentifierScheme",
                rights.spdx().map(id -> "SPDX").orElse(""),
                "schemeURI",
                rights.spdx().map(id -> SPDX_SCHEME).orElse(""),
                "xml:lang",
                "en"));
  }

  private void person(String element, String contributorType, Creator who) {
    inside(
        element,
        () -> {
          leaf(element + "Name", who.name(), "nameType", who.nameType());
          who.givenName().ifPresent(name -> leaf("givenName", name));
          who.familyName().ifPresent(name -> leaf("familyName", name));
          who.orcid()
              .ifPresent(
                  orcid ->
                      leaf(
                          "nameIdentifier",
                          orcid,
                          "nameIdentifierScheme",
                          "ORCID",
                          "schemeURI",
                          ORCID_SCHEME));
          who.affiliation().ifPresent(name -> leaf("affiliation", name));
        },
        "contributorType",
        contributorType);
  }

  private void text(String element, Text text, String typeAttribute) {
    leaf(element, text.text(), typeAttribute, text.type(), "xml:lang", text.lang());
  }

  private <T> void all(String element, List<T> things, Consumer<T> each) {
    if (!things.isEmpty()) {
      inside(element, () -> things.forEach(each));
    }
  }

  private void leaf(String element, String text, String... attributes) {
    inside(element, () -> characters(text), attributes);
  }

  private void characters(String text) {
    try {
      xml.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Attributes are names and values in turn; one without a value is left out. */
  private void inside(String element, Runnable content, String... attributes) {
    try {
      xml.writeStartElement(element);
      for (var at = 0; at < attributes.length; at += 2) {
        if (!attributes[at + 1].isEmpty()) {
          xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
      }
      content.run();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
