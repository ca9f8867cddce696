package org.orrery.assetdb.proposal;

import java.util.List;

/**
 * What an origin could fill in.
 *
 * @param proposals each field once, only those that would change
 * @param ignored the names of what was found there and has no place here
 */
public record Proposals(List<Proposal> proposals, List<String> ignored) {

  public Proposals {
    proposals = List.copyOf(proposals);
    ignored = List.copyOf(ignored);
  }
}
