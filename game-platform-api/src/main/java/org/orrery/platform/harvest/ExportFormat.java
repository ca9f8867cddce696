package org.orrery.platform.harvest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.harvest.datacite.DataciteJson;
import org.orrery.platform.harvest.datacite.DataciteXml;
import org.orrery.platform.harvest.reference.Bibtex;
import org.orrery.platform.harvest.reference.CitationFile;
import org.orrery.platform.harvest.reference.CslItem;
import org.orrery.platform.harvest.reference.Ris;
import org.orrery.platform.harvest.rocrate.RoCrate;
import org.orrery.platform.harvest.schemaorg.SchemaOrg;

/** A form in which a release is given to others. */
public enum ExportFormat {
  BIBTEX("bibtex", "BibTeX", "application/x-bibtex; charset=utf-8"),
  RIS("ris", "RIS", "application/x-research-info-systems; charset=utf-8"),
  CSL_JSON("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json"),
  CFF("cff", "CITATION.cff", "application/yaml; charset=utf-8"),
  DATACITE_XML("datacite.xml", "DataCite XML", "application/vnd.datacite.datacite+xml"),
  DATACITE_JSON("datacite.json", "DataCite JSON", "application/vnd.datacite.datacite+json"),
  SCHEMA_ORG("schema-org.jsonld", "schema.org", "application/ld+json"),
  RO_CRATE(
      "ro-crate.json",
      "RO-Crate",
      "application/ld+json; profile=\"https://w3id.org/ro/crate/1.2\"");

  private final String word;
  private final String label;
  private final String mediaType;

  ExportFormat(String word, String label, String mediaType) {
    this.word = word;
    this.label = label;
    this.mediaType = mediaType;
  }

  /** The word of the API. */
  public String word() {
    return word;
  }

  /** Its name, the same in every language. */
  public String label() {
    return label;
  }

  /** What its bytes are. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of the word. */
  public static Optional<ExportFormat> find(String word) {
    return List.of(values()).stream().filter(format -> format.word.equals(word)).findFirst();
  }

  /** What the file is called when it is kept. */
  public String fileName(Citable citable) {
    var stem = citable.release().asset() + "-" + citable.release().number();
    return switch (this) {
      case BIBTEX -> stem + ".bib";
      case RIS -> stem + ".ris";
      case CFF -> CitationFile.FILE;
      case RO_CRATE -> RoCrate.FILE;
      case CSL_JSON, DATACITE_XML, DATACITE_JSON, SCHEMA_ORG -> stem + "." + word;
    };
  }

  /** The release in this form, in UTF-8. */
  public byte[] of(Citable citable) {
    var text =
        switch (this) {
          case BIBTEX -> Bibtex.of(citable);
          case RIS -> Ris.of(citable);
          case CSL_JSON -> Json.text(List.of(CslItem.of(citable)));
          case CFF -> CitationFile.of(citable);
          case DATACITE_XML -> DataciteXml.of(citable);
          case DATACITE_JSON -> Json.text(DataciteJson.of(citable));
          case SCHEMA_ORG -> Json.text(SchemaOrg.of(citable));
          case RO_CRATE -> Json.text(RoCrate.of(citable));
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
