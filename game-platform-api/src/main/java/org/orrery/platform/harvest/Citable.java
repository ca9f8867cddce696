package org.orrery.platform.harvest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.identifier.Doi;
import org.orrery.assetdb.license.LicenseExpression;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.asset.FileUrls;

/**
 * A release as other catalogues are told of it.
 *
 * @param newest number of the newest release of the same asset
 * @param site origin of the platform, without a slash at its end
 * @param publisher name of the house
 * @param dois DOIs of this release and of its neighbours, by number
 * @param withdrawn the day on which the asset was withdrawn: its bytes are not given any more
 */
public record Citable(
    Release release,
    int newest,
    String site,
    String publisher,
    Map<Integer, Doi> dois,
    Optional<LocalDate> withdrawn) {

  public Citable {
    dois = Map.copyOf(dois);
  }

  /** Its DOI, once it is registered. */
  public Optional<Doi> doi() {
    return Optional.ofNullable(dois.get(release.number()));
  }

  /** The page of this release, for ever. */
  public String landing() {
    return landing(release.number());
  }

  private String landing(int number) {
    return concept() + "?release=" + number;
  }

  /** The page of the asset, whichever release is the newest. */
  public String concept() {
    return site + "/" + release.type().plural() + "/" + release.asset();
  }

  /** The address that names this release best: its DOI's, or else that of its page. */
  public String identifier() {
    return doi().map(Doi::url).orElseGet(this::landing);
  }

  /** What names another release of the same asset best. */
  public String identifier(int number) {
    return Optional.ofNullable(dois.get(number)).map(Doi::url).orElseGet(() -> landing(number));
  }

  /** The page of another asset of this house. */
  public String landing(GameDescription.UsedMaterial used) {
    return site
        + "/materials/"
        + used.asset()
        + used.release().map(number -> "?release=" + number).orElse("");
  }

  /** Where a file is read. */
  public String url(AssetFile file) {
    return site + FileUrls.of(release, file.path());
  }

  /** Where all files are read as one zip. */
  public String archive() {
    return site
        + "/api/"
        + release.type().plural()
        + "/"
        + release.asset()
        + "/archive?release="
        + release.number();
  }

  /** The day on which it was released, in UTC. */
  public LocalDate day() {
    return release.releasedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** What its depositor calls this release, or else its number. */
  public String version() {
    return Plain.line(release.version().orElse(String.valueOf(release.number())));
  }

  /** A material's kind; a document where nobody said; empty for a game. */
  public Optional<Kind> kind() {
    return switch (release.description()) {
      case MaterialDescription material -> material.kind().or(() -> Optional.of(Kind.DOCUMENT));
      case GameDescription game -> Optional.empty();
    };
  }

  /** The language in which formats that want one text are told it: English where there is it. */
  public String language() {
    var title = release.description().title();
    return title.in("en").isPresent() || title.isEmpty()
        ? "en"
        : title.byLanguage().firstEntry().getKey();
  }

  /** The one title. */
  public String title() {
    var title = Plain.line(release.description().title().preferring(language()));
    return title.isEmpty() ? release.asset().value() : title;
  }

  /** Its titles in other languages. */
  public SequencedMap<String, String> otherTitles() {
    var others = new LinkedHashMap<String, String>();
    release
        .description()
        .title()
        .byLanguage()
        .forEach(
            (language, text) -> {
              var line = Plain.line(text);
              if (!line.isEmpty() && !line.equals(title())) {
                others.put(language, line);
              }
            });
    return others;
  }

  /** What it is, without marks, by language; a game's summary where it has no more. */
  public SequencedMap<String, String> descriptions() {
    var description = release.description().description();
    var text =
        description.isEmpty() && release.description() instanceof GameDescription game
            ? game.summary()
            : description;
    return plain(text);
  }

  /** The one description; empty where there is none. */
  public String description() {
    var texts = descriptions();
    return texts.getOrDefault(language(), texts.isEmpty() ? "" : texts.firstEntry().getValue());
  }

  /** The text without marks, by language. */
  public static SequencedMap<String, String> plain(LocalizedText text) {
    var plain = new LinkedHashMap<String, String>();
    text.byLanguage()
        .forEach(
            (language, words) -> {
              var clean = Plain.text(words);
              if (!clean.isEmpty()) {
                plain.put(language, clean);
              }
            });
    return plain;
  }

  /** Who made it: its creators, or where nobody is called one, all who had a part; at least one. */
  public List<Contributor> creators() {
    var all = release.description().contributors();
    var creators = all.stream().filter(one -> one.roles().contains(CreditRole.CREATOR)).toList();
    if (!creators.isEmpty()) {
      return creators;
    }
    return all.isEmpty() ? List.of(Contributor.named(publisher, CreditRole.CREATOR)) : all;
  }

  /** Its license, where it is one that can be read. */
  public Optional<LicenseExpression> license() {
    return release.description().license().map(Licenses.spdx()::parse);
  }
}
