package org.orrery.platform.harvest.datacite;

import java.util.List;
import java.util.Optional;

/**
 * The properties of DataCite 4.6 that we have something to say for, in the schema's own words.
 *
 * @param identifier a DOI or an address, and which
 * @param version of the resource
 */
record DataciteRecord(
    Identifier identifier,
    String url,
    List<Creator> creators,
    List<Text> titles,
    String publisher,
    int publicationYear,
    String resourceTypeGeneral,
    String resourceType,
    List<Subject> subjects,
    List<Contributor> contributors,
    List<Dated> dates,
    Optional<String> language,
    List<Identifier> alternateIdentifiers,
    List<Related> relatedIdentifiers,
    List<String> sizes,
    List<String> formats,
    String version,
    List<Rights> rights,
    List<Text> descriptions) {

  DataciteRecord {
    creators = List.copyOf(creators);
    titles = List.copyOf(titles);
    subjects = List.copyOf(subjects);
    contributors = List.copyOf(contributors);
    dates = List.copyOf(dates);
    alternateIdentifiers = List.copyOf(alternateIdentifiers);
    relatedIdentifiers = List.copyOf(relatedIdentifiers);
    sizes = List.copyOf(sizes);
    formats = List.copyOf(formats);
    rights = List.copyOf(rights);
    descriptions = List.copyOf(descriptions);
  }

  record Identifier(String value, String type) {}

  /**
   * A title or description.
   *
   * @param type titleType or descriptionType; empty for the main title
   * @param lang a BCP 47 tag; empty where nobody named the language
   */
  record Text(String text, String type, String lang) {}

  /**
   * @param nameType {@code Personal}, or empty where nobody knows
   * @param orcid the address of the ORCID iD
   */
  record Creator(
      String name,
      String nameType,
      Optional<String> givenName,
      Optional<String> familyName,
      Optional<String> orcid,
      Optional<String> affiliation) {}

  record Contributor(Creator who, String type) {}

  /**
   * @param scheme the vocabulary's name; empty for a free word
   * @param code in that vocabulary
   */
  record Subject(String text, String scheme, String code, String lang) {}

  record Dated(String date, String type) {}

  record Related(String identifier, String identifierType, String relationType) {}

  /**
   * @param spdx id of the license in the SPDX list; empty where it is none of it
   */
  record Rights(String text, Optional<String> uri, Optional<String> spdx) {}
}
