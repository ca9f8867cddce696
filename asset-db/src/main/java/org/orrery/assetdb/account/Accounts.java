package org.orrery.assetdb.account;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept. */
public interface Accounts {

  /** The account of the handle, any case. */
  Optional<Account> find(String handle);

  /** Accounts with the role of a curator or an administrator, by handle; at most {@code limit}. */
  List<Account> curators(int limit);

  /** The hash of the account's password; empty where there is no such account. */
  Optional<String> passwordHash(String handle);

  /** Whether an account has the address, any case. */
  boolean hasEmail(String email);

  /**
   * Adds an account; false where the handle or the address is taken, and then nothing is changed.
   */
  boolean add(Account account, String passwordHash);

  /**
   * Replaces all but handle and password of the account whose version is the given one's; false
   * where another came first. The version kept is one higher.
   */
  boolean replace(Account account);
}
