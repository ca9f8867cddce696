package org.orrery.platform.exhibit;

import java.util.List;
import org.orrery.assetdb.exhibit.Season;
import org.orrery.assetdb.exhibit.State;
import org.orrery.assetdb.exhibit.Visiting;
import org.orrery.platform.web.Form;

/**
 * All exhibits that the reader may see.
 *
 * @param mayCurate whether the reader makes exhibits
 * @param form of a new one
 * @param isDropped whether a draft was just dropped
 */
public record ExhibitsPage(
    List<Visiting.Listed> all, boolean mayCurate, Form form, boolean isDropped) {

  public ExhibitsPage {
    all = List.copyOf(all);
  }

  /** Whether nothing is to be seen, now or ever. */
  public boolean isEmpty() {
    return all.stream().allMatch(listed -> listed.exhibit().state() == State.DRAFT);
  }

  /** Every season, the present first. */
  public List<Season> seasons() {
    return List.of(Season.values());
  }

  /** What is to be seen in the season. */
  public List<Visiting.Listed> in(Season season) {
    return all.stream()
        .filter(listed -> listed.exhibit().state() != State.DRAFT && listed.season() == season)
        .toList();
  }

  /** What curators prepare. */
  public List<Visiting.Listed> drafts() {
    return all.stream().filter(listed -> listed.exhibit().state() == State.DRAFT).toList();
  }
}
