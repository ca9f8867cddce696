package org.orrery.platform.account;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.ApiToken;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.account.Session;
import org.orrery.platform.web.Form;

/**
 * One's own account.
 *
 * @param sessions browsers in which it is signed in
 * @param current name of this browser's session
 * @param secret a token just made, shown this once
 * @param isSaved whether something was just changed
 * @param creditsToConfirm how many of their credits this account has not answered
 */
public record AccountPage(
    Account account,
    List<ApiToken> tokens,
    List<Session> sessions,
    String current,
    Form profile,
    Form token,
    Optional<String> secret,
    boolean isSaved,
    long creditsToConfirm) {

  public AccountPage {
    tokens = List.copyOf(tokens);
    sessions = List.copyOf(sessions);
  }

  /** The roles of the account, the widest last. */
  public List<Role> roles() {
    return account.roles().stream().sorted().toList();
  }

  /** Every scope that a token of this account is good for. */
  public List<Scope> scopes() {
    return List.of(Scope.values()).stream()
        .filter(
            scope ->
                switch (scope) {
                  case READ, DEPOSIT -> true;
                  case CURATE -> Role.CURATOR.isHeldBy(account.roles());
                  case ADMIN -> Role.ADMIN.isHeldBy(account.roles());
                })
        .toList();
  }
}
