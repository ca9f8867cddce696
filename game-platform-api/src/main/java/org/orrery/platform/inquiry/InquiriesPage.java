package org.orrery.platform.inquiry;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.inquiry.Inquiry;
import org.orrery.assetdb.inquiry.State;

/**
 * Inquiries of one side.
 *
 * @param role {@code asked} or {@code asking}
 * @param state those in which state are shown; empty for all
 * @param next the cursor of the page after; empty on the last
 */
public record InquiriesPage(
    String role, Optional<State> state, List<Row> rows, long total, Optional<String> next) {

  public InquiriesPage {
    rows = List.copyOf(rows);
  }

  /** An inquiry with the title of its game. */
  public record Row(Inquiry inquiry, LocalizedText title) {}

  /** Every state. */
  public List<State> states() {
    return List.of(State.values());
  }

  /** Both roles. */
  public List<String> roles() {
    return List.of(Roles.ASKED, Roles.ASKING);
  }

  /** The address of the list in a role and a state. */
  public String list(String otherRole, Optional<State> otherState) {
    return "/inquiries?role="
        + otherRole
        + otherState.map(wanted -> "&state=" + wanted.word()).orElse("");
  }

  /** Where older ones are listed. */
  public Optional<String> more() {
    return next.map(cursor -> list(role, state) + "&cursor=" + cursor);
  }
}
