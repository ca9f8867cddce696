package org.orrery.assetdb.playlist;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.promotion.Channel;

/** Numbers and dates the playlists of channels. */
@Singleton
public class Issuing {

  private final Issues issues;
  private final PlaylistSettings settings;
  private final Clock clock;

  Issuing(Issues issues, PlaylistSettings settings, Clock clock) {
    this.issues = issues;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The issue of the channel that holds this content: the last one while it does and at least half
   * of its validity is left, else the next. So a playlist stays the same to the byte while nothing
   * changes, and a kiosk that asks now and then never holds a stale one.
   */
  @Transactional
  public Issue issue(Channel channel, Digest content) {
    var last = issues.last(channel);
    if (last.filter(issue -> isGood(issue, content)).isPresent()) {
      return last.get();
    }
    var next = next(channel, content, last.map(Issue::sequence).orElse(0L));
    if (last.isEmpty()) {
      issues.begin(next);
      return issues.last(channel).orElseThrow();
    }
    issues.replace(next);
    return next;
  }

  private boolean isGood(Issue issue, Digest content) {
    return issue.content().equals(content)
        && clock.instant().isBefore(issue.validUntil().minus(settings.validity().dividedBy(2)));
  }

  /** Counted in seconds at least, so that a database put back from a copy does not repeat one. */
  private Issue next(Channel channel, Digest content, long last) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Issue(
        channel,
        Math.max(last + 1, now.getEpochSecond()),
        content,
        now,
        now.plus(settings.validity()));
  }
}
