package org.orrery.assetdb.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.release.Release;

/**
 * What keeps curators from judging a submission; read once, and asked about any number of them.
 *
 * @param recused handles of those who recused themselves
 * @param heard handles of those who reviewed or decided before the appeal; none without an appeal
 * @param depositors of the game
 * @param releases that were handed in
 */
record Conflicts(
    Set<String> recused, Set<String> heard, List<Account> depositors, List<Release> releases) {

  Conflicts {
    recused = Set.copyOf(recused);
    heard = Set.copyOf(heard);
    depositors = List.copyOf(depositors);
    releases = List.copyOf(releases);
  }

  /** Why the curator may not judge it; empty where they may. */
  Optional<String> obstacle(Account curator) {
    return closeness(curator)
        .or(
            () ->
                heard.contains(curator.handle())
                    ? Optional.of(
                        "The appeal is for curators who have not judged this game before.")
                    : Optional.empty());
  }

  /** Why the curator is too close to the game to act for the public; empty where they are not. */
  Optional<String> closeness(Account curator) {
    if (depositors.stream().anyMatch(one -> one.handle().equals(curator.handle()))) {
      return Optional.of("You deposit this game.");
    }
    if (recused.contains(curator.handle())) {
      return Optional.of("You have recused yourself.");
    }
    return releases.stream()
        .flatMap(
            release -> Independence.obstacle(curator, release.description(), depositors).stream())
        .findFirst();
  }
}
