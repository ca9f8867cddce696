package org.orrery.assetdb.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.audit.AuditLog;

/** Tells who asks: by password, by API token, or by a browser's session. */
@Singleton
public class Authenticating {

  /** A token lives this long at most. */
  public static final Duration LONGEST_TOKEN_LIFE = Duration.ofDays(365);

  /** A session ends when it was not used for so long. */
  public static final Duration SESSION_IDLE = Duration.ofMinutes(30);

  /** A session ends this long after signing in. */
  public static final Duration SESSION_LIFE = Duration.ofHours(12);

  private static final int TOKEN_NAME_CHARACTERS = 100;
  private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

  private final Accounts accounts;
  private final Tokens tokens;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInDelays delays;
  private final AuditLog audit;
  private final Clock clock;

  Authenticating(
      Accounts accounts,
      Tokens tokens,
      Sessions sessions,
      Passwords passwords,
      SignInDelays delays,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.passwords = passwords;
    this.delays = delays;
    this.audit = audit;
    this.clock = clock;
  }

  /** A secret, shown this once, and what it opens. */
  public record NewToken(ApiToken token, String secret) {}

  /** A secret for the browser's cookie, and its session. */
  public record NewSession(Session session, String secret) {}

  /** Who asks, and the session by which. */
  public record Recognised(Actor actor, Session session) {}

  /**
   * The account of the handle and password.
   *
   * @throws Refusal.Unauthenticated where they do not fit; it does not say which of the two is
   *     wrong
   * @throws Refusal.Busy after too many failures, or when too many sign in at once
   */
  public Account byPassword(String handle, String password) {
    delays.check(handle);
    if (!passwords.matches(password, accounts.passwordHash(handle))) {
      delays.failed(handle);
      throw new Refusal.Unauthenticated("The handle or the password is wrong.");
    }
    delays.succeeded(handle);
    return accounts.find(handle).orElseThrow();
  }

  /**
   * Who the token's secret speaks for.
   *
   * @throws Refusal.Unauthenticated where it is unknown, revoked or expired
   */
  public Actor byToken(String secret) {
    var token =
        tokens
            .find(Secrets.digest(secret))
            .orElseThrow(() -> new Refusal.Unauthenticated("The token is unknown or was revoked."));
    var now = clock.instant();
    if (!now.isBefore(token.expiresAt())) {
      throw new Refusal.Unauthenticated("The token expired at " + token.expiresAt() + ".");
    }
    if (token.usedAt().isEmpty() || token.usedAt().get().plus(BETWEEN_NOTES_OF_USE).isBefore(now)) {
      tokens.used(token.id(), now);
    }
    return new Actor.SignedIn(accounts.find(token.handle()).orElseThrow(), token.scopes());
  }

  /** Who the browser's secret speaks for; empty where its session has ended. */
  public Optional<Recognised> bySession(String secret) {
    var found = sessions.find(Secrets.digest(secret));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var session = found.get();
    var now = clock.instant();
    if (isOver(session, now)) {
      sessions.remove(session.idDigest());
      return Optional.empty();
    }
    if (session.usedAt().plus(BETWEEN_NOTES_OF_USE).isBefore(now)) {
      sessions.used(session.idDigest(), now);
    }
    return accounts
        .find(session.handle())
        .map(account -> new Recognised(Actor.of(account), session));
  }

  private static boolean isOver(Session session, Instant now) {
    return session.usedAt().plus(SESSION_IDLE).isBefore(now)
        || session.createdAt().plus(SESSION_LIFE).isBefore(now);
  }

  /** The browsers in which the actor is signed in, the newest first. */
  public List<Session> sessions(Actor actor) {
    Policy.demand(actor, Act.READ_OWN);
    var now = clock.instant();
    return sessions.of(actor.handle()).stream().filter(session -> !isOver(session, now)).toList();
  }

  /**
   * Signs one of the actor's browsers out at once.
   *
   * @param name the session's {@linkplain Session#name name}
   */
  @Transactional
  public void endSession(Actor actor, String name) {
    Policy.demand(actor, Act.CHANGE_OWN);
    var session =
        sessions(actor).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound("There is no such session of yours."));
    sessions.remove(session.idDigest());
    audit.note(actor.handle(), "session-end", actor.handle(), "");
  }

  /** Signs a browser in. Outlived sessions are dropped on the way. */
  @Transactional
  public NewSession signIn(Account account, String userAgent) {
    var now = clock.instant();
    sessions.removeUnusedSince(now.minus(SESSION_IDLE));
    var secret = Secrets.random();
    var agent = userAgent.length() > 300 ? userAgent.substring(0, 300) : userAgent;
    var session =
        new Session(Secrets.digest(secret), account.handle(), Secrets.random(), agent, now, now);
    sessions.add(session);
    audit.note(account.handle(), "sign-in", account.handle(), "");
    return new NewSession(session, secret);
  }

  /** Signs a browser out; harmless where it is not signed in. */
  public void signOut(String secret) {
    sessions.remove(Secrets.digest(secret));
  }

  /** Makes a token with at most the actor's own scopes. */
  @Transactional
  public NewToken makeToken(
      Actor actor, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
    Policy.demand(actor, Act.CHANGE_OWN);
    var signedIn = (Actor.SignedIn) actor;
    var now = clock.instant();
    var expiry = expiresAt.orElse(now.plus(LONGEST_TOKEN_LIFE));
    if (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST_TOKEN_LIFE).plusSeconds(60))) {
      throw new Refusal.Invalid(
          new Violation("/expiresAt", "A token expires in the future, and within a year."));
    }
    if (name.isBlank() || name.length() > TOKEN_NAME_CHARACTERS) {
      throw new Refusal.Invalid(
          new Violation(
              "/name", "A token has a name of 1 to " + TOKEN_NAME_CHARACTERS + " characters."));
    }
    if (scopes.isEmpty()) {
      throw new Refusal.Invalid(new Violation("/scopes", "A token has at least one scope."));
    }
    if (!signedIn.scopes().containsAll(scopes)) {
      throw new Refusal.Forbidden("A token cannot make another that may do more than itself.");
    }
    var secret = Secrets.TOKEN_PREFIX + Secrets.random();
    var token =
        new ApiToken(
            UUID.randomUUID().toString(),
            signedIn.who().handle(),
            name,
            scopes,
            now,
            expiry,
            Optional.empty());
    tokens.add(token, Secrets.digest(secret));
    audit.note(actor.handle(), "token-make", token.id(), name);
    return new NewToken(token, secret);
  }

  /** The actor's own tokens, newest first. */
  public List<ApiToken> tokens(Actor actor) {
    Policy.demand(actor, Act.READ_OWN);
    return tokens.of(actor.handle());
  }

  /** Ends one of the actor's own tokens at once. */
  @Transactional
  public void revoke(Actor actor, String id) {
    Policy.demand(actor, Act.CHANGE_OWN);
    if (!tokens.remove(actor.handle(), id)) {
      throw new Refusal.NotFound("There is no such token of yours.");
    }
    audit.note(actor.handle(), "token-revoke", id, "");
  }
}
