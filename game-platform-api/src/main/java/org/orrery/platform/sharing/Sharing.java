package org.orrery.platform.sharing;

import gg.jte.Content;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.exhibit.Exhibit;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Language;
import org.orrery.platform.web.Pages;
import org.orrery.platform.web.ServerSettings;

/**
 * Says in the head of a page which address it has, in which languages it is to be had, and how it
 * looks where somebody shares it: Open Graph, Twitter's cards, the discovery of oEmbed.
 */
@Singleton
public final class Sharing {

  private static final String TEMPLATE = "sharing/head";
  private static final String DRAWING = "/social.jpg";

  private final Reading reading;
  private final ServerSettings settings;
  private final Pages pages;

  Sharing(Reading reading, ServerSettings settings, Pages pages) {
    this.reading = reading;
    this.settings = settings;
    this.pages = pages;
  }

  /** The head of the first page. */
  public Content first(HttpRequest<?> request, Frame frame) {
    return pages.part(
        frame,
        TEMPLATE,
        new SharedPage(
            settings.origin(request),
            "/",
            spoken(request),
            "website",
            frame.say("site.name") + " – " + frame.say("site.claim"),
            frame.say("home.lede"),
            DRAWING,
            frame.say("sharing.drawing"),
            settings.publisher(),
            false));
  }

  /** The head of a release's page. Of older releases each has its own address. */
  Content of(HttpRequest<?> request, Frame frame, Release release) {
    var at = "/" + release.type().plural() + "/" + release.asset();
    var newest = reading.findable(release.asset());
    var isNewest = newest.filter(found -> found.number() == release.number()).isPresent();
    var title = told(frame, release.description().title());
    return pages.part(
        frame,
        TEMPLATE,
        new SharedPage(
            settings.origin(request),
            isNewest ? at : at + "?release=" + release.number(),
            spoken(request),
            "article",
            title,
            Summary.of(release.description(), frame).text(),
            newest.isPresent() ? "/api" + at + DRAWING : DRAWING,
            newest.isPresent() ? frame.say("sharing.picture", title) : frame.say("sharing.drawing"),
            settings.publisher(),
            newest.isPresent()));
  }

  /** The head of an exhibit's page, with the picture of the first game in it. */
  public Content of(HttpRequest<?> request, Frame frame, Visiting.Opened opened) {
    var sheet = opened.exhibit().sheet();
    var first = opened.entries().stream().filter(shown -> !shown.isWithdrawn()).findFirst();
    return pages.part(
        frame,
        TEMPLATE,
        new SharedPage(
            settings.origin(request),
            "/exhibits/" + sheet.slug(),
            spoken(request),
            "article",
            told(frame, sheet.title()),
            description(frame, sheet, opened),
            first.map(shown -> "/api/games/" + shown.entry().game() + DRAWING).orElse(DRAWING),
            first
                .map(shown -> told(frame, shown.release().description().title()))
                .map(game -> frame.say("sharing.picture", game))
                .orElse(frame.say("sharing.drawing")),
            settings.publisher(),
            false));
  }

  private static String description(Frame frame, Exhibit.Sheet sheet, Visiting.Opened opened) {
    var intro = Summary.ofMarkdown(sheet.intro(), frame).text();
    return intro.isEmpty() ? frame.say("exhibit.games", opened.entries().size()) : intro;
  }

  private static String told(Frame frame, LocalizedText text) {
    return Plain.clean(frame.told(text).text());
  }

  private static Optional<Language> spoken(HttpRequest<?> request) {
    return request.getParameters().getFirst("lang").flatMap(Language::of);
  }
}
