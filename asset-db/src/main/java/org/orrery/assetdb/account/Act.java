package org.orrery.assetdb.account;

import java.util.Optional;

/**
 * Everything that can be done here, and who may: the one table of permissions. Whether a particular
 * thing is the actor's own is decided by the use case, which answers that another's private thing
 * does not exist.
 */
public enum Act {
  /** Read what is released, search, see vocabularies. */
  READ_PUBLIC(Optional.empty(), Scope.READ),
  /** Make an account. */
  REGISTER(Optional.empty(), Scope.READ),
  /** Sign in, sign out. */
  SIGN_IN(Optional.empty(), Scope.READ),
  /** See one's own account and things. */
  READ_OWN(Optional.of(Role.DEVELOPER), Scope.READ),
  /** Change one's own account and tokens. */
  CHANGE_OWN(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Make, change and release one's own games. */
  DEPOSIT_GAMES(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Make, change and release one's own materials. */
  DEPOSIT_MATERIALS(Optional.of(Role.RESEARCHER), Scope.DEPOSIT),
  /** Withdraw and reinstate what one deposits. */
  WITHDRAW(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Withdraw and reinstate what others deposit. */
  WITHDRAW_OTHERS(Optional.of(Role.CURATOR), Scope.CURATE),
  /** Say what is wrong with a game. */
  REPORT_PROBLEMS(Optional.empty(), Scope.READ),
  /** Say that a reported problem of a game is done with. */
  SETTLE_PROBLEMS(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Hand one's own games in, and talk about it. */
  SUBMIT_GAMES(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Ask the depositors of a game for it, and answer what is asked of one's own. */
  CORRESPOND(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Say where one's own games were shown. */
  KEEP_SHOWINGS(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Have games tried in the kiosk lab. */
  TEST_GAMES(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** See the queue of games handed in, judge them, decide. */
  JUDGE_GAMES(Optional.of(Role.CURATOR), Scope.CURATE),
  /** Support or dispute the claims of others' games. */
  CHECK_CLAIMS(Optional.of(Role.RESEARCHER), Scope.DEPOSIT),
  /** Ask scientists about one's own games. */
  ASK_SCIENTISTS(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** See the questions to scientists, and say for which subjects one answers. */
  READ_QUESTIONS(Optional.of(Role.RESEARCHER), Scope.READ),
  /** Answer the questions of others. */
  ANSWER_QUESTIONS(Optional.of(Role.RESEARCHER), Scope.DEPOSIT),
  /** Promote accepted games, and curate exhibits. */
  PROMOTE_GAMES(Optional.of(Role.CURATOR), Scope.CURATE),
  /** Make partners and retire them, and keep any of them. */
  MAKE_PARTNERS(Optional.of(Role.CURATOR), Scope.CURATE),
  /** Make and change one's own packs. */
  KEEP_PACKS(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Join partners, contribute on their behalf, and keep those of which one is a manager. */
  ACT_FOR_PARTNERS(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Confirm or decline one's own credits. */
  ANSWER_CREDITS(Optional.of(Role.DEVELOPER), Scope.DEPOSIT),
  /** Read the audit log. */
  READ_AUDIT(Optional.of(Role.CURATOR), Scope.CURATE),
  /** See how the search index is. */
  READ_INDEX(Optional.of(Role.CURATOR), Scope.CURATE),
  /** Have the search index made anew. */
  REBUILD_INDEX(Optional.of(Role.ADMIN), Scope.ADMIN),
  /** Give and take roles. */
  GRANT_ROLES(Optional.of(Role.ADMIN), Scope.ADMIN);

  private final Optional<Role> least;
  private final Scope scope;

  Act(Optional<Role> least, Scope scope) {
    this.least = least;
    this.scope = scope;
  }

  /** The least role that may; empty where everybody may. */
  public Optional<Role> least() {
    return least;
  }

  /** The scope that a token needs for it. */
  public Scope scope() {
    return scope;
  }
}
