package org.orrery.platform.harvest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** DataCite's own XML schema. */
final class DataciteSchema {

  private static final String FOLDER = "datacite-4.5/";

  /** All that DataCite's schema takes from the one of the attributes xml:…. */
  private static final String XML_ATTRIBUTES =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:language"/>
      </xs:schema>
      """;

  private static final Schema SCHEMA = read();

  private DataciteSchema() {}

  private static Schema read() {
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver((type, namespace, publicId, address, base) -> input(address));
    try {
      return factory.newSchema(
          new StreamSource(new StringReader(text("metadata.xsd")), "metadata.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LSInput input(String address) {
    try {
      var dom =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
      var input = dom.createLSInput();
      input.setSystemId(address);
      input.setStringData(address.endsWith("/xml.xsd") ? XML_ATTRIBUTES : text(address));
      return input;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("The JDK has no DOM", e);
    }
  }

  /** A schema by its address; the jar it came from put the version into the names of files. */
  private static String text(String address) {
    var name =
        FOLDER
            + address
                .substring(address.lastIndexOf('/') + 1)
                .replace("Type-v4.xsd", "Type-v4.5.xsd");
    try (var stream =
        Objects.requireNonNull(DataciteSchema.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first thing that the schema finds wrong. */
  static Optional<String> fault(String xml) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(e.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
