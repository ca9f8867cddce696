package org.orrery.platform.account;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Session;

/** What was found out about a request before its route is entered. */
public final class SignedInBrowser {

  static final String ACTOR = "orrery.actor";
  static final String SESSION = "orrery.session";

  static final String UNREAD = "orrery.unread";

  private SignedInBrowser() {}

  /** Who asks. */
  public static Actor actor(HttpRequest<?> request) {
    return request.getAttribute(ACTOR, Actor.class).orElseGet(Actor::visitor);
  }

  /** How many notices the reader of a page has not read. */
  public static long unread(HttpRequest<?> request) {
    return request.getAttribute(UNREAD, Long.class).orElse(0L);
  }

  /** The browser's session, if the request came with one. */
  public static Optional<Session> session(HttpRequest<?> request) {
    return request.getAttribute(SESSION, Session.class);
  }
}
