package org.orrery.assetdb.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.LicenseTexts;
import org.orrery.assetdb.license.Licenses;
import org.orrery.assetdb.license.Requirement;

/**
 * A roll written down to be shown: who did what, then each work with title, author, source and
 * license, then the licences, in full where they ask for that.
 *
 * @param site address that the works' own addresses are below
 */
public record CreditSheet(CreditRoll roll, Tongue tongue, String site) {

  /** The languages of a sheet. */
  public enum Tongue {
    ENGLISH,
    CHINESE,
    /** English, then Chinese. */
    BOTH;

    String say(String en, String zh) {
      return switch (this) {
        case ENGLISH -> en;
        case CHINESE -> zh;
        case BOTH -> en + " · " + zh;
      };
    }

    private String comma() {
      return this == CHINESE ? "、" : ", ";
    }

    private String semicolon() {
      return this == CHINESE ? "；" : "; ";
    }

    private String colon() {
      return this == CHINESE ? "：" : ": ";
    }

    private String quoted(String inner) {
      return this == CHINESE ? "《" + inner + "》" : "“" + inner + "”";
    }

    private String bracketed(String inner) {
      return this == CHINESE ? "（" + inner + "）" : " (" + inner + ")";
    }

    private String told(LocalizedText text) {
      return switch (this) {
        case ENGLISH -> text.preferring("en");
        case CHINESE -> text.preferring("zh");
        case BOTH ->
            text.in("en").isPresent() && text.in("zh").isPresent()
                ? text.preferring("en") + " · " + text.preferring("zh")
                : text.preferring("en");
      };
    }
  }

  /** The sheet in the markup. */
  public String in(Markup markup) {
    var text = new StringBuilder();
    text.append(markup.heading(2, tongue.say("Credits", "署名")));
    roll.whole().ifPresent(whole -> text.append(markup.paragraph(attribution(markup, whole))));
    if (!roll.people().isEmpty()) {
      text.append(markup.heading(3, tongue.say("People", "人员")));
      text.append(markup.items(each(roll.people(), person -> person(markup, person))));
    }
    if (!roll.works().isEmpty()) {
      text.append(markup.heading(3, tongue.say("Materials", "素材")));
      text.append(markup.items(each(roll.works(), work -> attribution(markup, work))));
    }
    if (!roll.gaps().isEmpty()) {
      text.append(markup.heading(3, tongue.say("To be looked at", "需要留意")));
      text.append(markup.items(each(roll.gaps(), gap -> gap(markup, gap))));
    }
    if (!roll.licenses().isEmpty()) {
      text.append(markup.heading(3, tongue.say("Licences", "许可证")));
      var listed = new ArrayList<License>();
      for (var license : roll.licenses()) {
        if (notice(license).isEmpty()) {
          listed.add(license);
        }
      }
      if (!listed.isEmpty()) {
        text.append(markup.items(each(listed, license -> named(markup, license))));
      }
      for (var license : roll.licenses()) {
        notice(license)
            .ifPresent(
                whole ->
                    text.append(markup.heading(4, named(markup, license)))
                        .append(markup.verbatim(whole)));
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static <T> List<String> each(List<T> things, Function<T, String> line) {
    return things.stream().map(line).toList();
  }

  /** The text that goes with every copy, where the license asks for that. */
  private static java.util.Optional<String> notice(License license) {
    return license.requires().contains(Requirement.NOTICE)
        ? LicenseTexts.of(license)
        : java.util.Optional.empty();
  }

  private static String named(Markup markup, License license) {
    var name = markup.escaped(license.name() + " (" + license.id() + ")");
    return license.url().isEmpty() ? name : markup.link(name, license.url());
  }

  private String person(Markup markup, CreditRoll.Person person) {
    var contributor = person.contributor();
    var line = new StringBuilder(markup.strong(markup.escaped(contributor.name())));
    contributor
        .affiliation()
        .ifPresent(where -> line.append(tongue.bracketed(markup.escaped(where))));
    line.append(tongue.colon()).append(roles(contributor));
    contributor
        .orcid()
        .ifPresent(orcid -> line.append(" · ").append(markup.link("ORCID", orcid.url())));
    if (person.confirmation() == Confirmation.DECLINED) {
      line.append(tongue.bracketed(declined()));
    }
    return line.toString();
  }

  private String declined() {
    return tongue.say("declines this credit", "本人不认可此署名");
  }

  private String roles(Contributor contributor) {
    var en = contributor.roles().stream().map(CreditRole::en).collect(Collectors.joining(", "));
    var zh = contributor.roles().stream().map(CreditRole::zh).collect(Collectors.joining("、"));
    return tongue.say(en, zh);
  }

  /** Title, author, source, license, and that it was changed. */
  private String attribution(Markup markup, CreditRoll.Work work) {
    var address = site + work.path();
    var title = markup.escaped(tongue.told(work.release().description().title()));
    var parts = new ArrayList<String>();
    parts.add(
        tongue.quoted(title)
            + (work.credits().isEmpty()
                ? ""
                : " "
                    + tongue.say("by", "作者")
                    + (tongue == Tongue.ENGLISH ? " " : tongue.colon())
                    + work.credits().stream()
                        .map(credit -> author(markup, credit))
                        .collect(Collectors.joining(tongue.comma()))));
    parts.add(
        tongue.say("source", "来源")
            + tongue.colon()
            + markup.link(markup.escaped(address), address));
    if (!work.licenses().isEmpty()) {
      parts.add(
          tongue.say("licence", "许可证")
              + tongue.colon()
              + work.licenses().stream()
                  .map(expression -> license(markup, expression))
                  .collect(Collectors.joining(tongue.comma())));
    }
    if (work.modified()) {
      parts.add(tongue.say("changed", "有修改"));
    }
    if (work.basis() == CreditRoll.Basis.FOUND) {
      parts.add(tongue.say("found in the build, not declared", "在构建文件中发现，未声明"));
    }
    return String.join(tongue.semicolon(), parts);
  }

  private String author(Markup markup, Credit credit) {
    var name = markup.escaped(credit.contributor().name());
    return credit.confirmation() == Confirmation.DECLINED
        ? name + tongue.bracketed(declined())
        : name;
  }

  /** One license is linked to where it is read; of several the list below has the addresses. */
  private static String license(Markup markup, String expression) {
    var licenses = Licenses.spdx().parse(expression).licenses();
    var text = markup.escaped(expression);
    return licenses.size() == 1 && !licenses.iterator().next().url().isEmpty()
        ? markup.link(text, licenses.iterator().next().url())
        : text;
  }

  private String gap(Markup markup, CreditRoll.Gap gap) {
    return markup.escaped(gap.of()) + tongue.colon() + tongue.say(gap.why().en(), gap.why().zh());
  }
}
