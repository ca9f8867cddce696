package org.orrery.platform.sharing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.orrery.platform.harvest.Plain;

/** Writes an answer as section 2.3.4.2 of the specification has it: an element for each member. */
final class OembedXml {

  static final String MEDIA_TYPE = "text/xml";

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private OembedXml() {}

  static byte[] of(Oembed answer) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("oembed");
      for (var member : answer.members().entrySet()) {
        xml.writeStartElement(member.getKey());
        xml.writeCharacters(Plain.clean(String.valueOf(member.getValue())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An answer cannot be written as XML", e);
    }
    return bytes.toByteArray();
  }
}
