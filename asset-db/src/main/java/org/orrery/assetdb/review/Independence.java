package org.orrery.assetdb.review;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.release.Release;

/**
 * Whether somebody is free to judge a game: nobody judges their own work or that of their house.
 * People are known by ORCID or name, houses by name; case, width and accents do not count.
 */
final class Independence {

  private Independence() {}

  /** Why the account may not judge the release; empty where it may. */
  static Optional<String> obstacle(Account curator, Release release, Optional<Account> owner) {
    var contributors = release.description().contributors();
    if (contributors.stream().anyMatch(contributor -> isSame(contributor, curator))) {
      return Optional.of("You are a contributor of this game.");
    }
    var houses =
        Stream.concat(
            contributors.stream().flatMap(contributor -> contributor.affiliation().stream()),
            owner.flatMap(Account::affiliation).stream());
    var own = curator.affiliation().map(Independence::folded);
    return own.isPresent() && houses.map(Independence::folded).anyMatch(own.get()::equals)
        ? Optional.of("You are of the same affiliation as a contributor of this game.")
        : Optional.empty();
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
