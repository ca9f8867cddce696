package org.orrery.platform.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Due;
import org.orrery.assetdb.review.Place;
import org.orrery.assetdb.review.Pressure;
import org.orrery.assetdb.review.State;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** The queue of curators: what is due first comes first. */
@Hidden
@Controller("/review")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueuePages {

  private static final int LISTED = 20;

  /** States in which a submission waits for somebody. */
  private static final EnumSet<State> WAITING = EnumSet.of(State.OPEN, State.CHANGES_REQUESTED);

  private final Desk desk;
  private final Releases releases;
  private final Pages pages;
  private final Clock clock;

  QueuePages(Desk desk, Releases releases, Pages pages, Clock clock) {
    this.desk = desk;
    this.releases = releases;
    this.pages = pages;
    this.clock = clock;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.JUDGE_GAMES)
  HttpResponse<?> queue(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> state,
      @QueryValue Optional<String> due,
      @QueryValue Optional<String> cursor) {
    var shown = parsed(state.orElse(State.OPEN.word()), State::of);
    var pressure = due.map(word -> parsed(word, Pressure::of));
    var some = some(actor, shown, pressure, cursor.map(word -> parsed(word, Place::parse)));
    var rows = some.stream().limit(LISTED).map(this::row).toList();
    return pages.show(
        frame,
        "review/queue",
        new QueuePage(
            shown,
            pressure,
            pressing(actor, shown),
            rows,
            desk.count(actor, EnumSet.of(shown)),
            some.size() > LISTED
                ? Optional.of(place(some.get(LISTED - 1)).text())
                : Optional.empty()));
  }

  private List<Desk.Waiting> some(
      Actor actor, State state, Optional<Pressure> pressure, Optional<Place> after) {
    return WAITING.contains(state)
        ? desk.queue(actor, state, pressure, after, LISTED + 1)
        : desk.queue(actor, EnumSet.of(state), after, LISTED + 1);
  }

  private static Place place(Desk.Waiting waiting) {
    var course = waiting.submission().course();
    return new Place(
        waiting.due().map(Due::at).orElse(course.current().submittedAt()), course.id().value());
  }

  private Map<Pressure, Long> pressing(Actor actor, State state) {
    var pressing = new EnumMap<Pressure, Long>(Pressure.class);
    if (WAITING.contains(state)) {
      for (var one : Pressure.values()) {
        pressing.put(one, desk.count(actor, state, Optional.of(one)));
      }
    }
    return pressing;
  }

  private QueuePage.Row row(Desk.Waiting waiting) {
    return new QueuePage.Row(
        waiting.submission(),
        title(waiting.submission().course().game()),
        waiting.due().map(due -> new DueView(due, clock.instant())));
  }

  private LocalizedText title(AssetId game) {
    return releases
        .newest(game)
        .map(Release::description)
        .map(description -> description.title())
        .orElse(LocalizedText.none());
  }

  private static <T> T parsed(String word, Function<String, T> read) {
    try {
      return read.apply(word);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }
}
