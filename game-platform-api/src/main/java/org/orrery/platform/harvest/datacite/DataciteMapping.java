package org.orrery.platform.harvest.datacite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.PersonName;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.harvest.datacite.DataciteRecord.Creator;
import org.orrery.platform.harvest.datacite.DataciteRecord.Dated;
import org.orrery.platform.harvest.datacite.DataciteRecord.Identifier;
import org.orrery.platform.harvest.datacite.DataciteRecord.Rights;
import org.orrery.platform.harvest.datacite.DataciteRecord.Subject;
import org.orrery.platform.harvest.datacite.DataciteRecord.Text;

/** Says a release in the words of DataCite. */
final class DataciteMapping {

  private static final String UNNAMED = "und";
  private static final int MOST_FORMATS = 100;

  private DataciteMapping() {}

  static DataciteRecord of(Citable citable) {
    var release = citable.release();
    return new DataciteRecord(
        citable
            .doi()
            .map(doi -> new Identifier(doi.name(), "DOI"))
            .orElseGet(() -> new Identifier(citable.landing(), "URL")),
        citable.landing(),
        citable.creators().stream().map(DataciteMapping::creator).toList(),
        titles(citable),
        Plain.line(citable.publisher()),
        citable.day().getYear(),
        resourceTypeGeneral(citable.kind()),
        resourceType(citable.kind()),
        subjects(citable),
        contributors(citable),
        dates(citable),
        release.description().languages().stream().findFirst(),
        alternates(citable),
        Relations.of(citable),
        List.of(release.bytes() + " bytes", files(release.files().size())),
        release.files().stream()
            .map(file -> file.mediaType())
            .distinct()
            .limit(MOST_FORMATS)
            .toList(),
        citable.version(),
        rights(citable),
        descriptions(citable));
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  private static Creator creator(Contributor contributor) {
    var name = PersonName.of(contributor);
    return new Creator(
        Plain.line(name.sorted()),
        name.family().isPresent() || contributor.orcid().isPresent() ? "Personal" : "",
        name.given().map(Plain::line),
        name.family().map(Plain::line),
        contributor.orcid().map(Orcid::url),
        contributor.affiliation().map(Plain::line).filter(text -> !text.isEmpty()));
  }

  private static List<Text> titles(Citable citable) {
    var titles = new ArrayList<Text>();
    titles.add(new Text(citable.title(), "", citable.language()));
    citable
        .otherTitles()
        .forEach((lang, text) -> titles.add(new Text(text, "TranslatedTitle", named(lang))));
    return titles;
  }

  private static String resourceTypeGeneral(Optional<Kind> kind) {
    return kind.map(
            of ->
                switch (of) {
                  case MODEL -> "Model";
                  case IMAGE, MAP -> "Image";
                  case AUDIO -> "Sound";
                  case VIDEO -> "Audiovisual";
                  case DATASET -> "Dataset";
                  case DOCUMENT -> "Text";
                  case SOFTWARE -> "Software";
                })
        .orElse("InteractiveResource");
  }

  private static String resourceType(Optional<Kind> kind) {
    return kind.map(of -> of == Kind.MODEL ? "3D model" : of.word()).orElse("Video game");
  }

  private static List<Subject> subjects(Citable citable) {
    var description = citable.release().description();
    var subjects = new ArrayList<Subject>();
    for (var code : description.subjects()) {
      Subjects.shipped()
          .find(code)
          .ifPresent(
              subject -> {
                subjects.add(new Subject(subject.en(), "Orrery subjects", code, "en"));
                subjects.add(new Subject(subject.zh(), "Orrery subjects", code, "zh"));
              });
    }
    for (var keyword : description.keywords()) {
      var line = Plain.line(keyword);
      if (!line.isEmpty()) {
        subjects.add(new Subject(line, "", "", ""));
      }
    }
    return subjects.stream().distinct().toList();
  }

  private static List<DataciteRecord.Contributor> contributors(Citable citable) {
    return citable.release().description().contributors().stream()
        .flatMap(
            one ->
                one.roles().stream()
                    .filter(role -> role != CreditRole.CREATOR)
                    .map(DataciteMapping::contributorType)
                    .distinct()
                    .map(type -> new DataciteRecord.Contributor(creator(one), type)))
        .distinct()
        .toList();
  }

  /** CRediT's roles that DataCite has no word for are Other. */
  private static String contributorType(CreditRole role) {
    return switch (role) {
      case DATA_CURATION -> "DataCurator";
      case FORMAL_ANALYSIS, INVESTIGATION, METHODOLOGY -> "Researcher";
      case FUNDING_ACQUISITION -> "Sponsor";
      case PROJECT_ADMINISTRATION -> "ProjectManager";
      case SUPERVISION -> "Supervisor";
      case WRITING_REVIEW_EDITING -> "Editor";
      case CREATOR,
          CONCEPTUALIZATION,
          RESOURCES,
          SOFTWARE,
          VALIDATION,
          VISUALIZATION,
          WRITING_ORIGINAL_DRAFT ->
          "Other";
      case CONTACT_PERSON,
          DATA_COLLECTOR,
          DATA_CURATOR,
          DATA_MANAGER,
          DISTRIBUTOR,
          EDITOR,
          HOSTING_INSTITUTION,
          PRODUCER,
          PROJECT_LEADER,
          PROJECT_MANAGER,
          PROJECT_MEMBER,
          REGISTRATION_AGENCY,
          REGISTRATION_AUTHORITY,
          RELATED_PERSON,
          RESEARCHER,
          RESEARCH_GROUP,
          RIGHTS_HOLDER,
          SPONSOR,
          SUPERVISOR,
          TRANSLATOR,
          WORK_PACKAGE_LEADER,
          OTHER ->
          role.standardName();
    };
  }

  private static List<Dated> dates(Citable citable) {
    var day = citable.day();
    var dates = new ArrayList<Dated>();
    dates.add(new Dated(day.toString(), "Issued"));
    if (citable.release().description() instanceof MaterialDescription material) {
      dates.add(new Dated(material.embargoUntil().orElse(day).toString(), "Available"));
      material
          .year()
          .filter(year -> year > 0)
          .ifPresent(year -> dates.add(new Dated("%04d".formatted(year), "Created")));
    } else {
      dates.add(new Dated(day.toString(), "Available"));
    }
    citable.withdrawn().ifPresent(last -> dates.add(new Dated(last.toString(), "Withdrawn")));
    return dates;
  }

  private static List<Identifier> alternates(Citable citable) {
    var release = citable.release();
    var alternates = new ArrayList<Identifier>();
    alternates.add(new Identifier(release.asset() + "/" + release.number(), "Orrery release"));
    alternates.add(new Identifier(release.digest().toString(), "SHA-256 of the manifest"));
    if (citable.doi().isPresent()) {
      alternates.add(new Identifier(citable.landing(), "URL"));
    }
    return alternates;
  }

  private static List<Rights> rights(Citable citable) {
    var license = citable.license();
    var rights = new ArrayList<Rights>();
    license
        .filter(expression -> expression.licenses().size() > 1)
        .ifPresent(
            expression ->
                rights.add(new Rights(expression.canonical(), Optional.empty(), Optional.empty())));
    license.stream()
        .flatMap(expression -> expression.licenses().stream())
        .forEach(one -> rights.add(rights(one)));
    return rights;
  }

  private static Rights rights(License license) {
    return license.id().startsWith("LicenseRef-")
        ? new Rights(license.name(), Optional.empty(), Optional.empty())
        : new Rights(license.name(), Optional.of(license.spdxUrl()), Optional.of(license.id()));
  }

  private static List<Text> descriptions(Citable citable) {
    var texts = new ArrayList<Text>();
    citable
        .descriptions()
        .forEach((lang, text) -> texts.add(new Text(text, "Abstract", named(lang))));
    switch (citable.release().description()) {
      case MaterialDescription material ->
          material.fidelity().ifPresent(fidelity -> technical(fidelity, texts));
      case GameDescription game -> {
        if (!game.description().isEmpty()) {
          add(texts, game.summary(), "Other", "");
        }
        game.learningOutcomes()
            .forEach(outcome -> add(texts, outcome, "Other", "Learning outcome: "));
      }
    }
    return texts.stream().distinct().toList();
  }

  private static void technical(MaterialDescription.Fidelity fidelity, List<Text> texts) {
    fidelity
        .units()
        .ifPresent(
            units -> texts.add(new Text("Units: " + Plain.line(units), "TechnicalInfo", "en")));
    fidelity.uncertainty().ifPresent(text -> add(texts, text, "TechnicalInfo", "Uncertainty: "));
    fidelity
        .simplifications()
        .ifPresent(text -> add(texts, text, "TechnicalInfo", "Simplifications: "));
    if (fidelity.falseColour()) {
      texts.add(new Text("Its colours were chosen, not seen.", "TechnicalInfo", "en"));
    }
    fidelity.supports().forEach(text -> add(texts, text, "Other", "Supports: "));
  }

  private static void add(List<Text> texts, LocalizedText localized, String type, String before) {
    Citable.plain(localized)
        .forEach((lang, text) -> texts.add(new Text(before + text, type, named(lang))));
  }

  private static String named(String language) {
    return language.equals(UNNAMED) ? "" : language;
  }
}
