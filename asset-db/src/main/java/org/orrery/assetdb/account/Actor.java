package org.orrery.assetdb.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who asks. */
public sealed interface Actor {

  /** The account that asks, if somebody has signed in. */
  Optional<Account> account();

  /** Handle of who asks; {@code -} for a visitor. */
  default String handle() {
    return account().map(Account::handle).orElse("-");
  }

  /** Somebody who has not signed in. */
  record Visitor() implements Actor {
    @Override
    public Optional<Account> account() {
      return Optional.empty();
    }
  }

  /**
   * Somebody who has signed in.
   *
   * @param scopes what they may do here of what their roles allow
   */
  record SignedIn(Account who, Set<Scope> scopes) implements Actor {

    public SignedIn {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public Optional<Account> account() {
      return Optional.of(who);
    }
  }

  /** Somebody who has not signed in. */
  static Actor visitor() {
    return new Visitor();
  }

  /** Somebody who has signed in with all that they may do. */
  static Actor of(Account account) {
    return new SignedIn(account, EnumSet.allOf(Scope.class));
  }
}
