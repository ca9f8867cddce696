package org.orrery.assetdb.account.jdbc;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.credit.Orcid;

@Singleton
final class JdbcAccounts implements Accounts {

  private final AccountRows rows;

  JdbcAccounts(AccountRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Account> find(String handle) {
    return rows.findByHandle(folded(handle)).map(JdbcAccounts::account);
  }

  @Override
  public List<Account> curators(int limit) {
    return rows.curators(limit).stream().map(JdbcAccounts::account).toList();
  }

  @Override
  public Optional<String> passwordHash(String handle) {
    return rows.findByHandle(folded(handle)).map(AccountRow::passwordHash);
  }

  @Override
  public boolean hasEmail(String email) {
    return rows.existsByEmail(folded(email));
  }

  @Override
  public boolean add(Account account, String passwordHash) {
    return rows.add(
            account.handle(),
            folded(account.email()),
            passwordHash,
            account.displayName(),
            account.orcid().map(Orcid::id).orElse(null),
            account.affiliation().orElse(null),
            account.locale(),
            words(account),
            account.createdAt(),
            account.version())
        == 1;
  }

  @Override
  public boolean replace(Account account) {
    return rows.replace(
            account.handle(),
            folded(account.email()),
            account.displayName(),
            account.orcid().map(Orcid::id).orElse(null),
            account.affiliation().orElse(null),
            account.locale(),
            words(account),
            account.version())
        == 1;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String words(Account account) {
    return account.roles().stream().sorted().map(Role::word).collect(Collectors.joining(" "));
  }

  private static Account account(AccountRow row) {
    return new Account(
        row.handle(),
        row.email(),
        row.displayName(),
        Optional.ofNullable(row.orcid()).map(Orcid::parse),
        Optional.ofNullable(row.affiliation()),
        row.locale(),
        Arrays.stream(row.roles().split(" "))
            .filter(word -> !word.isEmpty())
            .map(Role::of)
            .collect(Collectors.toSet()),
        row.createdAt(),
        row.version());
  }
}
