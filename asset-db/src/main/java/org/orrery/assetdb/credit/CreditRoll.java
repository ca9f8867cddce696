package org.orrery.assetdb.credit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;

/**
 * Everybody whose work is in something, each once with all their roles, and each work with its
 * licences.
 *
 * @param whole what it is the roll of, where that is a release itself
 * @param works what the whole is made of
 * @param gaps what should be credited and cannot be, or is no longer to be had
 */
public record CreditRoll(
    Optional<Work> whole, List<Work> works, List<Person> people, List<Gap> gaps) {

  public CreditRoll {
    works = List.copyOf(works);
    people = List.copyOf(people);
    gaps = List.copyOf(gaps);
  }

  /**
   * A release, or some files of it.
   *
   * @param modified whether it was changed
   * @param basis how it is known to be in there
   */
  public record Work(
      Release release, List<AssetFile> files, List<Credit> credits, boolean modified, Basis basis) {

    public Work {
      files = List.copyOf(files);
      credits = List.copyOf(credits);
    }

    /** The expressions of its licences: the release's own first, each once. */
    public List<String> licenses() {
      var own = release.description().license();
      var found = new LinkedHashSet<String>();
      own.filter(
              any -> files.isEmpty() || files.stream().anyMatch(file -> file.license().isEmpty()))
          .ifPresent(found::add);
      files.forEach(file -> file.license().ifPresent(found::add));
      return List.copyOf(found);
    }

    /** Where people read of it, below the address of the site. */
    public String path() {
      return "/" + release.type().plural() + "/" + release.asset();
    }
  }

  /** How a work is known to be in something. */
  public enum Basis {
    /** Whoever made that says so. */
    SAID,
    /** Its bytes were found there, and nobody says so. */
    FOUND
  }

  /**
   * Somebody whose work is in it.
   *
   * @param confirmation declined where they decline every credit; confirmed where they confirm all
   *     others
   */
  public record Person(Contributor contributor, Confirmation confirmation) {}

  /**
   * Something that is named in it and of which not everything is known here.
   *
   * @param of an asset's id, or the path of a file
   */
  public record Gap(Why why, String of) {

    /** What is wrong with it. */
    public enum Why {
      MISSING(
          "missing",
          "It is not known here, so its makers have to be named by hand.",
          "本平台没有这份素材，请自行为其作者署名。"),
      WITHDRAWN("withdrawn", "It was withdrawn after it was used.", "该素材在使用之后已被撤回。"),
      UNREADABLE("unreadable", "This lock file cannot be read.", "无法读取该锁定文件。");

      private final String code;
      private final String en;
      private final String zh;

      Why(String code, String en, String zh) {
        this.code = code;
        this.en = en;
        this.zh = zh;
      }

      /** The word of the API, which never changes. */
      public String code() {
        return code;
      }

      /** A sentence in English. */
      public String en() {
        return en;
      }

      /** A sentence in Simplified Chinese. */
      public String zh() {
        return zh;
      }
    }
  }

  /** The roll of a whole and its parts. */
  static CreditRoll of(Optional<Work> whole, List<Work> works, List<Gap> gaps) {
    var credits = new ArrayList<Credit>();
    whole.ifPresent(work -> credits.addAll(work.credits()));
    works.forEach(work -> credits.addAll(work.credits()));
    return new CreditRoll(whole, works, people(credits), gaps);
  }

  /**
   * Each person once: who has an ORCID iD by that, others by name and affiliation. Who stands
   * somewhere without an ORCID iD is taken for the one who has the same name and affiliation with
   * one, where only one has.
   */
  static List<Person> people(List<Credit> credits) {
    var known = new HashMap<String, Set<String>>();
    for (var credit : credits) {
      var contributor = credit.contributor();
      contributor
          .orcid()
          .ifPresent(
              orcid ->
                  known
                      .computeIfAbsent(nameKey(contributor), none -> new HashSet<>())
                      .add(orcid.id()));
    }
    Function<Contributor, String> key =
        contributor -> {
          var named = known.getOrDefault(nameKey(contributor), Set.of());
          return contributor
              .orcid()
              .map(Orcid::id)
              .orElseGet(() -> named.size() == 1 ? named.iterator().next() : nameKey(contributor));
        };
    var byKey = new LinkedHashMap<String, List<Credit>>();
    credits.forEach(
        credit ->
            byKey
                .computeIfAbsent(key.apply(credit.contributor()), none -> new ArrayList<>())
                .add(credit));
    return byKey.values().stream().map(CreditRoll::person).toList();
  }

  private static String nameKey(Contributor contributor) {
    return folded(contributor.name()) + "\n" + folded(contributor.affiliation().orElse(""));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static Person person(List<Credit> same) {
    var standing =
        same.stream().filter(credit -> credit.confirmation() != Confirmation.DECLINED).toList();
    var counted = standing.isEmpty() ? same : standing;
    var first = counted.getFirst().contributor();
    var all = counted.stream().map(Credit::contributor).toList();
    var contributor =
        new Contributor(
            first.name(),
            same.stream().flatMap(one -> one.contributor().orcid().stream()).findFirst(),
            all.stream().flatMap(one -> one.affiliation().stream()).findFirst(),
            all.stream().flatMap(one -> one.roles().stream()).toList());
    return new Person(contributor, joint(standing));
  }

  private static Confirmation joint(List<Credit> standing) {
    if (standing.isEmpty()) {
      return Confirmation.DECLINED;
    }
    return standing.stream().allMatch(credit -> credit.confirmation() == Confirmation.CONFIRMED)
        ? Confirmation.CONFIRMED
        : Confirmation.UNCONFIRMED;
  }

  /** Every license of the whole and its works, in the order of their ids. */
  public List<License> licenses() {
    var expressions = new LinkedHashSet<String>();
    whole.ifPresent(work -> expressions.addAll(work.licenses()));
    works.forEach(work -> expressions.addAll(work.licenses()));
    return expressions.stream()
        .flatMap(expression -> Licenses.spdx().parse(expression).licenses().stream())
        .distinct()
        .sorted(Comparator.comparing(License::id))
        .toList();
  }

  /** For programs, with addresses at the site. */
  public Map<String, Object> json(String site) {
    return new CreditJson(site).roll(this);
  }
}
