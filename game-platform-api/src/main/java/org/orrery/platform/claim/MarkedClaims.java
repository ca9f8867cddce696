package org.orrery.platform.claim;

import java.util.List;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.claim.Mark;

/** Claims with what became of them since the round before; those removed since then too. */
public record MarkedClaims(String game, List<Row> rows) {

  public MarkedClaims {
    rows = List.copyOf(rows);
  }

  /** A claim, and what became of it. */
  public record Row(Claim claim, Mark mark) {}
}
