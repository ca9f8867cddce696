package org.orrery.platform.harvest.feed;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.platform.harvest.Citable;
import org.orrery.platform.harvest.Citables;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.web.Language;

/** Makes entries of releases. */
@Singleton
final class Entries {

  private static final int SUMMARY_CHARACTERS = 1000;
  private static final int MOST_AUTHORS = 50;
  private static final int PICTURE_PIXELS = 512;

  private final Releases releases;
  private final Reading reading;
  private final Citables citables;

  Entries(Releases releases, Reading reading, Citables citables) {
    this.releases = releases;
    this.reading = reading;
    this.citables = citables;
  }

  /** The entry of a release; empty where it is not there, or withdrawn. */
  Optional<Entry> of(AssetId asset, int number, Language language, HttpRequest<?> request) {
    return releases
        .find(asset, number)
        .map(release -> citables.of(release, request))
        .filter(citable -> citable.withdrawn().isEmpty())
        .map(citable -> entry(citable, language));
  }

  private Entry entry(Citable citable, Language language) {
    var release = citable.release();
    var isOpen = reading.embargo(release).isEmpty() && !release.files().isEmpty();
    return new Entry(
        citable.landing(),
        citable.landing(),
        title(citable, language),
        release.releasedAt(),
        release.releasedAt(),
        summary(citable, language),
        citable.creators().stream().limit(MOST_AUTHORS).map(Entries::author).toList(),
        categories(citable, language),
        licenses(citable),
        isOpen ? Optional.of(citable.archive()) : Optional.empty(),
        citable.site()
            + "/api/"
            + release.type().plural()
            + "/"
            + release.asset()
            + "/thumbnail?size="
            + PICTURE_PIXELS,
        Optional.empty());
  }

  private static String title(Citable citable, Language language) {
    var title = Plain.line(citable.release().description().title().preferring(language.tag()));
    return title.isEmpty() ? citable.title() : title;
  }

  private static String summary(Citable citable, Language language) {
    return Plain.cut(
        citable.descriptions().getOrDefault(language.tag(), citable.description()),
        SUMMARY_CHARACTERS);
  }

  private static Entry.Author author(Contributor contributor) {
    return new Entry.Author(contributor.name(), contributor.orcid().map(Orcid::url));
  }

  private static List<String> licenses(Citable citable) {
    return citable.license().stream()
        .flatMap(license -> license.licenses().stream())
        .map(License::spdxUrl)
        .sorted()
        .toList();
  }

  private static List<Entry.Category> categories(Citable citable, Language language) {
    var categories = new ArrayList<Entry.Category>();
    var type = citable.release().type();
    categories.add(
        new Entry.Category(type.word(), citable.site() + "/" + type.plural(), type.word()));
    for (var code : citable.release().description().subjects()) {
      categories.add(
          new Entry.Category(
              code,
              citable.site() + "/api/subjects",
              Subjects.shipped()
                  .find(code)
                  .map(subject -> subject.label(language.locale()))
                  .orElse(code)));
    }
    return categories;
  }
}
