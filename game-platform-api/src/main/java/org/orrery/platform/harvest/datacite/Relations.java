package org.orrery.platform.harvest.datacite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.harvest.datacite.DataciteRecord.Related;

/** What a release has to do with other things, in DataCite's relationTypes. */
final class Relations {

  /** All of DataCite 4.6, appendix 1. */
  private static final Set<String> TYPES =
      Set.of(
          "IsCitedBy",
          "Cites",
          "IsCollectedBy",
          "Collects",
          "IsSupplementTo",
          "IsSupplementedBy",
          "IsContinuedBy",
          "Continues",
          "IsDescribedBy",
          "Describes",
          "HasMetadata",
          "IsMetadataFor",
          "HasVersion",
          "IsVersionOf",
          "IsNewVersionOf",
          "IsPartOf",
          "IsPreviousVersionOf",
          "IsPublishedIn",
          "HasPart",
          "IsReferencedBy",
          "References",
          "IsDocumentedBy",
          "Documents",
          "IsCompiledBy",
          "Compiles",
          "IsVariantFormOf",
          "IsOriginalFormOf",
          "IsIdenticalTo",
          "IsReviewedBy",
          "Reviews",
          "IsDerivedFrom",
          "IsSourceOf",
          "IsRequiredBy",
          "Requires",
          "Obsoletes",
          "IsObsoletedBy",
          "HasTranslation",
          "IsTranslationOf");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]+");

  private Relations() {}

  static List<Related> of(Citable citable) {
    var related = new ArrayList<>(versions(citable));
    switch (citable.release().description()) {
      case MaterialDescription material -> {
        material.source().ifPresent(source -> related.add(address(source, "IsDerivedFrom")));
        for (var relation : material.relations()) {
          target(citable, relation).ifPresent(related::add);
        }
      }
      case GameDescription game -> {
        game.materials().forEach(used -> related.add(address(citable.landing(used), "Requires")));
        game.homepage().ifPresent(page -> related.add(address(page, "IsDescribedBy")));
        game.repository().ifPresent(code -> related.add(address(code, "IsDerivedFrom")));
      }
    }
    return related.stream().distinct().toList();
  }

  private static List<Related> versions(Citable citable) {
    var versions = new ArrayList<Related>();
    var number = citable.release().number();
    versions.add(address(citable.concept(), "IsVersionOf"));
    if (number > 1) {
      versions.add(version(citable, number - 1, "IsNewVersionOf"));
    }
    if (number < citable.newest()) {
      versions.add(version(citable, number + 1, "IsPreviousVersionOf"));
    }
    return versions;
  }

  private static Related version(Citable citable, int number, String relation) {
    return Optional.ofNullable(citable.dois().get(number))
        .map(doi -> new Related(doi.name(), "DOI", relation))
        .orElseGet(() -> address(citable.identifier(number), relation));
  }

  /** A target that is no DOI, address or id of ours cannot be said in DataCite's words. */
  private static Optional<Related> target(Citable citable, MaterialDescription.Relation relation) {
    var type = TYPES.contains(relation.type()) ? relation.type() : "References";
    var target = Plain.line(relation.target());
    var doi = Doi.find(target);
    if (doi.isPresent()) {
      return Optional.of(new Related(doi.get().name(), "DOI", type));
    }
    return ADDRESS.matcher(target).matches()
        ? Optional.of(address(target, type))
        : asset(target).map(id -> address(citable.site() + "/materials/" + id, type));
  }

  private static Optional<AssetId> asset(String target) {
    try {
      return Optional.of(AssetId.parse(target));
    } catch (Refusal.NotFound e) {
      return Optional.empty();
    }
  }

  private static Related address(String url, String relation) {
    return new Related(url, "URL", relation);
  }
}
