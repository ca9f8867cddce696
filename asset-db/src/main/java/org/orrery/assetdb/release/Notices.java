package org.orrery.assetdb.release;

import java.util.Locale;
import java.util.stream.Collectors;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.LicenseTexts;

/**
 * What goes with a release wherever it is taken: who is to be credited, and under which licence.
 * Pure text of the release alone.
 */
public final class Notices {

  private Notices() {}

  static String credits(Release release) {
    var description = release.description();
    var text = new StringBuilder();
    text.append("# ").append(line(description.title().preferring("en"))).append('\n');
    description
        .title()
        .in("zh")
        .filter(zh -> description.title().in("en").isPresent())
        .ifPresent(zh -> text.append("\n").append(line(zh)).append('\n'));
    text.append("\n- Orrery ").append(release.type().word()).append(' ').append(release.asset());
    text.append(", release ").append(release.number());
    release.version().ifPresent(version -> text.append(" (").append(line(version)).append(')'));
    text.append(", ").append(release.releasedAt()).append("\n- Digest: ").append(release.digest());
    description.license().ifPresent(license -> text.append("\n- License: ").append(license));
    text.append("\n\n## Credits · 署名\n\n");
    description
        .contributors()
        .forEach(contributor -> text.append("- ").append(credit(contributor)).append('\n'));
    var others = release.files().stream().filter(file -> file.license().isPresent()).toList();
    if (!others.isEmpty()) {
      text.append("\n## Files under another license · 许可不同的文件\n\n");
      others.forEach(
          file ->
              text.append("- ")
                  .append(file.path())
                  .append(": ")
                  .append(file.license().orElseThrow())
                  .append('\n'));
    }
    return text.toString();
  }

  private static String credit(Contributor contributor) {
    var text = new StringBuilder(line(contributor.name()));
    contributor.affiliation().ifPresent(affiliation -> text.append(", ").append(line(affiliation)));
    contributor.orcid().ifPresent(orcid -> text.append(", ").append(orcid.url()));
    if (!contributor.roles().isEmpty()) {
      text.append(" — ")
          .append(
              contributor.roles().stream().map(CreditRole::en).collect(Collectors.joining(", ")))
          .append(" · ")
          .append(
              contributor.roles().stream().map(CreditRole::zh).collect(Collectors.joining("、")));
    }
    return text.toString();
  }

  /** Which license it is, what it asks in short, and its full text where we have that. */
  public static String text(License license) {
    return license.name()
        + "\nSPDX-License-Identifier: "
        + license.id()
        + "\n"
        + license.spdxUrl()
        + "\n\n"
        + String.join("; ", license.describe(Locale.ENGLISH))
        + "\n"
        + String.join("；", license.describe(Locale.CHINESE))
        + "\n"
        + LicenseTexts.of(license).map("\n"::concat).orElse("");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
