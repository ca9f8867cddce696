package org.orrery.assetdb.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.credit.Contributor;

/**
 * What people say about a material.
 *
 * @param year when it was made or measured
 * @param source where it comes from, an http or https address
 * @param fidelity how far it may be trusted as science
 * @param embargoUntil the day from which its bytes may be read by all
 */
public record MaterialDescription(
    Optional<Kind> kind,
    LocalizedText title,
    LocalizedText description,
    List<Contributor> contributors,
    Optional<String> license,
    List<String> subjects,
    List<String> keywords,
    List<String> languages,
    Optional<Integer> year,
    Optional<String> source,
    List<Relation> relations,
    Optional<Fidelity> fidelity,
    Optional<LocalDate> embargoUntil)
    implements Description {

  public MaterialDescription {
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    languages = List.copyOf(languages);
    relations = List.copyOf(relations);
  }

  @Override
  public MaterialDescription withContributors(List<Contributor> others) {
    return new MaterialDescription(
        kind,
        title,
        description,
        others,
        license,
        subjects,
        keywords,
        languages,
        year,
        source,
        relations,
        fidelity,
        embargoUntil);
  }

  /**
   * A tie to something else.
   *
   * @param type a DataCite relation type, {@code IsDerivedFrom}
   * @param target a DOI as {@code doi:10…}, an asset id or an address
   */
  public record Relation(String type, String target) {}

  /**
   * How far a material may be trusted as science.
   *
   * @param units unit of its lengths or values
   * @param falseColour whether its colours were chosen, not seen
   * @param supports statements that it may be used to support
   */
  public record Fidelity(
      Optional<String> units,
      Optional<LocalizedText> uncertainty,
      boolean falseColour,
      Optional<LocalizedText> simplifications,
      List<LocalizedText> supports) {

    public Fidelity {
      supports = List.copyOf(supports);
    }
  }
}
