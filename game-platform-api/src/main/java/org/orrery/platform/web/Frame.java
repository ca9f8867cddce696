package org.orrery.platform.web;

import io.micronaut.http.uri.UriBuilder;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.subject.Subjects;
import org.orrery.assetdb.vocabulary.Vocabulary;

/**
 * What stands around one answer: who reads, in which language and light, and where. Templates say
 * every word, number and date through it.
 *
 * @param actor who reads
 * @param csrfToken what a form sends with every write; empty for a visitor
 * @param path where the reader is, with the query
 * @param unread how many notices the reader has not read
 */
public record Frame(
    Language language, Theme theme, Actor actor, String csrfToken, String path, long unread) {

  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  /** A frame for somebody whom nothing waits for. */
  public Frame(Language language, Theme theme, Actor actor, String csrfToken, String path) {
    this(language, theme, actor, csrfToken, path, 0);
  }

  /** A word of the interface, its places filled. */
  public String say(String key, Object... filling) {
    return Messages.in(language).text(key, filling);
  }

  /** The word of the interface, or the code itself where the house has no word for it. */
  public String sayOr(String key, String code) {
    return Messages.in(language).has(key) ? say(key) : code;
  }

  /** What a rule says is wrong, in the reader's language as far as it is known there. */
  public String fault(String detail) {
    return Faults.in(language, detail);
  }

  /** A number as it is written in the reader's language. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A size in decimal units, to three digits. */
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return say("size.bytes", bytes);
    }
    double size = bytes;
    var unit = -1;
    while (size >= 999.5 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    var format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(size < 10 ? 1 : 0);
    return format.format(size) + "\u00a0" + UNITS[unit];
  }

  /** The day of an instant, in UTC. */
  public String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  /** The day and time of an instant, in UTC. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language.locale())
            .format(instant.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  /** A day. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(day);
  }

  /** A text in the reader's language, else in whichever it has. */
  public Told told(LocalizedText text) {
    return told(text.byLanguage());
  }

  /** A text in the reader's language, else in whichever it has. */
  public Told told(Map<String, String> byLanguage) {
    return Optional.ofNullable(byLanguage.get(language.tag()))
        .map(text -> new Told(text, language.htmlTag()))
        .or(
            () ->
                byLanguage.entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .map(text -> new Told(text.getValue(), Told.htmlTag(text.getKey()))))
        .orElse(new Told("", ""));
  }

  /** From one number to another, in words such as “8 to 12 years”. */
  public String span(GameDescription.Span span, String key) {
    var from = span.from();
    var to = span.to();
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      return say(key + ".both", from.get(), to.get());
    }
    if (from.isPresent() && to.isEmpty()) {
      return say(key + ".from", from.get());
    }
    return from.or(() -> to)
        .map(number -> say(from.isPresent() ? key + ".one" : key + ".to", number))
        .orElse("–");
  }

  /** The name of a language. */
  public String languageName(String tag) {
    var name = Locale.forLanguageTag(tag).getDisplayName(language.locale());
    return name.isEmpty() ? tag : name;
  }

  /** The label of a subject; its code where the vocabulary lacks it. */
  public String subject(String code) {
    return Subjects.shipped()
        .find(code)
        .map(subject -> subject.label(language.locale()))
        .orElse(code);
  }

  /** The label of a word of a vocabulary; the word itself where the vocabulary lacks it. */
  public String word(Vocabulary vocabulary, String code) {
    return vocabulary.label(code, language.locale());
  }

  /** The label of a role. */
  public String role(CreditRole role) {
    return language == Language.CHINESE ? role.zh() : role.en();
  }

  /** The address of a file that browsers keep. */
  public String file(String name) {
    return StaticFiles.url(name);
  }

  /** Where the reader is, with one parameter of the query set to another value. */
  public String here(String parameter, String value) {
    return UriBuilder.of(path).replaceQueryParam(parameter, value).build().toString();
  }

  /** Whether somebody has signed in. */
  public boolean isSignedIn() {
    return actor.account().isPresent();
  }

  /** Whether the reader may deposit materials, and not only games. */
  public boolean mayDepositMaterials() {
    return Policy.allows(actor, Act.DEPOSIT_MATERIALS);
  }

  /** Whether the reader judges games. */
  public boolean mayJudge() {
    return Policy.allows(actor, Act.JUDGE_GAMES);
  }
}
