package org.orrery.assetdb.asset.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.GameDescription.Accessibility;
import org.orrery.assetdb.asset.GameDescription.Span;
import org.orrery.assetdb.asset.GameDescription.UsedMaterial;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.LearningEvidence;
import org.orrery.assetdb.asset.Licensing;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.asset.MaterialDescription.Fidelity;
import org.orrery.assetdb.asset.MaterialDescription.Relation;
import org.orrery.assetdb.asset.Platform;
import org.orrery.assetdb.asset.Presentation;
import org.orrery.assetdb.asset.Presentation.Press;
import org.orrery.assetdb.asset.Presentation.Screenshot;
import org.orrery.assetdb.asset.Presentation.Trailer;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.subject.Subjects;

/** Every description that somebody could have written. */
public final class DescriptionGenerators {

  private DescriptionGenerators() {}

  /** Materials and games. */
  public static Arbitrary<Description> descriptions() {
    return Arbitraries.oneOf(materials(), games());
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('一', '龥')
        .withChars(" \"\\/<>&~{}\n\té\u2028€".toCharArray())
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(text -> text + "𠮷".repeat(text.length() % 2))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Arbitrary<LocalizedText> localized() {
    return Arbitraries.maps(Arbitraries.of(LocalizedText.LANGUAGES), texts())
        .map(map -> new LocalizedText(new LinkedHashMap<>(map)));
  }

  private static Arbitrary<LocalizedText> wordings() {
    return Arbitraries.oneOf(
        texts().map(LocalizedText::plain), localized().filter(text -> !text.isEmpty()));
  }

  private static <T> Arbitrary<List<T>> few(Arbitrary<T> one) {
    return one.list().uniqueElements().ofMaxSize(3);
  }

  private static Arbitrary<Contributor> contributors() {
    return Combinators.combine(
            texts(),
            Arbitraries.of(Orcid.parse("0000-0002-1825-0097"), Orcid.parse("0000-0002-1694-233X"))
                .optional(),
            texts().optional(),
            Arbitraries.of(CreditRole.class).list().uniqueElements().ofMinSize(1).ofMaxSize(3))
        .as(Contributor::new);
  }

  private static Arbitrary<Optional<String>> licenses() {
    return Arbitraries.of(
            "CC-BY-4.0", "MIT OR Apache-2.0", "GPL-3.0-or-later WITH GCC-exception-3.1")
        .optional();
  }

  private static Arbitrary<List<String>> subjects() {
    return few(
        Arbitraries.of(Subjects.shipped().all().stream().map(subject -> subject.code()).toList()));
  }

  private static Arbitrary<Optional<String>> urls() {
    return Arbitraries.of("https://museum.example/x?y=1", "http://a.example:8080/").optional();
  }

  private record Shared(
      LocalizedText title,
      LocalizedText description,
      List<Contributor> contributors,
      Optional<String> license,
      List<String> subjects,
      List<String> keywords,
      List<String> languages) {}

  private static Arbitrary<Shared> shared() {
    return Combinators.combine(
            localized(),
            localized(),
            few(contributors()),
            licenses(),
            subjects(),
            few(texts()),
            few(Arbitraries.of("en", "zh", "zh-Hant", "de-CH")))
        .as(Shared::new);
  }

  private static Arbitrary<Fidelity> fidelities() {
    return Combinators.combine(
            texts().optional(),
            wordings().optional(),
            Arbitraries.of(true, false),
            wordings().optional(),
            few(wordings()))
        .as(Fidelity::new);
  }

  private static Arbitrary<Description> materials() {
    return Combinators.combine(
            shared(),
            Arbitraries.of(Kind.class).optional(),
            Arbitraries.integers().between(-10_000, 2_200).optional(),
            urls(),
            few(
                Combinators.combine(Arbitraries.of("IsDerivedFrom", "References"), texts())
                    .as(Relation::new)),
            fidelities().optional(),
            Arbitraries.of(LocalDate.of(2027, 1, 1), LocalDate.of(1999, 12, 31)).optional())
        .as(
            (shared, kind, year, source, relations, fidelity, embargo) ->
                new MaterialDescription(
                    kind,
                    shared.title(),
                    shared.description(),
                    shared.contributors(),
                    shared.license(),
                    shared.subjects(),
                    shared.keywords(),
                    shared.languages(),
                    year,
                    source,
                    relations,
                    fidelity,
                    embargo));
  }

  private static Arbitrary<Optional<Span>> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 50).optional(),
            Arbitraries.integers().between(50, 120).optional())
        .as(Span::new)
        .optional();
  }

  private record Played(
      List<Platform> platforms,
      Optional<String> engine,
      Optional<Accessibility> accessibility,
      Map<String, String> ratings,
      Optional<String> homepage,
      List<UsedMaterial> materials) {}

  private static Arbitrary<Played> played() {
    return Combinators.combine(
            few(Arbitraries.of(Platform.class)),
            texts().optional(),
            Combinators.combine(few(texts()), few(texts()), few(texts()))
                .as(Accessibility::new)
                .optional(),
            Arbitraries.maps(Arbitraries.of("PEGI", "IARC", "游戏适龄"), texts()),
            urls(),
            few(
                Combinators.combine(
                        Arbitraries.create(AssetId::random),
                        Arbitraries.integers().between(1, 99).optional(),
                        Arbitraries.of(true, false))
                    .as(UsedMaterial::new)))
        .as(Played::new);
  }

  private record Shown(
      Optional<LearningEvidence> evidence,
      Presentation presentation,
      Optional<Licensing> licensing) {}

  private static Arbitrary<Shown> shown() {
    return Combinators.combine(evidence(), presentations(), licensings()).as(Shown::new);
  }

  private static Arbitrary<Optional<LearningEvidence>> evidence() {
    return Combinators.combine(
            Arbitraries.of(LearningEvidence.Level.class).optional(),
            localized(),
            few(Arbitraries.of("https://museum.example/study", "doi:10.1234/learning")))
        .as(LearningEvidence::new)
        .optional();
  }

  private static Arbitrary<Presentation> presentations() {
    var paths = Arbitraries.of("shots/a.png", "行星.jpg", "trailer.mp4").map(AssetPath::new);
    return Combinators.combine(
            few(Combinators.combine(paths, localized()).as(Screenshot::new)),
            Arbitraries.oneOf(
                    paths.map(path -> (Trailer) new Trailer.OwnFile(path)),
                    Arbitraries.just((Trailer) new Trailer.Elsewhere("https://film.example/1")))
                .optional(),
            few(
                Combinators.combine(
                        texts(),
                        Arbitraries.of("https://paper.example/1", "http://paper.example/2"),
                        texts().optional(),
                        Arbitraries.of(LocalDate.of(2026, 5, 4)).optional())
                    .as(Press::new)))
        .as(Presentation::new);
  }

  private static Arbitrary<Optional<Licensing>> licensings() {
    return Combinators.combine(Arbitraries.of(true, false), localized(), localized())
        .as(Licensing::new)
        .optional();
  }

  private static Arbitrary<Description> games() {
    return Combinators.combine(
            shared(),
            localized(),
            spans(),
            spans(),
            spans(),
            few(wordings()),
            few(wordings()),
            Combinators.combine(played(), shown()).as(Map::entry))
        .as(
            (shared, summary, ages, minutes, players, outcomes, curriculum, both) -> {
              var played = both.getKey();
              var shown = both.getValue();
              return new GameDescription(
                  shared.title(),
                  summary,
                  shared.description(),
                  shared.contributors(),
                  shared.license(),
                  shared.subjects(),
                  shared.keywords(),
                  shared.languages(),
                  ages,
                  minutes,
                  players,
                  played.platforms(),
                  played.engine(),
                  outcomes,
                  curriculum,
                  played.accessibility(),
                  played.ratings(),
                  played.homepage(),
                  played.homepage(),
                  played.homepage(),
                  played.materials(),
                  shown.evidence(),
                  shown.presentation(),
                  shown.licensing());
            });
  }
}
