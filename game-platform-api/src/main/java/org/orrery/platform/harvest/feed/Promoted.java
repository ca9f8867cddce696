package org.orrery.platform.harvest.feed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.promotion.Channel;
import org.orrery.assetdb.promotion.Programme;
import org.orrery.assetdb.promotion.Promotion;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.harvest.feed.Feeds.Wanted;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.ServerSettings;

/** Puts the feed of promotions together: those that show now, the one that began last first. */
@Singleton
final class Promoted {

  private static final int ENTRIES = 30;

  private static final Comparator<Promotion> NEWEST_FIRST =
      Comparator.comparing(Promoted::began)
          .thenComparing(promotion -> promotion.id().value())
          .reversed();

  private final Programme programme;
  private final Entries entries;
  private final Feeds feeds;
  private final ServerSettings settings;
  private final Clock clock;

  Promoted(
      Programme programme, Entries entries, Feeds feeds, ServerSettings settings, Clock clock) {
    this.programme = programme;
    this.entries = entries;
    this.feeds = feeds;
    this.settings = settings;
    this.clock = clock;
  }

  Feed feed(Wanted wanted) {
    var after = wanted.cursor().map(PromotedPosition::parse);
    var rest =
        showing().stream()
            .filter(promotion -> after.filter(last -> !last.isBefore(promotion)).isEmpty())
            .toList();
    var shown = rest.subList(0, Math.min(ENTRIES, rest.size()));
    return feeds.feed(
        wanted,
        wanted.frame().say("feed.promotions"),
        "/",
        rest.size() > ENTRIES
            ? Optional.of(PromotedPosition.of(shown.getLast()).toString())
            : Optional.empty(),
        shown.stream().flatMap(promotion -> entry(wanted, promotion).stream()).toList());
  }

  /** No channel has more than a few hundred, so that all of them are sorted at each look. */
  private List<Promotion> showing() {
    var now = clock.instant();
    return Arrays.stream(Channel.values())
        .flatMap(channel -> programme.showing(channel, now).stream())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** When it began to show: one that was made after its first moment, when it was made. */
  static Instant began(Promotion promotion) {
    return promotion.at().isAfter(promotion.period().from())
        ? promotion.at()
        : promotion.period().from();
  }

  private Optional<Entry> entry(Wanted wanted, Promotion promotion) {
    var frame = wanted.frame();
    return entries
        .of(promotion.game(), promotion.release(), frame.language(), wanted.request())
        .map(release -> entry(wanted, promotion, release));
  }

  private Entry entry(Wanted wanted, Promotion promotion, Entry release) {
    var site = settings.origin(wanted.request());
    var categories = new ArrayList<Entry.Category>();
    categories.add(
        new Entry.Category(
            promotion.channel().word(),
            site + "/api/playlists",
            channel(wanted.frame(), promotion)));
    categories.addAll(release.categories());
    return new Entry(
        site + "/api/promotions/" + promotion.id(),
        release.page(),
        release.title(),
        began(promotion),
        began(promotion),
        summary(wanted.frame(), promotion, release),
        release.authors(),
        categories,
        release.licenses(),
        release.archive(),
        release.picture(),
        Optional.of(promotion.period()));
  }

  /** Where and when, then why: the curator's words, or else the game's own. */
  private static String summary(Frame frame, Promotion promotion, Entry release) {
    var blurb = Plain.line(frame.told(promotion.blurb()).text());
    var period = promotion.period();
    var when =
        period
            .lastDay()
            .map(
                day ->
                    frame.say(
                        "feed.shown.until",
                        channel(frame, promotion),
                        frame.day(period.from()),
                        frame.day(day)))
            .orElseGet(
                () -> frame.say("feed.shown", channel(frame, promotion), frame.day(period.from())));
    return when + "\n" + (blurb.isEmpty() ? release.summary() : blurb);
  }

  private static String channel(Frame frame, Promotion promotion) {
    return frame.say("channel." + promotion.channel().word());
  }
}
