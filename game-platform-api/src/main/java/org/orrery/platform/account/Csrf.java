package org.orrery.platform.account;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Session;

/** Proof that a write by a signed-in browser comes from a page of ours. */
public final class Csrf {

  /** Header in which scripts send the token. */
  public static final String HEADER = "X-CSRF-Token";

  /** Field in which forms send the token. */
  public static final String FIELD = "csrf";

  private Csrf() {}

  /** The token for a form or script of the page; empty for a visitor. */
  public static String token(HttpRequest<?> request) {
    return SignedInBrowser.session(request).map(Session::csrfToken).orElse("");
  }

  /**
   * Lets a form pass whose field holds the session's token.
   *
   * @throws Refusal.Forbidden where it does not
   */
  public static void demand(HttpRequest<?> request, @Nullable String field) {
    var sent = Optional.ofNullable(field).orElse("").getBytes(StandardCharsets.UTF_8);
    var session = SignedInBrowser.session(request);
    if (session.isPresent()
        && !MessageDigest.isEqual(
            sent, session.get().csrfToken().getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal.Forbidden(
          "This form is too old or not ours; load the page again and repeat it.");
    }
  }
}
