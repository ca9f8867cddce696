package org.orrery.platform.usage;

import java.util.List;
import org.orrery.assetdb.usage.Reporting;

/**
 * The report of one's own assets.
 *
 * @param from first month, as it was asked for; empty for the beginning
 * @param until last month; empty for now
 */
public record UsagePage(List<Reporting.Own> own, String from, String until) {

  public UsagePage {
    own = List.copyOf(own);
  }

  /** The same in a form for programs. */
  public String address(String format) {
    return "/api/me/usage?format="
        + format
        + (from.isEmpty() ? "" : "&from=" + from)
        + (until.isEmpty() ? "" : "&until=" + until);
  }
}
