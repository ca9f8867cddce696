package org.orrery.assetdb.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.credit.Contributor;

/**
 * Whether somebody is free to judge a game: nobody judges their own work or that of their house.
 * People are known by ORCID or name, houses by name; case, width and accents do not count.
 */
public final class Independence {

  private Independence() {}

  /** Why the account may not judge what is described so; empty where it may. */
  public static Optional<String> obstacle(
      Account curator, Description game, Collection<Account> depositors) {
    var contributors = game.contributors();
    if (contributors.stream().anyMatch(contributor -> isSame(contributor, curator))) {
      return Optional.of("You are a contributor of this game.");
    }
    if (isOfAHouse(curator, contributors.stream().map(Contributor::affiliation))) {
      return Optional.of("You are of the same affiliation as a contributor of this game.");
    }
    return isOfAHouse(curator, depositors.stream().map(Account::affiliation))
        ? Optional.of("You are of the same affiliation as a depositor of this game.")
        : Optional.empty();
  }

  private static boolean isOfAHouse(Account curator, Stream<Optional<String>> houses) {
    var own = curator.affiliation().map(Independence::folded);
    return own.isPresent()
        && houses.flatMap(Optional::stream).map(Independence::folded).anyMatch(own.get()::equals);
  }

  private static boolean isSame(Contributor contributor, Account account) {
    if (contributor.orcid().isPresent() && account.orcid().isPresent()) {
      return contributor.orcid().equals(account.orcid());
    }
    return folded(contributor.name()).equals(folded(account.displayName()));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[\\s\\p{P}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
