package org.orrery.assetdb.credit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Release;

/**
 * Where it is kept who is credited and what they say to it. A release has one entry for each of its
 * contributors, unconfirmed until it is answered. Writes are part of the caller's transaction.
 */
public interface Credits {

  /** Adds the entries of a release that was just made. */
  void add(Release release);

  /** What was answered for the release, by the contributor's place; unanswered ones are absent. */
  Map<Integer, Answer> answers(AssetId asset, int release);

  /** Keeps an answer in the place of an earlier one; the release has such a contributor. */
  void answer(AssetId asset, int release, int place, Answer answer);

  /**
   * Places where somebody stands in the newest releases: those with their ORCID iD, and those of
   * their own releases with their name and no ORCID iD. The newest release first.
   */
  List<Place> of(Somebody somebody, Optional<Confirmation> wanted, long after, int limit);

  /** How many such places there are in all. */
  long count(Somebody somebody, Optional<Confirmation> wanted);

  /** What was answered, by whom and when. */
  record Answer(Confirmation confirmation, String by, Instant at) {}

  /** One contributor of one release. */
  record Place(AssetId asset, int release, int place) {}

  /** Whom an account may speak for. */
  record Somebody(String handle, String name, Optional<Orcid> orcid) {}
}
